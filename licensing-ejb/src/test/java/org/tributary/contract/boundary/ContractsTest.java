package org.tributary.contract.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.CUSTOMER;
import static org.tributary.database.Samples.DIRECT;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.RESELLER;
import static org.tributary.database.Samples.RESOLD;
import static org.tributary.database.Samples.SALES;
import static org.tributary.database.Samples.SEATS;
import static org.tributary.database.Samples.USD;
import static org.tributary.database.Samples.VENDOR;
import static org.tributary.database.Samples.partner;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.ReportedLines;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Route;
import org.tributary.contract.Amendment;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractFilter;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.contract.ContractLine;
import org.tributary.contract.ContractSummary;
import org.tributary.contract.LineId;
import org.tributary.contract.Proration;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.schedule.AmendmentEffect;
import org.tributary.contract.schedule.BillItem;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.SeatFee;
import org.tributary.offering.price.ChargeCode;
import org.tributary.party.CustomerSegment;
import org.tributary.time.DateRange;

/** A contract on a real database: signed once, amended in an unbroken chain, billed once. */
class ContractsTest {

    static final ContractId ID = new ContractId("C-1");
    static final LineId LINE = new LineId("seats");
    private static final int EDITORS = 50;
    private static final int ROUNDS = Integer.getInteger("editors.rounds", 10);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    static final SoldThrough DIRECTLY = new SoldThrough(DIRECT, new Route(List.of(VENDOR, CUSTOMER)), List.of());
    private static final SoldThrough BY_RESELLER = new SoldThrough(
            RESOLD,
            new Route(List.of(VENDOR, RESELLER, CUSTOMER)),
            List.of(new SoldThrough.RouteMargin(RESELLER, Rate.of("0.15"))));

    private final Platform platform = new Platform(TestServer.create("contracts_" + DATABASES.incrementAndGet()));

    @BeforeEach
    void loadTheWorld() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    static Contract order(String title, SoldThrough through, String product) {
        return new Contract(
                ID,
                ContractKind.ORDER_FORM,
                title,
                new DateRange(LocalDate.parse("2026-11-01"), LocalDate.parse("2027-11-01")),
                USD,
                CustomerSegment.COMMERCIAL,
                through,
                new BillingTerms(
                        1,
                        LocalDate.parse("2026-11-01"),
                        BillingTerms.Timing.IN_ADVANCE,
                        Proration.ACTUAL_DAYS,
                        RoundingMode.HALF_UP,
                        ZoneId.of("America/New_York")),
                RenewalTerms.NONE,
                CancellationTerms.ANY_TIME,
                List.of(new ContractLine(
                        LINE,
                        new ProductId(product),
                        new ChargeCode("seat"),
                        new SeatFee(UnitPrice.of("60"), Quantity.NONE, SeatFee.TrueUp.NEVER),
                        1,
                        UnitPrice.of("60"),
                        Quantity.of(100),
                        Optional.empty(),
                        Optional.empty())),
                Optional.of("PO-77"),
                List.of(),
                LocalDate.parse("2026-10-20"),
                Instant.EPOCH,
                List.of());
    }

    private static Contract order() {
        return order("Seats for a year", DIRECTLY, SEATS.value());
    }

    static Amendment amendment(String on, ContractChange... changes) {
        return new Amendment(1, "agreed", LocalDate.parse(on), List.of(changes), Instant.EPOCH);
    }

    private Contract sign(Contract contract) {
        return platform.ask(SALES, Contracts.class, contracts -> contracts.sign(contract));
    }

    private Contract amend(int version, Amendment amendment) {
        return platform.ask(SALES, Contracts.class, contracts -> contracts.amend(ID, version, amendment));
    }

    private List<BillItem> bill() {
        return platform.ask(FINANCE, ContractBilling.class, billing -> billing.bill(ID));
    }

    private static List<String> told(List<BillItem> items) {
        return items.stream()
                .map(item -> item.number()
                        + item.corrects().map(of -> " of " + of).orElse("") + " "
                        + item.days().startInclusive() + " " + item.amount().amount())
                .toList();
    }

