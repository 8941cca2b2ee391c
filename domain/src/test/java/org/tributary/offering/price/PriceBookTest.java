package org.tributary.offering.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.tributary.offering.price.Books.LATER;
import static org.tributary.offering.price.Books.list;
import static org.tributary.offering.price.Books.seat;
import static org.tributary.offering.price.Books.version;
import static org.tributary.offering.price.ContractTerm.MONTH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.offering.price.RunningContracts.Policy;
import org.tributary.time.DateRange;

class PriceBookTest {

    private static final LocalDate SIGNED = LocalDate.parse("2026-01-10");

    @Test
    void partitionsTimeFromItsFirstVersionOn() {
        SplittableRandom random = new SplittableRandom(20261126);
        for (int round = 0; round < 500; round++) {
            List<PriceBookVersion> versions = new ArrayList<>();
            for (int i = random.nextInt(1, 12); i > 0; i--) {
                LocalDate from = LocalDate.parse("2025-01-01").plusDays(random.nextInt(60));
                versions.add(version("v" + i, from.toString(), Policy.NOW, seat(MONTH, Integer.toString(i))));
            }
            PriceBook book = list(versions.toArray(PriceBookVersion[]::new));
            List<PriceBook.Lane> lanes = book.lanes(LATER);

            for (int i = 1; i < lanes.size(); i++) {
                assertThat(lanes.get(i).days().startInclusive())
                        .isEqualTo(lanes.get(i - 1).days().endExclusive());
            }
            assertThat(lanes.getLast().days().isOpen()).isTrue();
            LocalDate day = lanes.getFirst().days().startInclusive().plusDays(random.nextInt(90));
            assertThat(lanes.stream().filter(lane -> lane.days().contains(day)))
                    .singleElement()
                    .extracting(PriceBook.Lane::version)
                    .isEqualTo(book.inForce(day, LATER));
        }
    }

    @Test
    void refusesADayBeforeItsFirstVersionInsteadOfTakingTheNearest() {
        PriceBook book = list(version("first", "2026-01-01", Policy.NOW, seat(MONTH, "30")));

        assertThatThrownBy(() -> book.inForce(LocalDate.parse("2025-12-31"), LATER))
                .isInstanceOf(NoPrice.class)
                .hasMessage("No version of list is in force on 2025-12-31.");
        assertThat(book.inForce(LocalDate.parse("2026-01-01"), LATER).name()).isEqualTo("first");
    }

    @Test
    void answersAsKnownOnAnyDay() {
        PriceBookVersion first = version("first", "2026-01-01", Policy.NOW, seat(MONTH, "30"));
        PriceBookVersion corrected = version("corrected", "2026-01-01", Policy.NOW, seat(MONTH, "29"))
                .recorded(Instant.parse("2026-02-01T00:00:00Z"));
        PriceBookVersion withdrawn = version("withdrawn", "2026-06-01", Policy.NOW, seat(MONTH, "28"))
                .recorded(Instant.parse("2026-03-01T00:00:00Z"))
                .withdrawn(Instant.parse("2026-04-01T00:00:00Z"));
        PriceBook book = list(first, corrected, withdrawn);
        LocalDate july = LocalDate.parse("2026-07-01");

        assertThat(name(book, july, "2026-01-15T00:00:00Z")).isEqualTo("first");
        assertThat(name(book, july, "2026-02-15T00:00:00Z")).isEqualTo("corrected");
        assertThat(name(book, july, "2026-03-15T00:00:00Z")).isEqualTo("withdrawn");
        assertThat(name(book, july, "2026-04-01T00:00:00Z")).isEqualTo("corrected");
    }

    private static String name(PriceBook book, LocalDate day, String knownAt) {
        return book.inForce(day, Instant.parse(knownAt)).name();
    }

    @Test
    void movesRunningContractsWhenTheVersionSaysSo() {
        BillingCalendar annual = new BillingCalendar(SIGNED, 12, 12);
        BillingCalendar monthly = new BillingCalendar(SIGNED, 1, 12);

        assertThat(moves(Policy.NOW, monthly)).isEqualTo("2026-03-01");
        assertThat(moves(Policy.NEXT_BILLING, monthly)).isEqualTo("2026-03-10");
        assertThat(moves(Policy.NEXT_BILLING, annual)).isEqualTo("2027-01-10");
        assertThat(moves(Policy.RENEWAL, monthly)).isEqualTo("2027-01-10");
        assertThat(moves(Policy.NEVER, monthly)).isEqualTo("never");
        assertThat(moves(Policy.RENEWAL, new BillingCalendar(SIGNED, 1, 0))).isEqualTo("never");
    }

