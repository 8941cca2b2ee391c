package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.partner;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;
import org.tributary.contract.LossReason;
import org.tributary.contract.NoticeParty;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.renewal.RenewalFilter;
import org.tributary.contract.renewal.RenewalPage;
import org.tributary.contract.renewal.RenewalState;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;

/** What of contracts ends when, on a real database. Today is 2026-11-23; every contract has 10 seats at 50 a month, 6,000 a year. */
class RenewalsTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final ContractChange.GiveNotice NOTICE =
            new ContractChange.GiveNotice(NoticeParty.CUSTOMER, LossReason.BUDGET);

    private final String database = TestServer.create("renewals_" + DATABASES.incrementAndGet());
    private final Platform platform = new Platform(database);

    @BeforeEach
    void loadTheWorld() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    private void sign(String id, String end, RenewalTerms renewal) {
        platform.ask(SALES, Contracts.class, contracts -> contracts.sign(Orders.order(id, end, renewal, "UTC")));
    }

    private void amend(String id, int version, String on, ContractChange... changes) {
        Amendment amendment = new Amendment(1, "agreed", LocalDate.parse(on), List.of(changes), Instant.EPOCH);
        platform.ask(SALES, Contracts.class, contracts -> contracts.amend(new ContractId(id), version, amendment));
    }

    private List<RenewalPage.Row> list(RenewalFilter filter) {
        return platform.ask(SALES, Renewals.class, renewals -> renewals.list(filter, 1, 50))
                .rows();
    }

    private List<String> told(RenewalFilter filter) {
        return list(filter).stream()
                .map(row -> row.contract() + " " + row.end().endsOn() + " " + row.state()
                        + row.noticeDaysLeft().map(left -> " in " + left).orElse(""))
                .toList();
    }

    private static RenewalFilter states(RenewalState... states) {
        return new RenewalFilter(
                Optional.empty(),
                Optional.empty(),
                Set.of(states),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void signAWorld() {
        sign("OPEN", "2027-01-01", Orders.yearly(30));
        sign("PASSED", "2026-12-01", Orders.yearly(30));
        sign("TALKS", "2026-12-15", RenewalTerms.NONE);
        sign("OVER", "2026-11-01", RenewalTerms.NONE);
        sign("LESS", "2026-10-01", Orders.yearly(0));
        amend(
                "LESS",
                0,
                "2026-10-01",
                new ContractChange.Renew(LocalDate.parse("2027-10-01"), Rate.ZERO),
                new ContractChange.ReduceQuantity(new LineId("seats"), Quantity.of(4)));
        sign("GONE", "2026-12-31", Orders.yearly(30));
        amend("GONE", 0, "2026-11-20", NOTICE);
    }

    @Test
    void everyTermThatEndsIsListedWithWhereItStands() {
        signAWorld();

        assertThat(told(RenewalFilter.ALL))
                .containsExactly(
                        "LESS 2026-10-01 RENEWED",
                        "OVER 2026-11-01 ENDED",
                        "PASSED 2026-12-01 NOTICE_PASSED",
                        "TALKS 2026-12-15 NEGOTIATING",
                        "GONE 2026-12-31 NOTICE_GIVEN",
                        "OPEN 2027-01-01 NOTICE_OPEN in 9",
                        "LESS 2027-10-01 NOTICE_OPEN in 311");
    }

    @Test
    void whatTheDatabaseSaysOfAnEndIsWhatTheModelSaysOnAnyDay() {
        signAWorld();

        for (int week = 0; week < 60; week++) {
            assertThat(list(RenewalFilter.ALL))
                    .allSatisfy(
                            row -> assertThat(row.state()).isEqualTo(row.end().stateOn(row.today())));
            platform.sleep(Duration.ofDays(7));
        }
    }

    @Test
    void listsAreFilteredByDaysStateNoticeAndWords() {
        signAWorld();

        assertThat(told(states(RenewalState.NOTICE_GIVEN, RenewalState.ENDED)))
                .containsExactly("OVER 2026-11-01 ENDED", "GONE 2026-12-31 NOTICE_GIVEN");
        assertThat(told(new RenewalFilter(
                        Optional.of(LocalDate.parse("2026-12-01")),
                        Optional.of(LocalDate.parse("2026-12-31")),
                        Set.of(),
                        Optional.of(RenewalTerms.Kind.AUTOMATIC),
                        Optional.of(DIRECT),
                        Optional.of(CUSTOMER),
                        Optional.empty(),
                        Optional.of("seats for"))))
                .containsExactly("PASSED 2026-12-01 NOTICE_PASSED");
        assertThat(told(new RenewalFilter(
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(9),
                        Optional.empty())))
                .containsExactly("OPEN 2027-01-01 NOTICE_OPEN in 9");
    }

    /** October: 6,000 end, 6 of 10 seats go on: 3,600 kept, 2,400 shrunk. December: 6,000 renew, 6,000 are at risk, 6,000 churn. */
    @Test
    void whatEndsIsSummedByMonth() {
        signAWorld();

        assertThat(platform.ask(SALES, Renewals.class, renewals -> renewals.months(RenewalFilter.ALL)).stream()
                        .map(month -> month.month() + " " + month.many() + ": "
                                + month.ending().amount() + " = "
                                + month.parts().kept().amount() + " + "
                                + month.parts().renewing().amount() + " + "
                                + month.parts().atRisk().amount() + " + "
                                + month.parts().shrunk().amount() + " + "
                                + month.parts().churned().amount()))
                .containsExactly(
                        "2026-10 1: 6000.00 = 3600.00 + 0.00 + 0.00 + 2400.00 + 0.00",
                        "2026-11 1: 6000.00 = 0.00 + 0.00 + 0.00 + 0.00 + 6000.00",
                        "2026-12 3: 18000.00 = 0.00 + 6000.00 + 6000.00 + 0.00 + 6000.00",
                        "2027-01 1: 6000.00 = 0.00 + 0.00 + 6000.00 + 0.00 + 0.00",
                        "2027-10 1: 3600.00 = 0.00 + 0.00 + 3600.00 + 0.00 + 0.00");
    }

    /** In Auckland it is the 24th already when it is noon of the 23rd in universal time: the last day of notice was the 23rd. */
    @Test
    void theDaysOfNoticeAreCountedInTheZoneOfTheContract() {
        platform.ask(
                SALES,
                Contracts.class,
                contracts -> contracts.sign(Orders.order("FAR", "2026-12-23", Orders.yearly(30), "Pacific/Auckland")));
        sign("NEAR", "2026-12-23", Orders.yearly(30));

        assertThat(told(RenewalFilter.ALL))
                .containsExactly("FAR 2026-12-23 NOTICE_PASSED", "NEAR 2026-12-23 NOTICE_OPEN in 0");
    }

    @Test
    void noticeIsGivenOnceByTheVersionThatWasReadAndEndsTheContract() {
        sign("OPEN", "2027-01-01", Orders.yearly(30));
        ContractId id = new ContractId("OPEN");
        LocalDate today = LocalDate.parse("2026-11-23");

        Contract noticed = platform.ask(
                SALES, Renewals.class, renewals -> renewals.giveNotice(id, 0, today, NOTICE, "no money for it"));

        assertThat(noticed.amendments()).hasSize(1);
        assertThat(told(RenewalFilter.ALL)).containsExactly("OPEN 2027-01-01 NOTICE_GIVEN");
        assertThat(code(() -> platform.ask(
                        SALES, Renewals.class, renewals -> renewals.giveNotice(id, 0, today, NOTICE, "again"))))
                .isEqualTo("contract.version");
        assertThat(code(() -> platform.ask(
                        SALES, Renewals.class, renewals -> renewals.giveNotice(id, 1, today, NOTICE, "again"))))
                .isEqualTo("contract.invalid");
    }

    private static String code(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run).code();
    }

    @Test
    void contractsThatWereThereBeforeTheirEndsWereCountedAreCountedWhenAsked() throws SQLException {
        signAWorld();
        List<String> before = told(RenewalFilter.ALL);
        try (var connection = TestServer.application(database).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('tributary.scope', '*', true)");
            statement.execute("delete from tributary.contract_term_end where contract <> 'OPEN'");
            connection.commit();
        }

        assertThat(told(RenewalFilter.ALL)).isEqualTo(before);
    }

    @Test
    void anExportHasEveryRowOfTheFilter() {
        signAWorld();
        List<String> exported = new ArrayList<>();

        platform.ask(SALES, Renewals.class, renewals -> {
            renewals.export(
                    RenewalFilter.ALL, row -> exported.add(row.contract().value()));
            return exported;
        });

        assertThat(exported).hasSize(7);
    }

    @Test
    void theOutlookOfAContractSaysWhatFollows() {
        sign("OPEN", "2027-01-01", Orders.yearly(30));

        var outlook = platform.ask(
                SALES,
                Renewals.class,
                renewals -> renewals.of(new ContractId("OPEN")).outlook());

        assertThat(outlook.next().orElseThrow().monthAfter()).hasToString("525.00 USD");
        assertThat(outlook.last().stateOn(outlook.today())).isEqualTo(RenewalState.NOTICE_OPEN);
    }

    @Test
    void aPartnerSeesNoneOfIt() {
        signAWorld();

        assertThat(platform.ask(partner(RESELLER), Renewals.class, renewals -> renewals.list(RenewalFilter.ALL, 1, 50))
                        .rows())
                .isEmpty();
    }
}
