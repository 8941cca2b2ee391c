package org.tributary.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.contract.Contracts.amended;
import static org.tributary.contract.Contracts.monthly;
import static org.tributary.contract.Contracts.order;
import static org.tributary.contract.Contracts.seats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.money.Quantity;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.CapacityReservation;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.time.DateRange;

class ContractTest {

    private static final LocalDate START = LocalDate.parse("2026-01-01");
    private static final LocalDate END = LocalDate.parse("2027-01-01");
    private static final Contract ORDER = order(monthly(), seats("seats", 10, "30"), seats("more", 5, "30"));

    /** Each fault as {@code code at pointer}. */
    static List<String> faults(ThrowingCallable call) {
        Refusal.Invalid refusal = catchThrowableOfType(Refusal.Invalid.class, call);
        assertThat(refusal).as("refused").isNotNull();
        return refusal.faults().stream()
                .map(fault -> fault.code() + " at " + fault.pointer())
                .toList();
    }

    private static Contract signed(String title, DateRange term, Optional<String> order, ContractLine... lines) {
        return new Contract(
                ORDER.id(),
                ORDER.kind(),
                title,
                term,
                ORDER.currency(),
                ORDER.segment(),
                ORDER.through(),
                ORDER.billing(),
                RenewalTerms.NONE,
                ORDER.cancellation(),
                List.of(lines),
                order,
                List.of(),
                START,
                Instant.EPOCH,
                List.of());
    }

    private static ContractLine line(RecurringCharge charge, int months, long quantity, String from, String until) {
        return new ContractLine(
                new LineId("line"),
                Contracts.ENTERPRISE,
                Contracts.SEAT,
                charge,
                months,
                UnitPrice.of("30"),
                Quantity.of(quantity),
                Optional.of(LocalDate.parse(from)),
                Optional.of(LocalDate.parse(until)));
    }

    @Test
    void namesEveryFaultOfASigningAtOnce() {
        assertThat(faults(() -> signed(" ", DateRange.from(START), Optional.of("x".repeat(61)))))
                .containsExactly(
                        "contract.title at /title",
                        "contract.purchase-order at /purchaseOrder",
                        "contract.term at /term",
                        "contract.lines at /lines");
        assertThat(faults(() -> signed(
                        "x".repeat(121),
                        new DateRange(START, END),
                        Optional.of(" "),
                        seats("seats", 1, "30"),
                        seats("seats", 1, "30"),
                        line(Contracts.seatFee("30"), 1, 1, "2027-01-01", "2027-02-01"))))
                .containsExactly(
                        "contract.title at /title",
                        "contract.purchase-order at /purchaseOrder",
                        "contract-line.known at /lines/1/id",
                        "contract-line.from at /lines/2/from");
    }

    @Test
    void hasTheLongestTitleAndOrderNumberThereMayBe() {
        Contract contract = signed(
                "x".repeat(120), new DateRange(START, END), Optional.of("x".repeat(60)), seats("seats", 1, "30"));

        assertThat(contract.title()).hasSize(120);
        assertThat(contract.timeline().endExclusive()).isEqualTo(END);
    }

    @Test
    void namesEveryFaultOfALineAtOnce() {
        assertThat(faults(() -> line(Contracts.seatFee("30"), 0, 0, "2026-02-01", "2026-02-01")))
                .containsExactly(
                        "contract-line.quantity at /quantity",
                        "contract-line.months at /priceMonths",
                        "contract-line.until at /until");
        assertThat(faults(() -> line(new OneTimeFee(UnitPrice.of("5")), 1, 1, "2026-02-01", "2026-02-02")))
                .containsExactly("contract-line.months at /priceMonths");
    }