    private static String codeOf(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).code();
    }

    @Test
    void isSignedOnceHoweverOftenItIsReportedAndAnotherOfItsIdIsAConflict() {
        Contract first = sign(order());
        platform.sleep(Duration.ofHours(1));

        assertThat(sign(order())).isEqualTo(first);
        assertThat(codeOf(() -> sign(order("Another", DIRECTLY, SEATS.value()))))
                .isEqualTo("contract.known");
    }

    @Test
    void everyNameThatIsNotKnownIsToldAtOnce() {
        Refusal refused = catchThrowableOfType(Refusal.class, () -> sign(order("Wrong", DIRECTLY, "no-product")));

        assertThat(refused.faults()).extracting(Refusal.Fault::pointer).containsExactly("/lines/0/product");
    }

    @Test
    void isKnownAsItWasOnAnyInstant() {
        Instant signed = sign(order()).recordedAt();
        platform.sleep(Duration.ofDays(1));
        amend(0, amendment("2026-11-10", new ContractChange.AddQuantity(LINE, Quantity.of(20))));

        assertThat(platform.ask(SALES, Contracts.class, contracts -> contracts.require(ID, signed))
                        .amendments())
                .isEmpty();
        assertThat(quantity(platform.ask(SALES, Contracts.class, contracts -> contracts.require(ID))))
                .contains(Quantity.of(120));
        assertThat(codeOf(() -> platform.ask(
                        SALES, Contracts.class, contracts -> contracts.require(ID, signed.minusSeconds(1)))))
                .isEqualTo("contract.not-found");
    }

    /** November: 100 x 60 = 6,000.00; from the 24th 120 seats, 7 of 30 days: 6,000 x 23/30 = 4,600.00 stay, 7,200 x 7/30 = 1,680.00 are new. */
    @Test
    void whatIsDueBecomesRevenueLinesOnceAndAnAmendmentRepairsWhatWasBilled() {
        sign(order());

        assertThat(told(bill())).containsExactly("1 2026-11-01 6000.00");
        assertThat(bill()).isEmpty();
        amend(0, amendment("2026-11-24", new ContractChange.AddQuantity(LINE, Quantity.of(20))));
        assertThat(told(bill())).containsExactly("2 of 1 2026-11-24 -1400.00", "3 2026-11-24 1680.00");
        assertThat(bill()).isEmpty();
        List<RevenueLine> lines =
                platform.ask(FINANCE, ReportedLines.class, reported -> reported.ofContract("C-1", platform.now()));
        assertThat(lines)
                .extracting(line ->
                        line.key() + " " + line.amount() + " " + line.corrects().isPresent())
                .containsExactly(
                        "contract/C-1-2026-11-23/1/1 6000.00 USD false",
                        "contract/C-1-2026-11-23/2/1 -1400.00 USD true",
                        "contract/C-1-2026-11-23/3/1 1680.00 USD false");
    }

    /** 15 % of 6,000 is 900.00; of what is left, 4,600, it is 690.00, so the credit takes 210.00 back. */
    @Test
    void aCreditTakesBackOfAMarginWhatIsLeftTooMuch() {
        sign(order("Resold", BY_RESELLER, SEATS.value()));
        bill();
        amend(0, amendment("2026-11-24", new ContractChange.MoveChannel(DIRECTLY)));
        bill();

        List<RevenueLine> lines =
                platform.ask(FINANCE, ReportedLines.class, reported -> reported.ofContract("C-1", platform.now()));
        assertThat(lines)
                .extracting(line -> line.channel() + " " + line.amount().amount() + " "
                        + line.receipts().amount())
                .containsExactly("RESOLD 6000.00 5100.00", "RESOLD -1400.00 -1190.00", "DIRECT 1400.00 1400.00");
    }

    @Test
    void anEffectIsToldBeforeItIsSignedAndRecordsNothing() {
        sign(order());
        bill();

        AmendmentEffect effect = platform.ask(
                SALES,
                Contracts.class,
                contracts -> contracts.preview(
                        ID, amendment("2026-11-24", new ContractChange.AddQuantity(LINE, Quantity.of(20)))));

        assertThat(effect.words()).isEqualTo("From 2026-11-24 it adds 20 to line seats.");
        assertThat(told(effect.now())).containsExactly("2 of 1 2026-11-24 -1400.00", "3 2026-11-24 1680.00");
        // eleven further months of 20 x 60 = 1,200.00, and 280.00 in November
        assertThat(effect.difference().amount()).isEqualByComparingTo("13480.00");
        assertThat(platform.ask(SALES, Contracts.class, contracts -> contracts.require(ID))
                        .amendments())
                .isEmpty();
    }

    @Test
    void anAmendmentOfWhatWasNotReadLastIsAConflict() {
        sign(order());
        amend(0, amendment("2026-12-01", new ContractChange.AddQuantity(LINE, Quantity.of(1))));

        assertThat(codeOf(() -> amend(0, amendment("2026-12-01", new ContractChange.Terminate()))))
                .isEqualTo("contract.version");
    }

    @Test
    void aListIsNarrowedAndSeenByTheVendorAlone() {
        sign(order());
        amend(0, amendment("2026-12-01", new ContractChange.Extend(LocalDate.parse("2028-01-01"))));
        ContractFilter text = new ContractFilter(
                Optional.of("FOR A YEAR"),
                Optional.of(CUSTOMER),
                Optional.of(DIRECT),
                Optional.of(ContractKind.ORDER_FORM),
                Optional.of(LocalDate.parse("2028-01-02")),
                Optional.of(LocalDate.parse("2027-12-31")));

        List<ContractSummary> found = platform.ask(SALES, Contracts.class, contracts -> contracts.list(text, 1, 50))
                .items();

        assertThat(found).extracting(ContractSummary::endsOn).containsExactly(LocalDate.parse("2028-01-01"));
        Contracts.Page seen = platform.ask(
                partner(RESELLER), Contracts.class, contracts -> contracts.list(ContractFilter.ALL, 1, 50));
        assertThat(seen.items()).isEmpty();
    }

    /** The term ends on 2027-11-01; a year more at 5 % more is 100 x 63 = 6,300.00 a month. */
    @Test
    void aContractThatRenewsByItselfIsRenewedWhenItIsBilledAndOneUnderNoticeEnds() {
        sign(renewing());
        platform.sleep(Duration.ofDays(350));

        assertThat(told(bill())).endsWith("13 2027-11-01 6300.00");
        assertThat(platform.ask(SALES, Contracts.class, contracts -> contracts.require(ID))
                        .amendments())
                .extracting(Amendment::reason)
                .containsExactly("renewed by itself");
        amend(1, amendment("2028-11-01", new ContractChange.Terminate()));
        platform.sleep(Duration.ofDays(400));
        assertThat(told(bill())).hasSize(11);
        assertThat(platform.ask(SALES, Contracts.class, contracts -> contracts.require(ID))
                        .timeline()
                        .endExclusive())
                .isEqualTo(LocalDate.parse("2028-11-01"));
    }

    private static Contract renewing() {
        Contract order = order();
        return new Contract(
                order.id(),
                order.kind(),
                order.title(),
                order.term(),
                order.currency(),
                order.segment(),
                order.through(),
                order.billing(),
                RenewalTerms.of(RenewalTerms.Kind.AUTOMATIC, 12, 30, Rate.of("0.05")),
                order.cancellation(),
                order.lines(),
                order.purchaseOrder(),
                order.documents(),
                order.signedOn(),
                order.recordedAt(),
                List.of());
    }

    /** Each round fifty persons read the contract and amend what they read: one is first, the others are told, and nothing is lost. */
    @Test
    void ofManyEditorsOneIsFirstAndNoUpdateIsLost() throws Exception {
        sign(order());
        int kept = 0;
        try (ExecutorService editors = Executors.newFixedThreadPool(EDITORS)) {
            for (int round = 0; round < ROUNDS; round++) {
                int version = round;
                List<Callable<String>> calls = new ArrayList<>();
                IntStream.range(0, EDITORS).forEach(_ -> calls.add(() -> outcome(version)));
                List<String> outcomes = new ArrayList<>();
                for (Future<String> call : editors.invokeAll(calls)) {
                    outcomes.add(call.get());
                }
                kept += (int) outcomes.stream().filter("kept"::equals).count();

                assertThat(outcomes)
                        .containsOnlyOnce("kept")
                        .allMatch(told -> told.equals("kept") || told.equals("contract.version"));
            }
        }

        Contract after = platform.ask(SALES, Contracts.class, contracts -> contracts.require(ID));
        assertThat(kept).isEqualTo(ROUNDS);
        assertThat(after.amendments())
                .extracting(Amendment::number)
                .hasSize(ROUNDS)
                .isSorted();
        assertThat(quantity(after)).contains(Quantity.of(100L + ROUNDS));
    }

    private static Optional<Quantity> quantity(Contract contract) {
        return Optional.ofNullable(contract.timeline().last().lines().get(LINE)).map(ContractLine::quantity);
    }

    private String outcome(int version) {
        try {
            amend(version, amendment("2026-12-01", new ContractChange.AddQuantity(LINE, Quantity.of(1))));
            return "kept";
        } catch (Refusal refused) {
            return refused.code();
        }
    }
}
