package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.SALES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tributary.contract.Amendment;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractFilter;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.renewal.RenewalFilter;
import org.tributary.database.AnswerTimes;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Quantity;
import org.tributary.search.boundary.Search;
import org.tributary.work.boundary.Home;

/**
 * Lists among many contracts, and one contract of 120,000 seats, grown to in many amendments (a hundred at the whole size): right, and in the time a person waits.
 * {@code -Dcontracts.count=1500} for the whole size.
 */
class ContractListsAtSizeTest {

    private static final int COUNT = Integer.getInteger("contracts.count", 90);
    private static final int SEATS = 120_000;
    private static final int AMENDMENTS = COUNT / 15;
    private static final LocalDate FIRST_END = LocalDate.parse("2027-01-01");
    private static final ContractId LARGEST = new ContractId("C-1");
    private static final Platform PLATFORM = new Platform(TestServer.create("contracts_at_size"));

    /** They end day after day in 2027, each second one renews by itself; the first grows to its seats in even steps, all billed. */
    @BeforeAll
    static void sign() {
        PLATFORM.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
        for (int i = 1; i <= COUNT; i++) {
            String end = FIRST_END.plusDays(i % 365).toString();
            RenewalTerms renewal = i % 2 == 0 ? Orders.yearly(30) : RenewalTerms.NONE;
            String id = "C-" + i;
            PLATFORM.ask(SALES, Contracts.class, all -> all.sign(Orders.order(id, end, renewal, "UTC")));
        }
        int step = (SEATS - 10) / AMENDMENTS;
        for (int i = 0; i < AMENDMENTS; i++) {
            int more = i == 0 ? SEATS - 10 - step * (AMENDMENTS - 1) : step;
            add(i, more);
        }
        PLATFORM.ask(FINANCE, ContractBilling.class, billing -> billing.bill(LARGEST));
    }

    private static void add(int version, int more) {
        Amendment amendment = new Amendment(
                1,
                "grown",
                LocalDate.parse("2026-01-02").plusDays(version * 3L),
                List.of(new ContractChange.AddQuantity(new LineId("seats"), Quantity.of(more))),
                Instant.EPOCH);
        PLATFORM.ask(SALES, Contracts.class, all -> all.amend(LARGEST, version, amendment));
    }

    @Test
    void answerRightlyAndInTime() {
        new AnswerTimes()
                .ask("contracts", () -> contracts(ContractFilter.ALL, 1))
                .ask("contracts, last page", () -> contracts(ContractFilter.ALL, COUNT / 50))
                .ask("contracts by text", () -> contracts(text("for a year"), 1))
                .ask("contract", () -> PLATFORM.ask(SALES, Contracts.class, all -> all.require(LARGEST)))
                .ask(
                        "contract known before",
                        () -> PLATFORM.ask(SALES, Contracts.class, all -> all.require(LARGEST, noonOf("2026-11-24"))))
                .ask(
                        "bill items",
                        () -> PLATFORM.ask(
                                SALES, ContractBilling.class, billing -> billing.billed(LARGEST, PLATFORM.now())))
                .ask(
                        "recognition",
                        () -> PLATFORM.ask(
                                FINANCE, ContractRecognition.class, revenue -> revenue.of(LARGEST, PLATFORM.now())))
                .ask("renewals", () -> renewals(RenewalFilter.ALL))
                .ask(
                        "renewals by month",
                        () -> PLATFORM.ask(SALES, Renewals.class, all -> all.months(RenewalFilter.ALL)))
                .ask("search", () -> PLATFORM.ask(SALES, Search.class, search -> search.find("seats year")))
                .ask("home of sales", () -> PLATFORM.ask(SALES, Home.class, Home::work))
                .ask("home of finance", () -> PLATFORM.ask(FINANCE, Home.class, Home::work))
                .tell("over %,d contracts, one of %,d seats".formatted(COUNT, SEATS));

        assertThat(contracts(ContractFilter.ALL, 1).total()).isEqualTo(COUNT);
        assertThat(contracts(text("c-1"), 1).items())
                .isNotEmpty()
                .allMatch(found -> found.id().value().startsWith("C-1"));
        assertThat(renewals(RenewalFilter.ALL)).isEqualTo(COUNT);
        assertThat(PLATFORM.ask(SALES, Contracts.class, all -> all.require(LARGEST))
                        .timeline()
                        .last()
                        .lines()
                        .get(new LineId("seats")))
                .hasFieldOrPropertyWithValue("quantity", Quantity.of(SEATS));
    }

    private static Instant noonOf(String day) {
        return LocalDate.parse(day).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private static Contracts.Page contracts(ContractFilter filter, int page) {
        return PLATFORM.ask(SALES, Contracts.class, all -> all.list(filter, page, 50));
    }

    private static ContractFilter text(String text) {
        return new ContractFilter(
                Optional.of(text),
                Optional.empty(),
                Optional.of(DIRECT),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static long renewals(RenewalFilter filter) {
        return PLATFORM.ask(SALES, Renewals.class, all -> all.list(filter, 1, 50))
                .total();
    }
}