    @Test
    void refusesCapacityInAQuantityInWhichItIsNotSold() {
        RecurringCharge reserved =
                new CapacityReservation(UnitPrice.of("260"), new MeterCode("ptu"), Quantity.of(50), Quantity.of(25));

        assertThat(line(reserved, 1, 75, "2026-02-01", "2026-03-01").quantity()).isEqualTo(Quantity.of(75));
        assertThat(faults(() -> line(reserved, 1, 60, "2026-02-01", "2026-03-01")))
                .containsExactly("capacity.units at /quantity");
        Contract contract = order(monthly(), line(reserved, 1, 75, "2026-02-01", "2026-12-01"));
        assertThat(faults(() -> amended(
                        contract,
                        "2026-03-01",
                        new ContractChange.ReduceQuantity(new LineId("line"), Quantity.of(10)))))
                .containsExactly("capacity.units at /amendments/0/changes/0/quantity");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        2025-12-31 | add 1 to seats                  | amendment.effective at /amendments/0/effectiveOn
        2027-01-02 | add 1 to seats                  | amendment.effective at /amendments/0/effectiveOn
        2026-02-01 | add 1 to seat                   | contract-line.unknown at /amendments/0/changes/0/line
        2026-02-01 | take 1 off seat                 | contract-line.unknown at /amendments/0/changes/0/line
        2026-02-01 | price seat at 20                | contract-line.unknown at /amendments/0/changes/0/line
        2026-02-01 | end seats; add 1 to seats       | contract-line.unknown at /amendments/0/changes/1/line
        2026-02-01 | take 10 off seats               | amendment.reduction at /amendments/0/changes/0/less
        2026-02-01 | add 1 to seats; take 12 off seats | amendment.reduction at /amendments/0/changes/1/less
        2026-02-01 | let seats end on 2026-02-01     | amendment.until at /amendments/0/changes/0/until
        2026-02-01 | resume                          | amendment.suspension at /amendments/0/changes/0
        2026-02-01 | suspend; suspend                | amendment.suspension at /amendments/0/changes/1
        2026-02-01 | sell through RESELLER: openai > beta | amendment.customer-moves at /amendments/0/changes/0/through/route
        2026-02-01 | extend until 2027-01-01         | amendment.until at /amendments/0/changes/0/until
        2026-02-01 | renew until 2028-01-01 at 0 more | amendment.renewal at /amendments/0/changes/0
        2027-01-01 | renew until 2027-01-01 at 0 more | amendment.until at /amendments/0/changes/0/until
        """)
    void refusesAChangeThatCannotBeMade(LocalDate on, String change, String fault) {
        assertThat(faults(() -> amended(
                        ORDER, on.toString(), ScenarioLanguage.changes(change).toArray(ContractChange[]::new))))
                .containsExactly(fault);
    }

    @Test
    void refusesALineThatIsKnownOrBeginsBeforeItsAmendment() {
        assertThat(faults(() -> amended(ORDER, "2026-02-01", new ContractChange.AddLine(seats("seats", 1, "30")))))
                .containsExactly("contract-line.known at /amendments/0/changes/0/line/id");
        assertThat(faults(() -> amended(
                        ORDER,
                        "2026-02-02",
                        new ContractChange.AddLine(line(Contracts.seatFee("30"), 1, 1, "2026-02-01", "2026-03-01")))))
                .containsExactly("contract-line.from at /amendments/0/changes/0/line/from");
    }

    @Test
    void refusesALineThatEndsBeforeItBeginsWithItsContractOrAmendment() {
        LocalDate early = LocalDate.parse("2026-01-01");
        ContractLine line = seats("late", 1, "30").until(early);

        assertThat(faults(() -> order(monthly(), line))).containsExactly("contract-line.until at /lines/0/until");
        assertThat(faults(() -> amended(ORDER, "2026-02-01", new ContractChange.AddLine(line))))
                .containsExactly("contract-line.until at /amendments/0/changes/0/line/until");
    }

    @Test
    void refusesATransferToTheSameCustomerAndNamesAllFaultsOfAnAmendment() {
        assertThat(faults(() -> amended(
                        ORDER,
                        "2026-02-01",
                        new ContractChange.Transfer(Contracts.DIRECT),
                        new ContractChange.Resume())))
                .containsExactly(
                        "amendment.customer-stays at /amendments/0/changes/0/through/route",
                        "amendment.suspension at /amendments/0/changes/1");
        assertThat(faults(() -> new Amendment(0, " ", START, List.of(), Instant.EPOCH)))
                .containsExactly(
                        "amendment.number at /number", "amendment.reason at /reason", "amendment.changes at /changes");
        assertThat(faults(() ->
                        new Amendment(1, "x".repeat(201), START, List.of(new ContractChange.Suspend()), Instant.EPOCH)))
                .containsExactly("amendment.reason at /reason");
    }

    @Test
    void refusesABackdatedAmendmentThatBreaksALaterOne() {
        Contract contract = amended(
                ORDER,
                "2026-06-01",
                ScenarioLanguage.changes("take 8 off seats").getFirst());

        assertThat(faults(() -> amended(
                        contract,
                        "2026-02-01",
                        ScenarioLanguage.changes("take 2 off seats").getFirst())))
                .containsExactly("amendment.reduction at /amendments/0/changes/0/less");
    }

    @Test
    void isKnownFromWhenItWasRecordedWithTheAmendmentsOfThen() {
        Instant june = Instant.parse("2026-06-01T00:00:00Z");
        Contract contract = ORDER.amend(
                new Amendment(1, "more", START, ScenarioLanguage.changes("add 1 to seats"), Instant.EPOCH), june);

        assertThat(contract.known(Contracts.SIGNED.minusNanos(1))).isEmpty();
        assertThat(contract.known(june.minusNanos(1))).contains(ORDER);
        assertThat(contract.known(june)).contains(contract);
        assertThat(contract.asAmended(0)).isEqualTo(ORDER);
        assertThat(contract.signed(Contracts.SIGNED)).isEqualTo(ORDER);
    }

    @Test
    void keepsTheChainOfAmendmentsUnbroken() {
        Amendment second = new Amendment(2, "more", START, ScenarioLanguage.changes("add 1 to seats"), Instant.EPOCH);

        assertThat(faults(() -> new Contract(
                        ORDER.id(),
                        ORDER.kind(),
                        ORDER.title(),
                        ORDER.term(),
                        ORDER.currency(),
                        ORDER.segment(),
                        ORDER.through(),
                        ORDER.billing(),
                        ORDER.renewal(),
                        ORDER.cancellation(),
                        ORDER.lines(),
                        Optional.empty(),
                        List.of(),
                        START,
                        Instant.EPOCH,
                        List.of(second))))
                .containsExactly("contract.chain at /amendments/0/number");
    }
}
