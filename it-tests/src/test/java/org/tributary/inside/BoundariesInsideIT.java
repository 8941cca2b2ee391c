package org.tributary.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tributary.Refusal;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Invariants;
import org.tributary.attribution.Run;
import org.tributary.attribution.Share;
import org.tributary.attribution.SharePage;
import org.tributary.attribution.ShareQuery;
import org.tributary.attribution.boundary.AttributionReports;
import org.tributary.attribution.boundary.AttributionRuns;
import org.tributary.billing.LineConflict;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.SubmissionReceipt;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.platform.PlatformListener;

/** From a submitted line to shares to the cent, through the boundaries, in the container, against PostgreSQL. */
@ExtendWith(ArquillianExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@SuppressWarnings("NullAway.Init")
class BoundariesInsideIT {

    private static final int SWITCHES = 1_000;

    @Inject
    AsAdmin asAdmin;

    @Inject
    AsBillingSystem asBillingSystem;

    @Inject
    AsPartnerUser asPartnerUser;

    @Inject
    CurrentActor actor;

    @Inject
    ReferenceDataImport reference;

    @Inject
    RevenueLineIntake intake;

    @Inject
    AttributionRuns runs;

    @Inject
    AttributionReports reports;

    @Deployment
    static EnterpriseArchive platformWithProbe() {
        return Probe.deployment();
    }

    @Test
    @Order(1)
    void referenceDataLoadOnceAndAreLeftAloneTheSecondTime() {
        assertThat(admin(() -> reference.load(WorkedTerms.reference())).added()).isPositive();
        assertThat(admin(() -> reference.load(WorkedTerms.reference())).added()).isZero();
    }

    @Test
    @Order(2)
    void linesAreTakenInOnce() {
        assertThat(billing(() -> intake.submit(lines()))).isEqualTo(new SubmissionReceipt(5, 0));
        assertThat(billing(() -> intake.submit(lines()))).isEqualTo(new SubmissionReceipt(0, 5));
    }

    @Test
    @Order(3)
    void otherContentUnderTheSameKeyIsAConflictAndChangesNothing() {
        RevenueLine other = WorkedTerms.line(
                "E1-direct",
                "DIRECT_ENTERPRISE",
                "1200000.01",
                "2026-01-01",
                "2027-01-01",
                "openai",
                "northwind-analytics");
        RevenueLine fresh = WorkedTerms.line(
                "fresh", "DIRECT_ENTERPRISE", "1.00", "2026-05-01", "2026-06-01", "openai", "northwind-analytics");

        assertThatThrownBy(() -> billing(() -> intake.submit(List.of(fresh, other))))
                .rootCause()
                .isInstanceOf(LineConflict.class);
        assertThatThrownBy(() -> billing(() -> intake.require(fresh.key())))
                .rootCause()
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    @Order(4)
    void aRunSharesThemToTheCent() {
        Run run = billing(() -> runs.run(Optional.empty()));

        assertThat(run.lines()).isEqualTo(5);
        // agreements, section 5: E1 a year across R5 and R6; E11 a customer's 1,000.00 on its way down the route
        assertThat(shares("E1-azure"))
                .containsExactlyInAnyOrder(
                        "R5 route.receipts northwind-analytics>microsoft 381369.86 USD",
                        "R5 R5.share.azure microsoft>openai 76273.97 USD",
                        "R6 route.receipts northwind-analytics>microsoft 818630.14 USD");
        assertThat(shares("E1-direct"))
                .containsExactlyInAnyOrder(
                        "R5 route.receipts northwind-analytics>openai 381369.86 USD",
                        "R5 R5.share.out openai>microsoft 76273.97 USD",
                        "R6 route.receipts northwind-analytics>openai 818630.14 USD",
                        "R6 R6.share.out openai>microsoft 163726.03 USD");
        assertThat(shares("E11-csp5"))
                .containsExactlyInAnyOrder(
                        "R5 route.margin northwind-analytics>kestrel-resale 100.00 USD",
                        "R5 route.margin northwind-analytics>brightpath-distribution 45.00 USD",
                        "R5 route.receipts northwind-analytics>microsoft 855.00 USD",
                        "R5 R5.share.azure microsoft>openai 171.00 USD");
        assertThat(shares("E11-csp6"))
                .containsExactlyInAnyOrder(
                        "R6 route.margin northwind-analytics>kestrel-resale 100.00 USD",
                        "R6 route.margin northwind-analytics>brightpath-distribution 45.00 USD",
                        "R6 route.receipts northwind-analytics>microsoft 855.00 USD");
        assertThat(shares("E11-paper"))
                .containsExactlyInAnyOrder(
                        "R5 route.margin northwind-analytics>lindqvist-it 150.00 USD",
                        "R5 route.receipts northwind-analytics>openai 850.00 USD",
                        "R5 R5.share.out openai>microsoft 170.00 USD");
    }

    @Test
    @Order(5)
    void aSecondRunFindsNothingToDo() {
        long before = all("", null).total();

        Run again = billing(() -> runs.run(Optional.empty()));

        assertThat(again.lines()).isZero();
        assertThat(again.postings()).isZero();
        assertThat(all("", null).total()).isEqualTo(before);
    }

    @Test
    @Order(6)
    void aPartnerIsRefusedWhatIsNotAPartners() {
        assertThatThrownBy(() -> partner("microsoft", () -> runs.run(Optional.empty())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> partner("microsoft", () -> intake.submit(lines())))
                .isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> billing(() -> reference.load(WorkedTerms.reference())))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @Order(7)
    void whoHasNoRoleIsRefusedEverything() {
        actor.become(Callers.actor(Set.of(), null));

        assertThatThrownBy(() -> runs.run(Optional.empty())).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> reports.shares(query(""))).isInstanceOf(EJBAccessException.class);
    }

    @Test
    @Order(8)
    void aPartnersUserWithoutAnOrganizationSeesNothing() {
        assertThat(all("", "").total()).isZero();
    }

    @Test
    @Order(9)
    void aPooledConnectionCarriesNothingFromOnePartnerToTheNext() {
        List<String> partners = List.of("microsoft", "kestrel-resale", "brightpath-distribution", "lindqvist-it");
        List<Long> totals = partners.stream().map(one -> all("", one).total()).toList();
        assertThat(totals).doesNotContain(0L);

        for (int i = 0; i < SWITCHES; i++) {
            String partner = partners.get(i % partners.size());
            SharePage page = all("", partner);
            assertThat(page.total()).isEqualTo(totals.get(i % partners.size()));
            assertThat(page.rows())
                    .allSatisfy(row -> assertThat(List.of(
                                    row.share().payer().value(),
                                    row.share().payee().value()))
                            .contains(partner));
        }
    }

    @Test
    @Order(10)
    @RunAsClient
    void theInvariantsHold() {
        assertThat(Invariants.breaches(PlatformListener.inside())).isEmpty();
    }

    private static List<RevenueLine> lines() {
        String[] csp = {
            "openai", "microsoft", "brightpath-distribution:45.00", "kestrel-resale:100.00", "northwind-analytics"
        };
        return List.of(
                WorkedTerms.line(
                        "E1-azure",
                        "AZURE_OPENAI",
                        "1200000",
                        "2026-01-01",
                        "2027-01-01",
                        "openai",
                        "microsoft",
                        "northwind-analytics"),
                WorkedTerms.line(
                        "E1-direct",
                        "DIRECT_ENTERPRISE",
                        "1200000",
                        "2026-01-01",
                        "2027-01-01",
                        "openai",
                        "northwind-analytics"),
                WorkedTerms.line("E11-csp5", "MS_CSP", "1000", "2026-03-01", "2026-04-01", csp),
                WorkedTerms.line("E11-csp6", "MS_CSP", "1000", "2026-05-01", "2026-06-01", csp),
                WorkedTerms.line(
                        "E11-paper",
                        "RESELLER",
                        "1000",
                        "2026-03-01",
                        "2026-04-01",
                        "openai",
                        "lindqvist-it:150.00",
                        "northwind-analytics"));
    }

    private Set<String> shares(String document) {
        Set<String> shares = new TreeSet<>();
        billing(() -> reports.shares(query(document))).rows().forEach(row -> {
            Share share = row.share();
            shares.add("%s %s %s>%s %s"
                    .formatted(share.regime(), share.clause(), share.payer(), share.payee(), share.payable()));
        });
        return shares;
    }

    private SharePage all(String document, @Nullable String partner) {
        return partner == null
                ? billing(() -> reports.shares(query(document)))
                : partner(partner, () -> reports.shares(query(document)));
    }

    private static ShareQuery query(String document) {
        AttributionFilter none = AttributionFilter.NONE;
        AttributionFilter filter = new AttributionFilter(
                none.from(),
                none.to(),
                none.channels(),
                none.products(),
                none.regimes(),
                none.parties(),
                none.kinds(),
                document.isEmpty() ? Optional.empty() : Optional.of(document),
                none.knownAt());
        return new ShareQuery(filter, ShareQuery.Sort.EARNED_ON, false, 1, 200);
    }

    private <T> T admin(Supplier<T> call) {
        return asAdmin.call(null, call);
    }

    private <T> T billing(Supplier<T> call) {
        return asBillingSystem.call(null, call);
    }

    private <T> T partner(String partner, Supplier<T> call) {
        return asPartnerUser.call(partner.isEmpty() ? null : partner, call);
    }
}
