package org.tributary.contract.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.contract.Contracts.SEATS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.contract.Amendment;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.contract.ContractLine;
import org.tributary.contract.Contracts;
import org.tributary.contract.LossReason;
import org.tributary.contract.NoticeParty;
import org.tributary.contract.Proration;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.party.CustomerSegment;
import org.tributary.time.DateRange;

/** What the sides of a contract do by a day: a year of seats and half a year of support, by the quarter, that renews by itself. */
class ObligationsTest {

    private static final LocalDate MAY_5 = LocalDate.parse("2026-05-05");

    /** Ten seats at 30 and support at 100 a month, which may be taken back for seven days, with 30 days of notice. */
    private static final Contract YEAR = new Contract(
                    new ContractId("C-1"),
                    ContractKind.ORDER_FORM,
                    "A year of seats",
                    new DateRange(LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")),
                    Contracts.USD,
                    CustomerSegment.COMMERCIAL,
                    Contracts.DIRECT,
                    Contracts.billing(3, "2026-01-01", BillingTerms.Timing.IN_ADVANCE, Proration.ACTUAL_DAYS, "UTC"),
                    new RenewalTerms(RenewalTerms.Kind.AUTOMATIC, 12, 30, Rate.of("0.05"), Optional.empty()),
                    new CancellationTerms(Optional.of(7)),
                    List.of(Contracts.seats("seats", 10, "30"), support()),
                    Optional.empty(),
                    List.of(),
                    LocalDate.parse("2025-12-15"),
                    Contracts.SIGNED,
                    List.of())
            .promising(List.of(Contracts.uptime()));

    private static final Contract GROWN =
            Contracts.amended(YEAR, "2026-05-01", new ContractChange.AddQuantity(SEATS, Quantity.of(5)));

    private static ContractLine support() {
        ContractLine all = Contracts.seats("support", 1, "100");
        return new ContractLine(
                all.id(),
                all.product(),
                all.code(),
                all.charge(),
                all.priceMonths(),
                all.standalone(),
                all.quantity(),
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-07-01")));
    }

    /** Billed on the day each quarter begins, until the first of April. */
    private static List<BillItem> billedByApril() {
        List<BillItem> billed = new ArrayList<>();
        for (String day : List.of("2026-01-01", "2026-04-01")) {
            billed.addAll(new BillingSchedule(YEAR, billed).due(LocalDate.parse(day)));
        }
        return billed;
    }

    private static List<String> told(Contract contract, ServiceRecord service, LocalDate today) {
        return Obligations.of(contract, billedByApril(), service, today).stream()
                .map(one -> String.join(
                        " | ",
                        one.on().toString(),
                        one.kind().name(),
                        one.side().name(),
                        one.standing().name(),
                        one.words(),
                        one.amount().map(Money::toString).orElse("-")))
                .toList();
    }

    /**
     * A quarter is 10 x 30 x 3 = 900.00 and 300.00 of support. From May 1 on five seats more: of the 900.00 of 91 days 900.00 x 30 / 91 = 296.70 stay and 603.30 are
     * credited, 1,350.00 x 61 / 91 = 904.95 are charged: 301.65 more, which nobody has billed yet on May 5.
     */
    @Test
    void tellsWhatWasDoneWhatIsDueAndWhatIsAhead() {
        ServiceRecord january = new ServiceRecord(
                List.of(Contracts.measured(1, Contracts.UPTIME, YearMonth.parse("2026-01"), "99.95")), List.of());

        assertThat(told(GROWN, january, MAY_5))
                .containsExactly(
                        "2026-01-01 | BILL | VENDOR | DONE | seats, 2026-01-01 to 2026-03-31; support, 2026-01-01 to 2026-03-31 | 1200.00 USD",
                        "2026-01-08 | REDUCTION_WINDOW | CUSTOMER | LAPSED | 10 × seats, added on 2026-01-01 | -",
                        "2026-01-08 | REDUCTION_WINDOW | CUSTOMER | LAPSED | 1 × support, added on 2026-01-01 | -",
                        "2026-02-01 | SERVICE_REPORT | VENDOR | DONE | uptime of 2026-01 | -",
                        "2026-03-01 | SERVICE_REPORT | VENDOR | DUE | uptime of 2026-02 | -",
                        "2026-04-01 | BILL | VENDOR | DONE | seats, 2026-04-01 to 2026-06-30; support, 2026-04-01 to 2026-06-30 | 1200.00 USD",
                        "2026-04-01 | SERVICE_REPORT | VENDOR | DUE | uptime of 2026-03 | -",
                        "2026-05-01 | CHANGE | EITHER | DONE | From 2026-05-01 it adds 5 to line seats. | -",
                        "2026-05-01 | BILL | VENDOR | DUE | credit of seats, 2026-05-01 to 2026-06-30; seats, 2026-05-01 to 2026-06-30 | 301.65 USD",
                        "2026-05-01 | SERVICE_REPORT | VENDOR | DUE | uptime of 2026-04 | -",
                        "2026-05-08 | REDUCTION_WINDOW | CUSTOMER | AHEAD | 5 × seats, added on 2026-05-01 | -",
                        "2026-06-01 | SERVICE_REPORT | VENDOR | AHEAD | uptime of 2026-05 | -",
                        "2026-07-01 | BILL | VENDOR | AHEAD | seats, 2026-07-01 to 2026-09-30 | 1350.00 USD",
                        "2026-07-01 | SERVICE_REPORT | VENDOR | AHEAD | uptime of 2026-06 | -",
                        "2026-07-01 | LINE_END | EITHER | AHEAD | support is not served any more | -",
                        "2026-08-01 | SERVICE_REPORT | VENDOR | AHEAD | uptime of 2026-07 | -",
                        "2026-09-01 | SERVICE_REPORT | VENDOR | AHEAD | uptime of 2026-08 | -",
                        "2026-10-01 | BILL | VENDOR | AHEAD | seats, 2026-10-01 to 2026-12-31 | 1350.00 USD",
                        "2026-10-01 | SERVICE_REPORT | VENDOR | AHEAD | uptime of 2026-09 | -",
                        "2026-11-01 | SERVICE_REPORT | VENDOR | AHEAD | uptime of 2026-10 | -",
                        "2026-12-01 | SERVICE_REPORT | VENDOR | AHEAD | uptime of 2026-11 | -",
                        "2026-12-02 | NOTICE | EITHER | AHEAD | else it goes on from 2027-01-01 | -",
                        "2027-01-01 | SERVICE_REPORT | VENDOR | AHEAD | uptime of 2026-12 | -",
                        "2027-01-01 | TERM_END | EITHER | AHEAD | it goes on until 2027-12-31 | -");
    }

    /** What was given is done; a window and a notice may be used on their last day, and not after it. */
    @Test
    void theLastDayIsInTime() {
        assertThat(kinds(GROWN, "2026-05-08")).contains("REDUCTION_WINDOW DUE");
        assertThat(kinds(GROWN, "2026-05-09")).doesNotContain("REDUCTION_WINDOW DUE");
        assertThat(kinds(GROWN, "2026-12-02")).contains("NOTICE DUE");
        assertThat(kinds(GROWN, "2026-12-03")).contains("NOTICE LAPSED", "TERM_END AHEAD");
        assertThat(kinds(GROWN, "2027-01-01")).contains("TERM_END DONE");
    }

    @Test
    void whatMayBeMissedHasReminders() {
        List<Obligation> all = Obligations.of(GROWN, billedByApril(), ServiceRecord.NONE, MAY_5);

        assertThat(all)
                .filteredOn(one -> one.kind() == Obligation.Kind.NOTICE)
                .flatExtracting(Obligation::reminders)
                .containsExactly(
                        LocalDate.parse("2026-11-02"), LocalDate.parse("2026-11-18"), LocalDate.parse("2026-11-25"));
        assertThat(all)
                .filteredOn(one -> one.kind() == Obligation.Kind.BILL)
                .flatExtracting(Obligation::reminders)
                .isEmpty();
    }

    @Test
    void afterNoticeTheTermEndsAndNothingFollows() {
        Contract ending = GROWN.amend(
                new Amendment(
                        1,
                        "budget",
                        MAY_5,
                        List.of(new ContractChange.GiveNotice(NoticeParty.CUSTOMER, LossReason.BUDGET)),
                        Contracts.SIGNED),
                MAY_5.atTime(12, 0).toInstant(ZoneOffset.UTC));

        assertThat(told(ending, ServiceRecord.NONE, MAY_5))
                .contains(
                        "2026-12-02 | NOTICE | EITHER | DONE | notice was given | -",
                        "2027-01-01 | TERM_END | EITHER | AHEAD | it ends | -");
    }

    private static List<String> kinds(Contract contract, String today) {
        return Obligations.of(contract, billedByApril(), ServiceRecord.NONE, LocalDate.parse(today)).stream()
                .map(one -> one.kind() + " " + one.standing())
                .toList();
    }
}
