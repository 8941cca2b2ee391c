package org.tributary.attribution.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.BILLING;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.EUR;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.direct;
import static org.tributary.database.Samples.partner;
import static org.tributary.database.Samples.resold;
import static org.tributary.database.Samples.usd;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.AttributionFilter;
import org.tributary.attribution.Dimension;
import org.tributary.attribution.ExplainedShare;
import org.tributary.attribution.FlowLink;
import org.tributary.attribution.Run;
import org.tributary.attribution.Share;
import org.tributary.attribution.SharePage;
import org.tributary.attribution.ShareQuery;
import org.tributary.attribution.Totals;
import org.tributary.attribution.reconciliation.CheckResult;
import org.tributary.attribution.reconciliation.Verdict;
import org.tributary.billing.LineConflict;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.SubmissionReceipt;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.identity.Actor;
import org.tributary.integration.boundary.LoadSummary;
import org.tributary.integration.boundary.ReferenceConflict;
import org.tributary.integration.boundary.ReferenceData;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Money;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.party.boundary.Organizations;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.boundary.PartnershipAgreements;

/** The whole way of a line, on a real database: loaded, submitted, attributed, read by the vendor and by its partners. */
class AttributionLifeTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private Platform platform = new Platform(TestServer.create("life_" + DATABASES.incrementAndGet()));

    // January and February are under different terms; 59 days, of which 31 and 28
    private final RevenueLine sold = direct("INV-1", "2026-01-01", "2026-03-01", usd("2000.00"));
    private final RevenueLine passedOn = resold("INV-2", "2026-01-01", "2026-02-01", usd("100.00"), usd("15.00"));

    @BeforeEach
    void loadReferenceData() {
        load(Samples.referenceData());
    }

    @Test
    void referenceDataLoadedTwiceAddNothing() {
        LoadSummary again = load(Samples.referenceData());

        assertThat(again).isEqualTo(new LoadSummary(0, 11));
        assertThat(platform.ask(FINANCE, PartnershipAgreements.class, PartnershipAgreements::list))
                .isEqualTo(Samples.referenceData().agreements());
    }

    @Test
    void anAgreementGoesOnByARevisionAndIsNeverEdited() {
        var third = Samples.revision(
                "R3", "2027-01-01", Optional.empty(), "2026-06-01T00:00:00Z", List.of(Samples.share("R3.out")));
        var longer = Samples.agreement(List.of(Samples.first(), Samples.second(), third));
        var edited = Samples.agreement(List.of(Samples.revision(
                "R1", "2026-01-01", Optional.empty(), "2026-01-01T00:00:00Z", List.of(Samples.share("R1.out")))));

        assertThat(load(Samples.only(longer))).isEqualTo(new LoadSummary(1, 0));
        assertThat(platform.ask(FINANCE, PartnershipAgreements.class, PartnershipAgreements::list))
                .containsExactly(longer);
        assertThatThrownBy(() -> load(Samples.only(edited))).isInstanceOf(ReferenceConflict.class);
    }

    @Test
    void aRepeatedSubmissionAddsNothing() {
        assertThat(submit(sold, passedOn)).isEqualTo(new SubmissionReceipt(2, 0));
        platform.sleep(Duration.ofDays(1));

        assertThat(submit(passedOn, sold)).isEqualTo(new SubmissionReceipt(0, 2));
        RevenueLine kept = platform.ask(BILLING, RevenueLineIntake.class, intake -> intake.require(passedOn.key()));
        assertThat(kept.sameContentAs(passedOn)).isTrue();
    }

    @Test
    void aKeyThatComesWithOtherContentIsAConflictAndNothingOfTheDocumentIsKept() {
        submit(sold);
        RevenueLine other = direct("INV-1", "2026-01-01", "2026-03-01", usd("2000.01"));

        assertThatThrownBy(() -> submit(passedOn, other))
                .isInstanceOfSatisfying(
                        LineConflict.class,
                        conflict -> assertThat(conflict.faults())
                                .extracting(Refusal.Fault::pointer)
                                .containsExactly("/lines/1"));
        assertThatThrownBy(
                        () -> platform.ask(BILLING, RevenueLineIntake.class, intake -> intake.require(passedOn.key())))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aRunAttributesEachLineOnce() {
        submit(sold, passedOn);

        Run first = run();
        Run second = run();

        // sold: a receipt and a share in each of two segments; passed on: margin, receipt and share
        assertThat(first).extracting(Run::lines, Run::shares, Run::postings).containsExactly(2, 7, 14);
        assertThat(second).extracting(Run::lines, Run::shares, Run::postings).containsExactly(0, 0, 0);
        assertThat(platform.ask(FINANCE, AttributionRuns.class, runs -> runs.list(1, 10))
                        .items())
                .containsExactly(second, first);
    }

    @Test
    void aCapIsConsumedAcrossRuns() {
        submit(direct("INV-3", "2026-02-01", "2026-03-01", usd("1000.00")));
        run();
        submit(direct("INV-4", "2026-03-01", "2026-04-01", usd("1000.00")));
        run();

        Totals.Row sum = totals(FINANCE).sum();

        // 200 and 200 accrue, the cap is 300
        assertThat(sum.shareAccruedOut()).isEqualTo(usd("400.00"));
        assertThat(sum.sharePayableOut()).isEqualTo(usd("300.00"));
        assertThat(sum.retained()).isEqualTo(usd("1700.00"));
    }

    @Test
    void totalsAreTheLedgerInItsColumns() {
        submit(sold, passedOn);
        run();

        Totals totals = platform.ask(
                FINANCE,
                AttributionReports.class,
                reports -> reports.totals(AttributionFilter.NONE, List.of(Dimension.CHANNEL, Dimension.MONTH)));

        // 2000 x 31/59 = 1050.847.. and 949.152..; 20 % of each; 100 less 15, 20 % of 85
        assertThat(totals.rows().stream()
                        .map(row -> String.join(" ", row.key()) + " " + row.customerValue() + ", " + row.margins()
                                + ", " + row.sharePayableOut() + ", " + row.retained() + ", " + row.lines()))
                .containsExactly(
                        "DIRECT 2026-01 1050.85 USD, 0.00 USD, 210.17 USD, 840.68 USD, 1",
                        "DIRECT 2026-02 949.15 USD, 0.00 USD, 189.83 USD, 759.32 USD, 1",
                        "RESOLD 2026-01 100.00 USD, 15.00 USD, 17.00 USD, 68.00 USD, 1");
        assertThat(totals.sum().vendorRevenue()).isEqualTo(usd("2085.00"));
    }

    @Test
    void theFlowIntoAPayeeIsWhatItHoldsAfterShares() {
        submit(passedOn);
        run();

        List<FlowLink> flow =
                platform.ask(FINANCE, AttributionReports.class, reports -> reports.flow(AttributionFilter.NONE));

        assertThat(flow)
                .containsExactly(
                        new FlowLink("product:seats", "channel:RESOLD", usd("100.00")),
                        new FlowLink("channel:RESOLD", "party:cloud", usd("17.00")),
                        new FlowLink("channel:RESOLD", "party:reseller", usd("15.00")),
                        new FlowLink("channel:RESOLD", "party:vendor", usd("68.00")));
    }

    @Test
    void aShareIsExplainedToItsPayee() {
        submit(passedOn);
        run();
        Share share = shares(partner(CLOUD)).rows().getFirst().share();

        ExplainedShare explained =
                platform.ask(partner(CLOUD), AttributionReports.class, reports -> reports.share(share.id()));

        assertThat(explained.attribution().share()).isEqualTo(share);
        assertThat(explained.attribution().postings())
                .singleElement()
                .matches(posting -> posting.party().equals(CLOUD));
        assertThat(explained.explanation().steps().getLast().text()).contains("85.00 USD x 20 % = 17.00 USD");
        assertThat(explained.line()).isEmpty();
    }

    @Test
    void aPartnerSeesItsOwnSideOnly() {
        submit(sold, passedOn);
        run();
        Share cloudsShare = shares(partner(CLOUD)).rows().getFirst().share();

        assertThat(shares(partner(CLOUD)).total()).isEqualTo(3);
        assertThat(shares(partner(RESELLER)).rows())
                .extracting(row -> row.share().kind())
                .containsExactly(Share.Kind.MARGIN);
        assertThatThrownBy(() -> platform.ask(
                        partner(RESELLER), AttributionReports.class, reports -> reports.share(cloudsShare.id())))
                .isInstanceOf(Refusal.NotFound.class);
        assertThat(totals(partner(CLOUD)).sum())
                .extracting(Totals.Row::customerValue, Totals.Row::margins, Totals.Row::sharePayableOut)
                .containsExactly(usd("0"), usd("0"), usd("417.00"));
        assertThat(platform.ask(partner(RESELLER), PartnershipAgreements.class, PartnershipAgreements::list))
                .isEmpty();
        assertThat(platform.ask(partner(RESELLER), Organizations.class, Organizations::list))
                .extracting(Organization::id)
                .containsExactly(RESELLER, Samples.VENDOR);
    }

    @Test
    void allFaultsOfADocumentAreReportedAtOnceAndNothingIsKept() {
        RevenueLine before = direct("INV-5", "2025-12-31", "2026-01-02", usd("1.00"));
        RevenueLine withoutRate = direct("INV-6", "2026-02-01", "2026-02-02", Money.of("1.00", EUR));

        assertThatThrownBy(() -> submit(sold, before, withoutRate, sold))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                                .containsExactly(
                                        tuple("terms.none-in-force", "/lines/1/serviceStart"),
                                        tuple("fx.rate-missing", "/lines/2/currency"),
                                        tuple("line.repeated", "/lines/3")));
        assertThat(run().lines()).isZero();
    }

    @Test
    void linesOfBothPartiesToAnAgreementAreAttributed() {
        OrganizationId maker = new OrganizationId("maker");
        OrganizationId studio = new OrganizationId("studio");
        load(Samples.only(
                new Organization(maker, "Maker", Organization.Kind.VENDOR),
                new Organization(studio, "Studio", Organization.Kind.VENDOR)));
        load(Samples.only(new PartnershipAgreement(
                new AgreementId("maker-studio"),
                "Two vendors",
                List.of(maker, studio),
                Samples.USD,
                ZoneId.of("UTC"),
                List.of(Samples.revision(
                        "V1",
                        "2026-01-01",
                        Optional.empty(),
                        "2026-01-01T00:00:00Z",
                        List.of(Samples.share("V1.out", maker, studio)))),
                List.of())));
        submit(soldBy(maker, "100.00"), soldBy(studio, "10.00"));

        assertThat(run().lines()).isEqualTo(2);
        assertThat(run().lines()).isZero();
        assertThat(totals(FINANCE).sum().customerValue()).isEqualTo(usd("110.00"));
    }

    private RevenueLine soldBy(OrganizationId vendor, String amount) {
        ChannelCode own = new ChannelCode("OF_" + vendor.value().toUpperCase(Locale.ROOT));
        load(Samples.only(new Channel(own, "Own", vendor, Channel.Recognition.GROSS, Optional.empty(), Samples.DEMO)));
        return Samples.line(
                "SALE-OF-" + vendor,
                RevenueLine.Kind.CHARGE,
                own,
                List.of(vendor, Samples.CUSTOMER),
                "2026-01-05",
                "2026-01-06",
                usd(amount),
                List.of());
    }

    @Test
    void anAmountInAnotherCurrencyIsReportedAtTheMonthsRate() {
        submit(direct("INV-7", "2026-01-05", "2026-01-06", Money.of("100.00", EUR)));
        run();

        assertThat(totals(FINANCE).sum())
                .extracting(Totals.Row::customerValue, Totals.Row::sharePayableOut)
                .containsExactly(usd("110.00"), usd("22.00"));
    }

    @Test
    void theLedgerIsReconciledWithWhatWasPublished() {
        submit(sold);
        run();
        load(Samples.only(Samples.check(Samples.LEDGER_REVENUE)));

        List<CheckResult> results =
                platform.ask(FINANCE, AttributionReports.class, reports -> reports.reconciliation(Optional.empty()));

        assertThat(results).singleElement().satisfies(result -> {
            assertThat(result.computed()).isEqualByComparingTo("2");
            assertThat(result.verdict()).isEqualTo(Verdict.PLAUSIBLE);
        });
    }

    private LoadSummary load(ReferenceData document) {
        return platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(document));
    }

    private SubmissionReceipt submit(RevenueLine... lines) {
        return platform.ask(BILLING, RevenueLineIntake.class, intake -> intake.submit(List.of(lines)));
    }

    private Run run() {
        return platform.ask(FINANCE, AttributionRuns.class, runs -> runs.run(Optional.empty()));
    }

    private SharePage shares(Actor actor) {
        ShareQuery query = new ShareQuery(AttributionFilter.NONE, ShareQuery.Sort.EARNED_ON, false, 1, 50);
        return platform.ask(actor, AttributionReports.class, reports -> reports.shares(query));
    }

    private Totals totals(Actor actor) {
        return platform.ask(
                actor,
                AttributionReports.class,
                reports -> reports.totals(AttributionFilter.NONE, List.of(Dimension.CHANNEL)));
    }
}
