package org.tributary.integration.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.database.Samples;
import org.tributary.integration.boundary.ReferenceConflict;
import org.tributary.integration.boundary.ReferenceData;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;

class LoadPlanTest {

    private final ReferenceData sample = Samples.referenceData();

    @Test
    void everythingIsNewToAnEmptyPlatform() {
        assertThat(LoadPlan.of(sample, ReferenceData.EMPTY)).isEqualTo(new LoadPlan(sample, 0));
    }

    @Test
    void whatIsKnownIsLeftAlone() {
        assertThat(LoadPlan.of(sample, sample)).isEqualTo(new LoadPlan(ReferenceData.EMPTY, 11));
    }

    @Test
    void otherContentUnderAKnownKeyIsAConflict() {
        ReferenceData renamed = organizations(
                new Organization(Samples.CUSTOMER, "Customer", Organization.Kind.CUSTOMER),
                new Organization(Samples.CLOUD, "Another name", Organization.Kind.CLOUD));

        assertThatThrownBy(() -> LoadPlan.of(renamed, sample))
                .isInstanceOfSatisfying(
                        ReferenceConflict.class,
                        conflict -> assertThat(conflict.faults())
                                .extracting(Refusal.Fault::pointer)
                                .containsExactly("/organizations/1"));
    }

    @Test
    void allFaultsAreFoundAtOnce() {
        Channel lost = new Channel(
                new ChannelCode("LOST"),
                "Lost",
                new OrganizationId("nobody"),
                Channel.Recognition.GROSS,
                Optional.empty(),
                Samples.DEMO);
        Revision afterAGap = Samples.revision(
                "R3", "2027-01-01", Optional.empty(), "2026-06-01T00:00:00Z", List.of(Samples.share("R3.out")));
        Revision rival = Samples.revision(
                "R4", "2027-06-01", Optional.empty(), "2026-06-01T00:00:00Z", List.of(Samples.noShare("R4.none")));
        PartnershipAgreement torn = Samples.agreement(List.of(Samples.first(), afterAGap, rival));
        ReferenceData document = new ReferenceData(
                List.of(),
                List.of(),
                List.of(lost),
                List.of(),
                List.of(),
                List.of(torn),
                List.of(),
                List.of(Samples.check("no.such.figure")));

        assertThatThrownBy(() -> LoadPlan.of(document, ReferenceData.EMPTY))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .contains(
                                        tuple("organization.unknown", "/channels/0/principal"),
                                        tuple("organization.unknown", "/agreements/0/parties/0"),
                                        tuple("channel.unknown", "/agreements/0/revisions/2/clauses/0/channels"),
                                        tuple("revision.gap", "/agreements/0/revisions"),
                                        tuple("revision.overlap", "/agreements/0/revisions"))
                                .anySatisfy(
                                        fault -> assertThat(fault.toString()).contains("/checks/0")));
    }

    private static ReferenceData organizations(Organization... organizations) {
        return new ReferenceData(
                List.of(organizations), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
