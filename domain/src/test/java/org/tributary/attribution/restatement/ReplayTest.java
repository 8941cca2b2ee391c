package org.tributary.attribution.restatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.TEST;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.days;
import static org.tributary.attribution.golden.Cases.key;
import static org.tributary.attribution.golden.Cases.market;
import static org.tributary.attribution.golden.Cases.r5;
import static org.tributary.attribution.golden.Cases.r6;
import static org.tributary.attribution.golden.Cases.usd;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Booking;
import org.tributary.attribution.Market;
import org.tributary.attribution.Share;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.TestLedger;
import org.tributary.billing.RevenueLine;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;

class ReplayTest {

    private static final YearMonth OPEN = YearMonth.parse("2026-04");
    private static final RevenueLine JANUARY =
            Cases.line("jan", "DIRECT_ENTERPRISE", "100.00", "2026-01-01 .. 2026-02-01");
    private static final RevenueLine MARCH =
            Cases.line("mar", "DIRECT_ENTERPRISE", "300.00", "2026-03-01 .. 2026-04-01");

    @Test
    void evaluatesRunsByTheirNumberOrAllByTheDayEarned() {
        List<BookedLines> groups = List.of(new BookedLines(2, List.of(JANUARY)), new BookedLines(1, List.of(MARCH)));
        Knowledge now = new Knowledge(agreement(r5()), market(), LATER);

        assertThat(lines(Replay.of(groups, now, Order.KEPT, Booking.FIRST))).containsExactly("mar", "jan");
        assertThat(lines(Replay.of(groups, now, Order.EARNED, Booking.FIRST))).containsExactly("jan", "mar");
    }

    @Test
    void findsTheOriginalOfACreditInWhicheverGroupItStands() {
        Revision byInvoice = byInvoiceDate(r5());
        RevenueLine credit = Cases.line(Map.of(
                "line", "back",
                "channel", "DIRECT_ENTERPRISE",
                "amount", "USD -10.00",
                "corrects", "jan",
                "service", "2026-01-01 .. 2026-02-01",
                "invoiced", "2026-08-01"));
        List<BookedLines> groups = List.of(new BookedLines(1, List.of(JANUARY)), new BookedLines(2, List.of(credit)));

        Replay replay = Replay.of(
                groups, new Knowledge(agreement(byInvoice, r6()), market(), LATER), Order.KEPT, Booking.FIRST);

        assertThat(replay.attributions())
                .extracting(Attribution::share)
                .filteredOn(share -> share.line().equals(credit.key()))
                .isNotEmpty()
                .allSatisfy(share -> assertThat(share.earnedOn()).isEqualTo(JANUARY.invoicedOn()));
    }

    @Test
    void findsAnOriginalThatOnlyTheMarketKnows() {
        Revision byInvoice = byInvoiceDate(r5());
        RevenueLine credit = Cases.line(Map.of(
                "line", "back",
                "channel", "DIRECT_ENTERPRISE",
                "amount", "USD -10.00",
                "corrects", "jan",
                "service", "2026-01-01 .. 2026-02-01"));
        Market knowing = new Market(
                market().channels(),
                market().products(),
                market().organizations(),
                market().rates(),
                Map.of(),
                Map.of(JANUARY.key(), JANUARY));
        List<BookedLines> groups = List.of(new BookedLines(1, List.of(credit)));

        assertThat(Replay.of(groups, new Knowledge(agreement(byInvoice), knowing, LATER), Order.KEPT, Booking.FIRST)
                        .attributions())
                .hasSize(2);
        assertThatThrownBy(() -> Replay.of(
                        groups, new Knowledge(agreement(byInvoice), market(), LATER), Order.KEPT, Booking.FIRST))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void restatesFeesWithTheRunThatBookedThem() {
        PartnershipAgreement before = agreement(r5(fee("10.00")));
        TestLedger ledger = new TestLedger();
        ledger.run(
                new BookedLines(1, List.of(JANUARY), Optional.of(days("2026-01-01 .. 2026-03-01"))),
                new Knowledge(before, market(), Instant.parse("2026-03-01T00:00:00Z")),
                YearMonth.parse("2020-01"));
        assertThat(ledger.net())
                .filteredOn(share -> share.kind() == Share.Kind.FEE)
                .hasSize(2);
        Books books = ledger.books(OPEN);

        assertThat(Restatement.of(books, new Knowledge(before, market(), LATER), Order.KEPT)
                        .isEmpty())
                .isTrue();

        Restatement restatement =
                Restatement.of(books, new Knowledge(agreement(r5(fee("12.50"))), market(), LATER), Order.EARNED);

        RestatementDocument document = RestatementDocument.of(restatement);
        assertThat(document.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.clause()).isEqualTo("R5.fee");
            assertThat(row.difference().payable()).isEqualTo(usd("2.50"));
            assertThat(row.booked()).containsExactly(new RestatementDocument.Booked(OPEN, usd("2.50")));
        });
        assertThat(document.totals())
                .extracting(
                        RestatementDocument.Total::partner,
                        total -> total.difference().payable())
                .containsExactly(tuple(MICROSOFT, usd("5.00")), tuple(OPENAI, usd("-5.00")));
    }

    @Test
    void putsSeveralRunsTogetherUnderTheNumberOfTheLast() {
        BookedLines one = new BookedLines(3, List.of(JANUARY), Optional.of(days("2026-02-01 .. 2026-03-01")));
        BookedLines two = new BookedLines(7, List.of(MARCH), Optional.of(days("2026-01-01 .. 2026-02-01")));
        BookedLines three = new BookedLines(5, List.of());

        assertThat(BookedLines.together(List.of(one, two, three)))
                .isEqualTo(new BookedLines(7, List.of(JANUARY, MARCH), Optional.of(days("2026-01-01 .. 2026-03-01"))));
        assertThat(BookedLines.together(List.of(two, one)).fees()).contains(days("2026-01-01 .. 2026-03-01"));
        assertThat(BookedLines.together(List.of(three)).fees()).isEmpty();
    }

    @Test
    void leavesOutWhatOthersReplaceAndSaysSo() {
        RevenueLine right = Cases.line(Map.of(
                "line", "right",
                "channel", "DIRECT_ENTERPRISE",
                "amount", "USD 90.00",
                "corrects", "jan",
                "service", "2026-01-01 .. 2026-02-01"));
        List<BookedLines> groups =
                List.of(new BookedLines(1, List.of(JANUARY, MARCH)), new BookedLines(2, List.of(right)));

        Replay replay = Replay.of(groups, new Knowledge(agreement(r5()), market(), LATER), Order.KEPT, Booking.FIRST);

        assertThat(replay.replaced()).containsExactly(key("jan"));
        assertThat(lines(replay)).containsExactly("mar", "right");
    }

    private static FixedFee fee(String amount) {
        return new FixedFee(new ClauseId("R5.fee"), TEST, OPENAI, MICROSOFT, usd(amount), Cycle.MONTH, Term.OPEN);
    }

    private static Revision byInvoiceDate(Revision revision) {
        return new Revision(
                revision.regime(),
                revision.title(),
                revision.validity(),
                revision.recordedAt(),
                Revision.AttributionDate.INVOICE_DATE,
                revision.source(),
                revision.clauses());
    }

    private static List<String> lines(Replay replay) {
        return replay.attributions().stream()
                .map(attribution -> attribution.share().line().line())
                .distinct()
                .toList();
    }
}
