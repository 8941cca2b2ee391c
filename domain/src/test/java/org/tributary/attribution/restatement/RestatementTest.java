package org.tributary.attribution.restatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.market;
import static org.tributary.attribution.golden.Cases.r5;
import static org.tributary.attribution.golden.Cases.r6;
import static org.tributary.attribution.golden.Cases.text;
import static org.tributary.attribution.golden.Cases.usd;
import static org.tributary.attribution.restatement.Restated.amended;
import static org.tributary.attribution.restatement.Restated.bookedUnderR5;
import static org.tributary.attribution.restatement.Restated.groups;
import static org.tributary.attribution.restatement.Restated.rows;
import static org.tributary.attribution.restatement.Restated.totals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.Account;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Posting;
import org.tributary.attribution.Share;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.Row;
import org.tributary.attribution.golden.TestLedger;
import org.tributary.money.Money;

class RestatementTest {

    private static final YearMonth ALL_OPEN = YearMonth.parse("2020-01");
    private static final YearMonth APRIL = YearMonth.parse("2026-04");
    private static final Instant DECEMBER_CLOSE = Instant.parse("2025-12-31T12:00:00Z");
    private static final Instant MARCH_CLOSE = Instant.parse("2026-03-31T12:00:00Z");
    private static final Instant SIGNED = Instant.parse("2026-04-27T09:00:00Z");

    @Test
    void postsWhatABackdatedAmendmentTakesBackAndRemembersMarchAsItWas() {
        Golden e4 = Golden.read("restatement/E04-backdated-amendment");
        List<BookedLines> groups = groups(e4);
        TestLedger ledger = new TestLedger();
        ledger.run(groups.get(0), new Knowledge(agreement(r5()), market(), DECEMBER_CLOSE), ALL_OPEN);
        ledger.run(groups.get(1), new Knowledge(agreement(r5()), market(), MARCH_CLOSE), ALL_OPEN);

        Restatement restatement =
                Restatement.of(ledger.books(APRIL), new Knowledge(amended(), market(), SIGNED), Order.KEPT);
        ledger.book(restatement);

        RestatementDocument document = RestatementDocument.of(restatement);
        assertThat(rows(document)).containsExactlyInAnyOrderElementsOf(e4.rows("ROWS"));
        assertThat(totals(document)).containsExactlyElementsOf(e4.rows("TOTALS"));
        for (Row expected : e4.table("AS KNOWN")) {
            Instant endOfDay = Instant.parse(expected.get("on") + "T23:59:59Z");
            assertThat(text(received(ledger.asKnownOn(endOfDay), Account.SHARE_RECEIVED)))
                    .isEqualTo(expected.get("share-back"));
        }
    }

    @Test
    void keepsTheMonthEarnedInButBooksOnlyOpenOnes() {
        TestLedger ledger = bookedUnderR5();

        Restatement restatement =
                Restatement.of(ledger.books(APRIL), new Knowledge(amended(), market(), SIGNED), Order.KEPT);

        List<Posting> postings = Stream.concat(restatement.reversals().stream(), restatement.bookings().stream())
                .flatMap(attribution -> attribution.postings().stream())
                .toList();
        assertThat(postings).hasSize(18).extracting(Posting::period).containsOnly(APRIL);
        assertThat(postings)
                .extracting(Posting::month)
                .containsOnly(YearMonth.parse("2026-01"), YearMonth.parse("2026-02"), YearMonth.parse("2026-03"));
        assertThat(postings).extracting(Posting::recordedAt).containsOnly(SIGNED);
    }

    @Test
    void namesWhatItReversesAndNumbersWhatItBooksAnew() {
        TestLedger ledger = bookedUnderR5();
        Books before = ledger.books(APRIL);
        Restatement first = Restatement.of(before, new Knowledge(amended(), market(), SIGNED), Order.KEPT);
        ledger.book(first);

        Restatement second =
                Restatement.of(ledger.books(APRIL), new Knowledge(agreement(r5()), market(), LATER), Order.KEPT);
        ledger.book(second);

        assertThat(first.reversals().stream().map(reversal -> reversal.share().reverses()))
                .containsExactlyElementsOf(
                        before.net().stream().map(Share::id).map(Optional::of).toList());
        assertThat(ledger.written().stream().map(Attribution::share).map(Share::id))
                .doesNotHaveDuplicates()
                .hasSize(2 + 3 + 3);
        assertThat(contents(ledger.net())).isEqualTo(contents(before.net()));
    }

