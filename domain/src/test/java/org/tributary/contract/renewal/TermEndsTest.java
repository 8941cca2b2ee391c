package org.tributary.contract.renewal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.contract.Contracts.SEATS;
import static org.tributary.contract.Contracts.SIGNED;
import static org.tributary.contract.Contracts.fee;
import static org.tributary.contract.Contracts.monthly;
import static org.tributary.contract.Contracts.seats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.Contracts;
import org.tributary.contract.LossReason;
import org.tributary.contract.NoticeParty;
import org.tributary.contract.RenewalTerms;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;

/** A year of 10 seats at 50 a month, 6,000 a year, from 2026-01-01: what becomes of it on 2027-01-01. */
class TermEndsTest {

    private static final LocalDate END = LocalDate.parse("2027-01-01");
    private static final Instant LATER = Instant.parse("2028-06-01T00:00:00Z");
    private static final ContractChange.GiveNotice NOTICE =
            new ContractChange.GiveNotice(NoticeParty.CUSTOMER, LossReason.PRICE);
    private static final ListPrices NO_PRICES = new ListPrices(List.of(), END, LATER);

    private static Contract contract(RenewalTerms renewal) {
        Contract ends = Contracts.order(monthly(), seats("seats", 10, "50"), fee("onboarding", "999", "999"));
        return new Contract(
                ends.id(),
                ends.kind(),
                ends.title(),
                ends.term(),
                ends.currency(),
                ends.segment(),
                ends.through(),
                ends.billing(),
                renewal,
                ends.cancellation(),
                ends.lines(),
                ends.purchaseOrder(),
                ends.documents(),
                ends.signedOn(),
                SIGNED,
                List.of());
    }

    private static RenewalTerms yearly(int notice, String uplift) {
        return RenewalTerms.of(RenewalTerms.Kind.AUTOMATIC, 12, notice, Rate.of(uplift));
    }

    private static Contract amended(Contract contract, String on, ContractChange... changes) {
        return contract.amend(new Amendment(1, "agreed", LocalDate.parse(on), List.of(changes), Instant.EPOCH), LATER);
    }

    private static List<String> faults(Runnable work) {
        return catchThrowableOfType(Refusal.class, work::run).faults().stream()
                .map(fault -> fault.code() + " at " + fault.pointer())
                .toList();
    }

    private static String told(Contract contract, String day) {
        LocalDate today = LocalDate.parse(day);
        return String.join(
                "; ",
                TermEnds.of(contract).stream()
                        .map(end -> end.endsOn() + " " + end.stateOn(today) + " "
                                + end.before().amount()
                                + end.after()
                                        .map(after -> " > " + after.amount())
                                        .orElse(""))
                        .toList());
    }

