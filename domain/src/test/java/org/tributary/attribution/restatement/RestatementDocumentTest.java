package org.tributary.attribution.restatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.MICROSOFT;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.market;
import static org.tributary.attribution.golden.Cases.r5;
import static org.tributary.attribution.restatement.Restated.amended;
import static org.tributary.attribution.restatement.Restated.bookedUnderR5;
import static org.tributary.attribution.restatement.Restated.groups;
import static org.tributary.attribution.restatement.Restated.rows;
import static org.tributary.attribution.restatement.Restated.totals;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.Market;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.TestLedger;
import org.tributary.billing.RevenueLine;
import org.tributary.money.FxRate;
import org.tributary.money.FxRates;
import org.tributary.money.Money;
import org.tributary.money.Rate;

class RestatementDocumentTest {

    private static final YearMonth ALL_OPEN = YearMonth.parse("2020-01");
    private static final YearMonth APRIL = YearMonth.parse("2026-04");
    private static final Instant SIGNED = Instant.parse("2026-04-27T09:00:00Z");

    @Test
    void takesBackALineThatAnotherReplaces() {
        Golden golden = Golden.read("restatement/replaced-line");
        Knowledge now = new Knowledge(agreement(r5()), market(), LATER);
        TestLedger ledger = new TestLedger();
        groups(golden).forEach(group -> ledger.run(group, now, ALL_OPEN));

        Restatement restatement = Restatement.of(ledger.books(YearMonth.parse("2026-01")), now, Order.KEPT);

        RestatementDocument document = RestatementDocument.of(restatement);
        assertThat(rows(document)).containsExactlyInAnyOrderElementsOf(golden.rows("ROWS"));
        assertThat(totals(document)).containsExactlyElementsOf(golden.rows("TOTALS"));
        assertThat(restatement.bookings()).isEmpty();
    }

    @Test
    void booksWhatTheLedgerDoesNotHaveYet() {
        Knowledge now = new Knowledge(agreement(r5()), market(), LATER);
        RevenueLine line = Cases.line("new", "DIRECT_ENTERPRISE", "100.00", "2026-03-01 .. 2026-04-01");

        Restatement restatement = Restatement.of(
                new Books(List.of(new BookedLines(1, List.of(line))), List.of(), Map.of(), APRIL), now, Order.KEPT);

        assertThat(restatement.reversals()).isEmpty();
        assertThat(restatement.differences()).extracting(Difference::reason).containsOnly(Reason.ADDED);
        assertThat(rows(RestatementDocument.of(restatement)))
                .containsExactly(
                        "new | route.receipts | customer | openai | USD 0.00 | USD 100.00 | USD 100.00 | 2026-04: USD 100.00 | ADDED",
                        "new | R5.share.out | openai | microsoft | USD 0.00 | USD 20.00 | USD 20.00 | 2026-04: USD 20.00 | ADDED");
        assertThat(restatement.bookings().getFirst().share().id())
                .isEqualTo(new ShareKey(line.key(), line.service().startInclusive(), "route.receipts", OPENAI).first());
    }

    @Test
    void keepsTheTotalsOfSeveralCurrenciesApart() {
        FxRate rate = new FxRate(Money.currency("EUR"), Cases.USD, YearMonth.parse("2026-03"), Rate.of("1.1"), "test");
        Market exchanging = new Market(
                market().channels(),
                market().products(),
                market().organizations(),
                new FxRates(List.of(rate)),
                Map.of(),
                Map.of());
        List<RevenueLine> lines = Stream.of("EUR", "USD")
                .map(currency -> Cases.line(Map.of(
                        "line",
                        currency,
                        "channel",
                        "DIRECT_ENTERPRISE",
                        "amount",
                        currency + " 100.00",
                        "service",
                        "2026-03-01 .. 2026-04-01")))
                .toList();

        RestatementDocument document = RestatementDocument.of(Restatement.of(
                new Books(List.of(new BookedLines(1, lines)), List.of(), Map.of(), APRIL),
                new Knowledge(agreement(r5()), exchanging, LATER),
                Order.KEPT));

        // 20 % of 100.00 EUR at 1.1 is 22.00 USD: OpenAI receives 100.00 in each currency and owes 42.00 USD
        assertThat(totals(document))
                .containsExactly(
                        "microsoft | USD 0.00 | USD 42.00 | USD 42.00",
                        "openai | EUR 0.00 | EUR 100.00 | EUR 100.00",
                        "openai | USD 0.00 | USD 58.00 | USD 58.00");
    }

    @Test
    void showsAPartnerItsOwnRowsAlone() {
        TestLedger ledger = bookedUnderR5();
        RestatementDocument document = RestatementDocument.of(
                Restatement.of(ledger.books(APRIL), new Knowledge(amended(), market(), SIGNED), Order.KEPT));

        RestatementDocument openai = document.seenBy(OPENAI);
        RestatementDocument microsoft = document.seenBy(MICROSOFT);

        assertThat(openai.rows()).extracting(RestatementDocument.Row::clause).containsExactly("R5.share.azure");
        assertThat(openai.totals())
                .extracting(RestatementDocument.Total::partner)
                .containsExactly(OPENAI);
        assertThat(microsoft.rows()).hasSize(2);
        assertThat(microsoft.totals())
                .extracting(RestatementDocument.Total::partner)
                .containsExactly(MICROSOFT);
        assertThat(document.seenBy(Cases.AWS)).isEqualTo(new RestatementDocument(List.of(), List.of()));
    }
}
