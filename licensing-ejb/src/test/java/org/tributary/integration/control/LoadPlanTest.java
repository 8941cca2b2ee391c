package org.tributary.integration.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Launch;
import org.tributary.database.Samples;
import org.tributary.integration.boundary.ReferenceConflict;
import org.tributary.integration.boundary.ReferenceData;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Trigger;

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
        ReferenceData renamed = Samples.only(
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
                List.of(new Launch(
                        new ProductId("no-such-product"),
                        Samples.CLOUD,
                        LocalDate.of(2026, 1, 1),
                        Instant.EPOCH,
                        Samples.DEMO)),
                List.of(),
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
                                        tuple(
                                                "channel.unknown",
                                                "/agreements/0/revisions/2/clauses/0/coverage/channels/only"),
                                        tuple("product.unknown", "/launches/0/product"),
                                        tuple("organization.unknown", "/launches/0/host"),
                                        tuple("revision.gap", "/agreements/0/revisions"),
                                        tuple("revision.overlap", "/agreements/0/revisions"))
                                .anySatisfy(
                                        fault -> assertThat(fault.toString()).contains("/checks/0")));
    }

    @Test
    void anEventThatIsNewMakesItsAgreementGoOn() {
        AgreementEvent event = new AgreementEvent(
                new EventCode("AGI_VERIFIED"),
                LocalDate.of(2026, 6, 1),
                Instant.parse("2026-06-02T00:00:00Z"),
                Samples.DEMO);
        Revision third = Samples.revision(
                "R3",
                "2026-03-01",
                Optional.empty(),
                "2026-02-20T00:00:00Z",
                List.of(new Trigger(new ClauseId("R3.agi"), Samples.DEMO, event.code(), "a panel", "AGI")));
        PartnershipAgreement before = Samples.agreement(List.of(Samples.first(), Samples.second(), third));
        PartnershipAgreement after = before.happened(List.of(event));

        LoadPlan plan = LoadPlan.of(Samples.only(after), knowing(before));

        assertThat(plan.additions().agreements()).containsExactly(after);
        assertThat(AgreementAdditions.freshRevisions(after, Optional.of(before)))
                .isEmpty();
        assertThat(AgreementAdditions.freshEvents(after, Optional.of(before))).containsExactly(event);
        assertThat(LoadPlan.of(Samples.only(before), knowing(after))).isEqualTo(new LoadPlan(ReferenceData.EMPTY, 1));
    }

    @Test
    void whatWasRecordedBeforeSomethingKnownIsAConflict() {
        Revision backdated = Samples.revision(
                "R1b", "2026-01-01", Optional.empty(), "2026-01-14T00:00:00Z", List.of(Samples.share("R1b.out")));
        PartnershipAgreement longer = Samples.agreement(List.of(Samples.first(), backdated, Samples.second()));

        assertThatThrownBy(() -> LoadPlan.of(Samples.only(longer), sample))
                .isInstanceOfSatisfying(
                        ReferenceConflict.class,
                        conflict -> assertThat(conflict.faults())
                                .extracting(Refusal.Fault::pointer)
                                .containsExactly("/agreements/0/revisions/1"));
    }

    @Test
    void aProductGoesOnByReclassificationsAndKeepsThoseADocumentLeavesOut() {
        Product seats = sample.products().getFirst();
        Product changed = seats.reclassified(new Reclassification(
                ProductClass.API_STATELESS, LocalDate.of(2026, 1, 1), Instant.parse("2026-02-15T00:00:00Z"), "an API"));

        assertThat(LoadPlan.of(Samples.only(changed), sample).additions().products())
                .containsExactly(changed);
        assertThat(LoadPlan.of(Samples.only(seats), Samples.only(changed)))
                .isEqualTo(new LoadPlan(ReferenceData.EMPTY, 1));
        assertThatThrownBy(() -> LoadPlan.of(
                        Samples.only(new Product(seats.id(), "Chairs", seats.productClass(), seats.tier())), sample))
                .isInstanceOf(ReferenceConflict.class);
    }

    @Test
    void sharesAreReportedInOneCurrency() {
        PartnershipAgreement inEuro = new PartnershipAgreement(
                new AgreementId("other"),
                "Other",
                List.of(Samples.VENDOR, Samples.CLOUD),
                Samples.EUR,
                ZoneId.of("UTC"),
                List.of(Samples.first()),
                List.of());

        assertThatThrownBy(() -> LoadPlan.of(Samples.only(inEuro), sample))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .containsExactly(tuple("agreement.currency", "/agreements/0/currency")));
    }

    private ReferenceData knowing(PartnershipAgreement agreement) {
        return new ReferenceData(
                sample.organizations(),
                sample.products(),
                sample.channels(),
                sample.permissions(),
                sample.fxRates(),
                List.of(agreement),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