    @Test
    void numbersTheNextBookingFromTheSharesThatStandWhereNothingElseIsSaid() {
        TestLedger ledger = bookedUnderR5();
        Books told = ledger.books(APRIL);
        Books silent = new Books(told.groups(), told.net(), Map.of(), APRIL);
        Knowledge now = new Knowledge(amended(), market(), SIGNED);

        assertThat(Restatement.of(silent, now, Order.KEPT).bookings())
                .isEqualTo(Restatement.of(told, now, Order.KEPT).bookings());
    }

    @Test
    void changesNothingInTheOrderKeptAndMovesTheCapInTheOrderEarned() {
        Golden e5 = Golden.read("restatement/E05-order-earned");
        Knowledge now = new Knowledge(agreement(r6()), market(), LATER);
        TestLedger ledger = new TestLedger();
        groups(e5).forEach(group -> ledger.run(group, now, ALL_OPEN));
        Books books = ledger.books(YearMonth.parse("2029-05"));

        Restatement kept = Restatement.of(books, now, Order.KEPT);
        assertThat(kept.isEmpty()).isTrue();
        assertThat(kept.balances().all()).isEqualTo(ledger.balances().all());

        Restatement earned = Restatement.of(books, now, Order.EARNED);
        assertThat(earned.isEmpty()).isFalse();
        RestatementDocument document = RestatementDocument.of(earned);
        assertThat(rows(document)).containsExactlyElementsOf(e5.rows("ROWS"));
        assertThat(totals(document)).containsExactlyElementsOf(e5.rows("TOTALS"));
        e5.values("CAP AFTER")
                .forEach((cap, accrued) -> assertThat(earned.balances().all().entrySet().stream()
                                .filter(balance -> balance.getKey().kind() == ClauseBalances.Kind.CAP)
                                .map(balance -> balance.getKey().clause() + " | " + text(balance.getValue())))
                        .containsExactly(cap + " | " + accrued));

        ledger.book(earned);
        ledger.merge();
        assertThat(Restatement.of(ledger.books(YearMonth.parse("2029-05")), now, Order.KEPT)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void takesBackEverythingWhereNoLineIsLeft() {
        TestLedger ledger = bookedUnderR5();
        Books books = ledger.books(APRIL);

        for (Order order : Order.values()) {
            Restatement restatement = Restatement.of(
                    new Books(List.of(), books.net(), books.bookings(), APRIL),
                    new Knowledge(agreement(r5()), market(), LATER),
                    order);

            assertThat(restatement.reversals()).hasSize(2);
            assertThat(restatement.bookings()).isEmpty();
            assertThat(restatement.differences()).extracting(Difference::reason).containsOnly(Reason.DROPPED);
            assertThat(restatement.balances().all()).isEmpty();
        }
    }

    @Test
    void refusesTwoSharesThatStandForTheSame() {
        TestLedger ledger = bookedUnderR5();
        Books books = ledger.books(APRIL);
        List<Share> twice = new ArrayList<>(books.net());
        twice.addAll(books.net());

        assertThatThrownBy(() -> Restatement.of(
                        new Books(books.groups(), twice, books.bookings(), APRIL),
                        new Knowledge(agreement(r5()), market(), LATER),
                        Order.KEPT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two shares stand for");
    }

    private static Money received(List<Attribution> attributions, Account account) {
        return attributions.stream()
                .flatMap(attribution -> attribution.postings().stream())
                .filter(posting ->
                        posting.account() == account && posting.party().equals(OPENAI))
                .map(Posting::reporting)
                .reduce(usd("0"), Money::plus);
    }

    private static List<Content> contents(List<Share> shares) {
        return shares.stream().map(Content::of).toList();
    }
}