    /** The first day of two years on which a contract has the second version. */
    private static String moves(Policy policy, BillingCalendar calendar) {
        PriceBook book = list(
                version("old", "2026-01-01", Policy.NOW, seat(MONTH, "30")),
                version("new", "2026-03-01", policy, seat(MONTH, "25")));
        return SIGNED.datesUntil(SIGNED.plusYears(2))
                .filter(day ->
                        book.ofRunning(SIGNED, calendar, day, LATER).name().equals("new"))
                .findFirst()
                .map(LocalDate::toString)
                .orElse("never");
    }

    @Test
    void losesNoneOfTwoVersionsWithinOneBillingPeriod() {
        PriceBook book = list(
                version("old", "2026-01-01", Policy.NOW, seat(MONTH, "30")),
                version("second", "2026-02-12", Policy.NEXT_BILLING, seat(MONTH, "28")),
                version("third", "2026-02-20", Policy.NEXT_BILLING, seat(MONTH, "25")));
        BillingCalendar calendar = new BillingCalendar(SIGNED, 1, 1);

        assertThat(book.ofRunning(SIGNED, calendar, LocalDate.parse("2026-03-09"), LATER)
                        .name())
                .isEqualTo("old");
        assertThat(book.ofRunning(SIGNED, calendar, LocalDate.parse("2026-03-10"), LATER)
                        .name())
                .isEqualTo("third");
    }

    @Test
    void keepsAnEarlierVersionBehindALaterOneThatAlreadyBears() {
        PriceBook book = list(
                version("old", "2026-01-01", Policy.NOW, seat(MONTH, "30")),
                version("at renewal", "2026-02-01", Policy.RENEWAL, seat(MONTH, "28")),
                version("at once", "2026-03-01", Policy.NOW, seat(MONTH, "25")));
        BillingCalendar calendar = new BillingCalendar(SIGNED, 1, 12);

        assertThat(book.ofRunning(SIGNED, calendar, LocalDate.parse("2026-03-01"), LATER)
                        .name())
                .isEqualTo("at once");
        assertThat(book.ofRunning(SIGNED, calendar, LocalDate.parse("2027-02-01"), LATER)
                        .name())
                .isEqualTo("at once");
    }

    @Test
    void countsBillingDaysFromTheStartSoThatThe31stStays() {
        BillingCalendar calendar = new BillingCalendar(LocalDate.parse("2027-12-31"), 1, 12);

        assertThat(calendar.billingOnOrAfter(LocalDate.parse("2028-02-01"))).isEqualTo("2028-02-29");
        assertThat(calendar.billingOnOrAfter(LocalDate.parse("2028-03-01"))).isEqualTo("2028-03-31");
        assertThat(calendar.periodOf(LocalDate.parse("2028-02-29")))
                .isEqualTo(new DateRange(LocalDate.parse("2028-02-29"), LocalDate.parse("2028-03-31")));
        assertThat(calendar.renewalOnOrAfter(LocalDate.parse("2027-12-31"))).contains(LocalDate.parse("2028-12-31"));
        assertThat(calendar.periodOf(LocalDate.parse("2028-02-28")).startInclusive())
                .isEqualTo("2028-01-31");
        assertThatThrownBy(() -> calendar.periodOf(LocalDate.parse("2027-12-30")))
                .hasMessageContaining("begins on");
    }

    @Test
    void saysEverythingThatIsWrongWithAVersionAtOnceEachWithItsCell() {
        Refusal refused = catchThrowableOfType(
                Refusal.class,
                () -> new PriceBookVersion(
                        "wrong",
                        LocalDate.parse("2026-03-01"),
                        new RunningContracts(Policy.NOW, LocalDate.parse("2026-02-01"), RunningContracts.Credit.NONE),
                        List.of(seat(MONTH, "30"), seat(MONTH, "25")),
                        List.of(),
                        new Provenance(Provenance.Tag.DEMO, "example"),
                        LATER,
                        Optional.empty()));

        assertThat(refused.faults())
                .extracting(fault -> fault.code() + " " + fault.pointer() + " " + fault.message())
                .containsExactly(
                        "price.twice /entries/1 The price of chatgpt-business seat, USD, MONTH stands in row 1 already.",
                        "price-book.running /running/from No contract moves before 2026-03-01, when the prices begin.");
    }
}
