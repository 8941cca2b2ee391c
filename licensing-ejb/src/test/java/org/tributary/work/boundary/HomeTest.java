package org.tributary.work.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.APPROVER;
import static org.tributary.database.Samples.BILLING;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.partner;
import static org.tributary.database.Samples.usd;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.boundary.AttributionRuns;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.contract.ContractId;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.boundary.ContractBilling;
import org.tributary.contract.boundary.Contracts;
import org.tributary.contract.boundary.Orders;
import org.tributary.contract.boundary.RevenuePeriods;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.identity.Actor;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.work.SavedView;

/** What needs whom today, on a real database. Today is 2026-11-23. */
class HomeTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Platform platform = new Platform(TestServer.create("home_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void loadTheWorld() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    private void sign(String id, String end, RenewalTerms renewal) {
        platform.ask(SALES, Contracts.class, contracts -> contracts.sign(Orders.order(id, end, renewal, "UTC")));
    }

    private List<String> work(Actor who) {
        return platform.ask(who, Home.class, Home::work).stream()
                .map(work -> work.kind() + " " + work.total() + ": "
                        + String.join(
                                ", ",
                                work.items().stream()
                                        .map(item -> item.subject()
                                                + item.dueOn()
                                                        .map(day -> " by " + day)
                                                        .orElse(""))
                                        .toList()))
                .toList();
    }

    @Test
    void whoMayDoNothingAboutItIsToldOfNothing() {
        sign("OPEN", "2027-01-01", Orders.yearly(30));

        assertThat(work(APPROVER)).isEmpty();
        assertThat(work(partner(RESELLER))).isEmpty();
    }

    /** Notice of OPEN closes on 2026-12-02, in nine days; that of LATER in 70. TALKS ends with 2026-12-14. */
    @Test
    void contractsWhoseNoticeClosesAndThatEndAreToldToSales() {
        sign("OPEN", "2027-01-01", Orders.yearly(30));
        sign("LATER", "2027-03-03", Orders.yearly(30));
        sign("TALKS", "2026-12-15", RenewalTerms.NONE);
        sign("FAR", "2027-06-01", RenewalTerms.NONE);

        assertThat(work(SALES))
                .containsExactly("NOTICE_CLOSING 1: OPEN by 2026-12-02", "TERM_ENDING 1: TALKS by 2026-12-14");
    }

    /**
     * Signed a year ago and never billed: due since its first day. Billed, it is due on the first of the next month. The revenue of June to October is
     * still to be closed.
     */
    @Test
    void whatIsToBeBilledIsGoneOnceItIsAndComesBackWithTheNextPeriod() {
        String revenue = "REVENUE_OPEN 5: 2026-06, 2026-07, 2026-08, 2026-09, 2026-10";
        sign("OPEN", "2027-06-01", Orders.yearly(30));

        assertThat(work(FINANCE)).containsExactly("BILL_DUE 1: OPEN by 2026-06-01", revenue);
        platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(new ContractId("OPEN")));
        assertThat(work(FINANCE)).containsExactly(revenue);
        platform.sleep(Duration.ofDays(8));
        assertThat(work(FINANCE)).contains("BILL_DUE 1: OPEN by 2026-12-01");
    }

    @Test
    void monthsThatAreOverAndOpenAreToldToWhoClosesThem() {
        platform.ask(
                BILLING,
                RevenueLineIntake.class,
                intake -> intake.submit(List.of(Samples.direct("INV-1", "2026-01-01", "2026-03-01", usd("2000.00")))));
        platform.ask(FINANCE, AttributionRuns.class, runs -> runs.run(Optional.empty()));

        assertThat(work(FINANCE)).containsExactly("PERIOD_OPEN 2: 2026-01, 2026-02");
        assertThat(work(SALES)).isEmpty();
    }

    @Test
    void monthsOfRevenueThatAreOverAndOpenAreToldToWhoClosesThem() {
        sign("OPEN", "2027-10-01", Orders.yearly(30));
        platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(new ContractId("OPEN")));

        assertThat(work(FINANCE)).containsExactly("REVENUE_OPEN 1: 2026-10");
        assertThat(work(SALES)).isEmpty();
        platform.ask(FINANCE, RevenuePeriods.class, periods -> periods.close(YearMonth.parse("2026-10")));
        assertThat(work(FINANCE)).isEmpty();
    }

    private SavedView save(Actor who, String name, String query) {
        return platform.ask(
                who,
                SavedViews.class,
                views -> views.save(new SavedView(SavedView.Screen.RENEWALS, name, query, Instant.EPOCH)));
    }

    private List<String> views(Actor who) {
        return platform.ask(who, SavedViews.class, SavedViews::list).stream()
                .map(view -> view.name() + " " + view.query())
                .toList();
    }

    @Test
    void aViewIsKeptUnderItsNameForWhoSavedItAlone() {
        save(SALES, "Mine", "state=NOTICE_OPEN");
        SavedView again = save(SALES, "Mine", "state=NEGOTIATING");
        platform.sleep(Duration.ofDays(1));

        assertThat(save(SALES, "Mine", "state=NEGOTIATING")).isEqualTo(again);
        assertThat(views(SALES)).containsExactly("Mine state=NEGOTIATING");
        assertThat(views(FINANCE)).isEmpty();
        assertThat(views(partner(CLOUD))).isEmpty();
        platform.ask(SALES, SavedViews.class, views -> {
            views.remove(SavedView.Screen.RENEWALS, "Mine");
            views.remove(SavedView.Screen.RENEWALS, "Mine");
            return views;
        });
        assertThat(views(SALES)).isEmpty();
    }

    @Test
    void aPersonKeepsThirtyViewsOfAListAtMost() {
        for (int number = 0; number < SavedViews.MOST; number++) {
            save(SALES, "View " + number, "");
        }

        assertThat(catchThrowableOfType(Refusal.class, () -> save(SALES, "One more", ""))
                        .code())
                .isEqualTo("view.many");
        assertThat(save(SALES, "View 3", "q=x").query()).isEqualTo("q=x");
    }
}
