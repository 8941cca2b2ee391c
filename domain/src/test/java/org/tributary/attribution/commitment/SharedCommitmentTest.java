package org.tributary.attribution.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.USD;
import static org.tributary.attribution.golden.Cases.days;
import static org.tributary.attribution.golden.Cases.key;
import static org.tributary.attribution.golden.Cases.money;
import static org.tributary.attribution.golden.Cases.sale;
import static org.tributary.attribution.golden.Cases.text;
import static org.tributary.attribution.golden.Cases.usd;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.Share;
import org.tributary.attribution.commitment.CommitmentUse.Draw;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.Row;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

class SharedCommitmentTest {

    private static final Golden E14 = Golden.read("commitment/E14-one-commit-several-channels");
    private static final LocalDate BILLED = LocalDate.parse("2027-05-02");
    private static final DateRange YEAR = days("2026-05-01 .. 2027-05-01");

    @Test
    void drawsByChannelWhateverTheOrderOfTheLines() {
        assertThat(rows(commitment().drawnBy(lines()))).containsExactlyElementsOf(E14.rows("DRAWS"));
        assertThat(rows(commitment().drawnBy(lines().reversed()))).containsExactlyElementsOf(E14.rows("DRAWS"));
    }

    @Test
    void drawsAndBreakageEqualTheCommitment() {
        CommitmentUse use = commitment().drawnBy(lines());

        assertThat(use.drawn().plus(breakage(use).amount()))
                .isEqualTo(commitment().amount());
        assertThat(use.remaining()).isEqualTo(breakage(use).amount());
    }

    @Test
    void booksBreakageToTheContractingChannelOnTheLastDay() {
        RevenueLine line = breakage(commitment().drawnBy(lines()));

        assertThat(String.join(
                        " | ",
                        line.channel().value(),
                        line.sale().contract().orElseThrow(),
                        text(line.amount()),
                        text(line.service())))
                .isEqualTo(E14.rows("BREAKAGE").getFirst());
        assertThat(line.kind()).isEqualTo(RevenueLine.Kind.CHARGE);
        assertThat(line.invoicedOn()).isEqualTo(BILLED);
        assertThat(line.recordedAt()).isEqualTo(LATER);
        assertThat(line.key()).isEqualTo(key("breakage"));
        assertThat(line.deductions()).isEmpty();
    }

    @Test
    void proposesNothingOnceTheBreakageIsBooked() {
        List<RevenueLine> booked = new ArrayList<>(lines());
        booked.add(breakage(commitment().drawnBy(lines())));

        CommitmentUse use = commitment().drawnBy(booked);

        assertThat(use.remaining()).isEqualTo(usd("0"));
        assertThat(use.breakage(key("again"), BILLED, LATER)).isEmpty();
    }

    @Test
    void sharesFollowEachChannelAndTheBreakageItsContractingOne() {
        for (Row expected : E14.table("SHARES")) {
            boolean gross = expected.get("bedrock base").equals("gross");
            List<RevenueLine> lines = E14.table("LINES").stream()
                    .map(row -> gross ? Cases.line(without(row, "kept by aws")) : Cases.line(row))
                    .filter(line -> !line.key().line().matches("wrong|other"))
                    .toList();
            List<RevenueLine> all = new ArrayList<>(lines);
            all.add(breakage(commitment().drawnBy(lines)));

            List<Share> shares = new AttributionEngine(Cases.agreement(Cases.r6()), Cases.market(), LATER)
                    .attribute(all, ClauseBalances.none()).stream()
                            .map(attribution -> attribution.share())
                            .filter(share -> share.kind() == Share.Kind.REVENUE_SHARE)
                            .toList();

            assertThat(sum(shares, line -> line.matches("direct|credit"))).isEqualTo(money(expected.get("direct")));
            assertThat(sum(shares, "bedrock"::equals)).isEqualTo(money(expected.get("bedrock")));
            assertThat(sum(shares, "azure"::equals)).isEqualTo(money(expected.get("azure")));
            assertThat(sum(shares, "breakage"::equals)).isEqualTo(money(expected.get("breakage")));
            assertThat(sum(shares, _ -> true)).isEqualTo(money(expected.get("in all")));
        }
    }