    @ParameterizedTest(name = "{0}, {1} days of notice, on {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # thirty days before 2027-01-01 is 2026-12-02, and that day is the last
        AUTOMATIC        | 30 | 2026-12-02 | NOTICE_OPEN
        AUTOMATIC        | 30 | 2026-12-03 | NOTICE_PASSED
        # without any days of notice the last day of the term is the last
        AUTOMATIC        | 0  | 2026-12-31 | NOTICE_OPEN
        EXTENDED_SERVICE | 7  | 2026-12-26 | NOTICE_PASSED
        # what follows by itself follows, whether it was recorded or not
        AUTOMATIC        | 30 | 2027-01-01 | NOTICE_PASSED
        ENDS             | 0  | 2026-12-31 | NEGOTIATING
        ENDS             | 0  | 2027-01-01 | ENDED
        """)
    void standsByTheDaysOfNotice(RenewalTerms.Kind kind, int notice, String day, RenewalState state) {
        int months = kind == RenewalTerms.Kind.ENDS ? 0 : 12;

        assertThat(TermEnds.of(contract(RenewalTerms.of(kind, months, notice, Rate.ZERO)))
                        .getFirst()
                        .stateOn(LocalDate.parse(day)))
                .isEqualTo(state);
    }

    /** 10 seats x 50 x 12 = 6,000; 5 % more is 6,300. The onboarding is charged once, and no part of it. */
    @Test
    void whatFollowsByItselfHasItsUplift() {
        assertThat(told(contract(yearly(30, "0.05")), "2026-06-01"))
                .isEqualTo("2027-01-01 NOTICE_OPEN 6000.00 > 6300.00");
    }

    /** 2 seats less on the day it is renewed at 10 % more: 8 x 55 x 12 = 5,280, and the year after at 5 %: 5,544. */
    @Test
    void aRenewalForLessShrinks() {
        Contract renewed = amended(
                contract(yearly(30, "0.05")),
                "2027-01-01",
                new ContractChange.Renew(LocalDate.parse("2028-01-01"), Rate.of("0.1")),
                new ContractChange.ReduceQuantity(SEATS, Quantity.of(2)));

        assertThat(told(renewed, "2027-02-01"))
                .isEqualTo("2027-01-01 RENEWED 6000.00 > 5280.00; 2028-01-01 NOTICE_OPEN 5280.00 > 5544.00");
        TermEnd.Parts parts = TermEnds.of(renewed).getFirst().partsOn(END);
        assertThat(parts.kept()).isEqualTo(Money.of("5280", Contracts.USD));
        assertThat(parts.shrunk()).isEqualTo(Money.of("720", Contracts.USD));
        assertThat(parts.grown().isZero()).isTrue();
    }

    @Test
    void noticeIsGivenUntilItsLastDayAndEndsIt() {
        Contract noticed = amended(contract(yearly(30, "0.05")), "2026-12-02", NOTICE);

        assertThat(told(noticed, "2026-12-20")).isEqualTo("2027-01-01 NOTICE_GIVEN 6000.00");
        assertThat(told(noticed, "2027-01-01")).isEqualTo("2027-01-01 ENDED 6000.00");
        assertThat(noticed.renewalDue(END)).isEmpty();
        assertThat(noticed.timeline().segments(SEATS)).hasSize(1);
        assertThat(RenewalOutlook.of(noticed, END.minusDays(9), NO_PRICES).next())
                .isEmpty();
    }

    @Test
    void noticeThatComesTooLateOrIsNotNeededIsRefused() {
        assertThat(faults(() -> amended(contract(yearly(30, "0")), "2026-12-03", NOTICE)))
                .containsExactly("amendment.notice at /amendments/0/changes/0");
        assertThat(faults(() -> amended(contract(RenewalTerms.NONE), "2026-06-01", NOTICE)))
                .containsExactly("amendment.notice at /amendments/0/changes/0");
        Contract noticed = amended(contract(yearly(30, "0")), "2026-06-01", NOTICE);
        assertThat(faults(() -> amended(noticed, "2026-06-02", NOTICE)))
                .containsExactly("amendment.notice-given at /amendments/1/changes/0");
    }

    @Test
    void noticeIsNotGivenAheadOfItsDay() {
        Amendment ahead = new Amendment(1, "agreed", LocalDate.parse("2026-06-02"), List.of(NOTICE), Instant.EPOCH);

        assertThat(faults(() -> contract(yearly(30, "0")).amend(ahead, Instant.parse("2026-06-01T23:59:59Z"))))
                .containsExactly("amendment.notice-ahead at /amendments/0/effectiveOn");
    }

    @Test
    void bothMayStillAgreeToGoOn() {
        Contract noticed = amended(contract(yearly(30, "0.05")), "2026-06-01", NOTICE);
        Contract goesOn =
                amended(noticed, "2027-01-01", new ContractChange.Renew(LocalDate.parse("2028-01-01"), Rate.ZERO));

        assertThat(told(goesOn, "2027-06-01"))
                .isEqualTo("2027-01-01 RENEWED 6000.00 > 6000.00; 2028-01-01 NOTICE_OPEN 6000.00 > 6300.00");
    }

    @Test
    void aNoticeThatIsLearnedOfAfterTheRenewalIsRefusedAtTheRenewal() {
        Contract renewed = contract(yearly(30, "0"))
                .amend(contract(yearly(30, "0")).renewalAhead().orElseThrow(), LATER);

        assertThat(faults(() -> amended(renewed, "2026-06-01", NOTICE)))
                .containsExactly("amendment.notice-late at /amendments/0/changes/0");
    }

    @Test
    void aTerminatedContractEndsOnTheDayAndAfterANoticeSooner() {
        Contract noticed = amended(contract(yearly(30, "0.05")), "2026-06-01", NOTICE);
        Contract sooner = amended(noticed, "2026-09-01", new ContractChange.Terminate());

        assertThat(told(sooner, "2026-08-01")).isEqualTo("2026-09-01 TERMINATED 6000.00");
        assertThat(told(sooner, "2026-09-01")).isEqualTo("2026-09-01 ENDED 6000.00");
    }

    @Test
    void pricesOfAFurtherTermAreHeldBelowTheirCap() {
        RenewalTerms capped =
                new RenewalTerms(RenewalTerms.Kind.AUTOMATIC, 12, 30, Rate.of("0.02"), Optional.of(Rate.of("0.03")));

        assertThat(faults(() -> new RenewalTerms(
                        RenewalTerms.Kind.AUTOMATIC, 12, 30, Rate.of("0.05"), Optional.of(Rate.of("0.03")))))
                .containsExactly("renewal.protection at /uplift");
        assertThat(faults(() -> new RenewalTerms(
                        RenewalTerms.Kind.AUTOMATIC, 12, 30, Rate.of("-0.05"), Optional.of(Rate.of("-0.01")))))
                .containsExactly("renewal.cap at /cap");
        assertThat(faults(() -> amended(
                        contract(capped),
                        "2027-01-01",
                        new ContractChange.Renew(LocalDate.parse("2028-01-01"), Rate.of("0.031")))))
                .containsExactly("amendment.uplift at /amendments/0/changes/0/uplift");
        assertThat(told(
                        amended(
                                contract(capped),
                                "2027-01-01",
                                new ContractChange.Renew(LocalDate.parse("2028-01-01"), Rate.of("0.03"))),
                        "2027-01-01"))
                .startsWith("2027-01-01 RENEWED 6000.00 > 6180.00");
    }

    /** A month is 500; at 5 % more 525, and its year 6,300. What ends is looked at as if it were agreed again, as it is. */
    @Test
    void theOutlookSaysWhatAFurtherTermComesTo() {
        RenewalOutlook.Next byItself = RenewalOutlook.of(contract(yearly(30, "0.05")), END.minusDays(90), NO_PRICES)
                .next()
                .orElseThrow();
        RenewalOutlook.Next perhaps = RenewalOutlook.of(contract(RenewalTerms.NONE), END.minusDays(90), NO_PRICES)
                .next()
                .orElseThrow();

        assertThat(byItself.byItself()).isTrue();
        assertThat(byItself.monthBefore()).hasToString("500.00 USD");
        assertThat(byItself.monthAfter()).hasToString("525.00 USD");
        assertThat(byItself.termAfter()).hasToString("6300.00 USD");
        assertThat(byItself.termAtList()).isEmpty();
        assertThat(perhaps.byItself()).isFalse();
        assertThat(perhaps.days().endExclusive()).isEqualTo(LocalDate.parse("2028-01-01"));
        assertThat(perhaps.termAfter()).hasToString("6000.00 USD");
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void thePartsOfWhatEndsSumToIt(long seed) {
        Random random = new Random(seed);
        Contract contract = contract(yearly(random.nextInt(60), "0." + random.nextInt(1, 9)));
        for (int year = 2027; year < 2027 + random.nextInt(4); year++) {
            List<ContractChange> changes = new ArrayList<>(List.of(
                    new ContractChange.Renew(LocalDate.of(year + 1, 1, 1), Rate.of(random.nextInt(-20, 20), 100))));
            if (random.nextBoolean()) {
                changes.add(new ContractChange.AddQuantity(SEATS, Quantity.of(random.nextInt(1, 9))));
            }
            contract = amended(contract, year + "-01-01", changes.toArray(ContractChange[]::new));
        }
        LocalDate today = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(2_000));

        for (TermEnd end : TermEnds.of(contract)) {
            TermEnd.Parts parts = end.partsOn(today);
            assertThat(parts.kept()
                            .plus(parts.renewing())
                            .plus(parts.atRisk())
                            .plus(parts.shrunk())
                            .plus(parts.churned()))
                    .isEqualTo(end.before());
        }
        assertThat(TermEnds.of(contract)).extracting(TermEnd::endsOn).doesNotHaveDuplicates();
    }
}
