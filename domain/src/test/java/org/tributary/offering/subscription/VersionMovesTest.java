package org.tributary.offering.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.offering.price.Books.LATER;
import static org.tributary.offering.price.Books.seat;
import static org.tributary.offering.price.Books.version;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.offering.price.Books;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.NoPrice;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.price.RunningContracts.Policy;
import org.tributary.party.OrganizationId;

/** Which version a subscription has, and when it moves to the next. */
class VersionMovesTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
        TERM  | START      | ASKED ON   | HAS            | SINCE      | BY           | THEN
        # monthly contracts move to the cut at their first bill on or after 2 April
        MONTH | 2026-01-15 | 2026-04-14 | Business       | 2026-01-15 | -            | 2026-04-15 Seat price cut
        MONTH | 2026-01-15 | 2026-04-15 | Seat price cut | 2026-04-15 | NEXT_BILLING | -
        # those bound for a year at their renewal
        YEAR  | 2025-10-01 | 2026-09-30 | Business       | 2025-10-01 | -            | 2026-10-01 Seat price cut
        YEAR  | 2025-10-01 | 2026-10-01 | Seat price cut | 2026-10-01 | RENEWAL      | -
        # one signed under the cut has it from its first day on
        YEAR  | 2026-05-01 | 2026-05-01 | Seat price cut | 2026-05-01 | -            | -
        """)
    void followWhatTheVersionSaysOfRunningContracts(
            ContractTerm term, String start, LocalDate day, String has, LocalDate since, Policy by, String then) {
        VersionMoves moves = new VersionMoves(Books.cut(), subscription(term, start, Optional.empty()), LATER);

        VersionMoves.Move had = moves.on(day);
        assertThat(had.version().name()).isEqualTo(has);
        assertThat(had.on()).contains(since);
        assertThat(had.policy()).isEqualTo(Optional.ofNullable(by));
        assertThat(moves.after(day).stream().map(VersionMovesTest::text).toList())
                .isEqualTo(Optional.ofNullable(then).stream().toList());
    }

    @Test
    void leaveOutAVersionThatIsOvertakenBeforeItsDayAndOneThatMovesNobody() {
        PriceBook book = Books.list(
                version("First", "2026-01-01", Policy.NOW, seat(ContractTerm.MONTH, "30")),
                version("Overtaken", "2026-02-02", Policy.NEXT_BILLING, seat(ContractTerm.MONTH, "29")),
                version("Never", "2026-02-03", Policy.NEVER, seat(ContractTerm.MONTH, "28")),
                version("Second", "2026-02-05", Policy.NEXT_BILLING, seat(ContractTerm.MONTH, "27")));
        VersionMoves moves =
                new VersionMoves(book, subscription(ContractTerm.MONTH, "2026-01-15", Optional.empty()), LATER);

        assertThat(moves.after(LocalDate.parse("2026-02-01")).stream().map(VersionMovesTest::text))
                .containsExactly("2026-02-15 Second");
        assertThat(moves.all().stream().map(VersionMovesTest::text))
                .containsExactly("2026-01-15 First", "2026-02-15 Overtaken", "never Never", "2026-02-15 Second");
    }

    @Test
    void endWithTheSubscription() {
        Subscription ending =
                subscription(ContractTerm.MONTH, "2026-01-15", Optional.of(LocalDate.parse("2026-04-15")));

        assertThat(new VersionMoves(Books.cut(), ending, LATER).after(LocalDate.parse("2026-04-01")))
                .isEmpty();
    }

    @Test
    void refuseADayBeforeTheFirstMoveWhereTheBookBeganAfterTheSubscriptionWasSigned() {
        VersionMoves moves =
                new VersionMoves(Books.cut(), subscription(ContractTerm.MONTH, "2025-08-28", Optional.empty()), LATER);

        assertThatThrownBy(() -> moves.on(LocalDate.parse("2025-09-27"))).isInstanceOf(NoPrice.class);
        assertThat(moves.on(LocalDate.parse("2025-09-28")).policy()).contains(Policy.RENEWAL);
    }

    private static String text(VersionMoves.Move move) {
        return move.on().map(LocalDate::toString).orElse("never") + " "
                + move.version().name();
    }

    private static Subscription subscription(ContractTerm term, String start, Optional<LocalDate> end) {
        return new Subscription(
                new SubscriptionId("S-1"),
                new OrganizationId("customer"),
                Optional.empty(),
                new PriceBookId("list"),
                Books.BUSINESS,
                Books.SEAT,
                Optional.empty(),
                Money.currency("USD"),
                term,
                Quantity.of(10),
                LocalDate.parse(start),
                LocalDate.parse(start),
                end,
                1);
    }
}