    @Test
    void mayBeDrawnToTheLastCentAndNotBeyond() {
        RevenueLine rest = line("rest", "10000000.00");

        assertThat(commitment().drawnBy(List.of(rest)).remaining()).isEqualTo(usd("0"));
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> commitment().drawnBy(List.of(rest, line("more", "0.01"))));
        assertThat(refusal.code()).isEqualTo("commitment.exceeded");
        assertThat(refusal.faults().getFirst().message())
                .isEqualTo("The draws come to 10000000.01 USD, beyond the commitment of 10000000.00 USD.");
    }

    @Test
    void refusesDrawsInAnotherCurrencyAndOutsideTheTermTogether() {
        RevenueLine foreign = Cases.line(Map.of(
                "line", "foreign",
                "channel", "DIRECT_ENTERPRISE",
                "contract", "ACME-2026",
                "amount", "EUR 1.00",
                "service", "2026-05-01 .. 2026-06-01"));
        RevenueLine early = Cases.line(Map.of(
                "line", "early",
                "channel", "DIRECT_ENTERPRISE",
                "contract", "ACME-2026",
                "amount", "USD 1.00",
                "service", "2026-04-30 .. 2026-05-02"));
        RevenueLine before = Cases.line(Map.of(
                "line", "before",
                "channel", "DIRECT_ENTERPRISE",
                "contract", "ACME-2026",
                "amount", "USD 1.00",
                "service", "2026-04-01 .. 2026-05-01"));

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> commitment().drawnBy(List.of(line("a", "1.00"), foreign, early, before)));

        assertThat(refusal.code()).isEqualTo("commitment.draws-invalid");
        assertThat(refusal.faults())
                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                .containsExactly(
                        tuple("commitment.currency", "/lines/1/amount"),
                        tuple("commitment.outside-term", "/lines/2/service"),
                        tuple("commitment.outside-term", "/lines/3/service"));
    }

    @Test
    void refusesACommitmentThatIsNoneWithAllFaultsAtOnce() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class,
                () -> new SharedCommitment(
                        sale("DIRECT_ENTERPRISE", Optional.empty()), Money.zero(USD), DateRange.from(BILLED)));

        assertThat(refusal.code()).isEqualTo("commitment.invalid");
        assertThat(refusal.faults())
                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                .containsExactly(
                        tuple("commitment.contract", "/contracting/contract"),
                        tuple("commitment.amount", "/amount"),
                        tuple("commitment.term", "/term/to"));
    }

    @Test
    void namesItsContract() {
        assertThat(commitment().contract()).isEqualTo("ACME-2026");
    }

    private static SharedCommitment commitment() {
        Row given = E14.values("COMMITMENT");
        return new SharedCommitment(
                sale(given.get("channel"), Optional.of(given.get("contract"))), money(given.get("amount")), YEAR);
    }

    private static List<RevenueLine> lines() {
        return E14.table("LINES").stream().map(Cases::line).toList();
    }

    private static RevenueLine line(String name, String amount) {
        return Cases.line(Map.of(
                "line",
                name,
                "channel",
                "DIRECT_ENTERPRISE",
                "contract",
                "ACME-2026",
                "amount",
                "USD " + amount,
                "service",
                text(YEAR)));
    }

    private static RevenueLine breakage(CommitmentUse use) {
        return use.breakage(key("breakage"), BILLED, LATER).orElseThrow();
    }

    private static Stream<String> rows(CommitmentUse use) {
        return use.draws().stream().map(SharedCommitmentTest::row);
    }

    private static String row(Draw draw) {
        return draw.channel() + " | " + text(draw.amount());
    }

    private static Money sum(List<Share> shares, Predicate<String> line) {
        return shares.stream()
                .filter(share -> line.test(share.line().line()))
                .map(Share::payable)
                .reduce(usd("0"), Money::plus);
    }

    private static Map<String, String> without(Row row, String column) {
        Map<String, String> rest = new HashMap<>(row.values());
        rest.remove(column);
        return rest;
    }
}
