package org.tributary.attribution.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.tributary.Refusal;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Booking;
import org.tributary.attribution.Market;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.restatement.Order;
import org.tributary.attribution.restatement.Replay;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * What a stretch of history would have come to had something been otherwise. It is a document that can be kept and shared; it is computed
 * whenever it is asked, and never touches the ledger.
 *
 * @param name 1 to 120 characters
 * @param earned the months it is about, by the month earned in: from a first of a month to a first of a month. What came before is
 *     evaluated too, so that caps, bands and guarantees stand where they would
 * @param baseline what it is compared with
 * @param assumed what is taken to hold
 */
public record Scenario(String name, DateRange earned, Baseline baseline, Assumptions assumed) {

    /** @throws Refusal.Invalid with all faults, if the name has no such length or the stretch is not made of months */
    public Scenario {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !name.isBlank() && name.length() <= 120,
                "scenario.name",
                "/name",
                "A scenario's name has 1 to 120 characters.");
        faults.require(
                earned.startInclusive().getDayOfMonth() == 1,
                "scenario.months",
                "/earned/from",
                "A scenario begins with a month.");
        faults.require(
                earned.isOpen() || earned.endExclusive().getDayOfMonth() == 1,
                "scenario.months",
                "/earned/to",
                "A scenario ends with a month.");
        faults.refuseIfAny("scenario.invalid");
    }

    /** The same with one more change of the terms, made last. */
    public Scenario and(TermsChange change) {
        return new Scenario(name, earned, baseline, assumed.and(change));
    }

    /**
     * Computes it.
     *
     * @param books lines and shares; nothing is written to them
     * @param now what is known
     * @param vendor whose net it tells
     * @throws Refusal as the engine does, or as a change of terms does
     */
    public ScenarioResult compute(Books books, Knowledge now, OrganizationId vendor) {
        Tally tally = new Tally(vendor, earned);
        SortedMap<Cell, Figures> before = tally.of(baselineOf(books, now));
        SortedMap<Cell, Figures> after = tally.of(evaluate(assumed, books.groups(), now));
        return ScenarioResult.of(now.agreement().currency(), before, after);
    }

    private List<Attribution> baselineOf(Books books, Knowledge now) {
        return switch (baseline) {
            case Baseline.Ledger _ ->
                books.net().stream()
                        .map(share -> Attribution.of(share, books.firstOpen()))
                        .toList();
            case Baseline.OtherTerms other -> evaluate(other.assumptions(), books.groups(), now);
        };
    }

    private static List<Attribution> evaluate(Assumptions assumptions, List<BookedLines> groups, Knowledge now) {
        Knowledge assumed = assumptions.applyTo(now);
        Map<LineKey, List<Payment>> payments = new HashMap<>(assumed.market().payments());
        Set<LineKey> replaced = BookedLines.replacedIn(groups);
        List<BookedLines> grown = groups.stream()
                .map(group -> counting(group, replaced))
                .map(group -> grown(group, assumptions.factors(), payments))
                .toList();
        Market market = withPayments(assumed.market(), payments);
        Knowledge known = new Knowledge(assumed.agreement(), market, assumed.knownAt());
        return Replay.of(grown, known, Order.KEPT, Booking.FIRST).attributions();
    }

    /** Without what others replace, which must not come back as a part of itself. */
    private static BookedLines counting(BookedLines group, Set<LineKey> replaced) {
        List<RevenueLine> lines = group.lines().stream()
                .filter(line -> !replaced.contains(line.key()))
                .toList();
        return new BookedLines(group.run(), lines, group.fees());
    }

    private static BookedLines grown(BookedLines group, List<Factor> factors, Map<LineKey, List<Payment>> payments) {
        List<RevenueLine> lines = new ArrayList<>();
        for (RevenueLine line : group.lines()) {
            List<Payment> paid = payments.getOrDefault(line.key(), List.of());
            for (GrownLine part : GrownLine.of(line, paid, factors)) {
                lines.add(part.line());
                payments.put(part.line().key(), part.payments());
            }
        }
        return new BookedLines(group.run(), lines, group.fees());
    }

    private static Market withPayments(Market market, Map<LineKey, List<Payment>> payments) {
        return new Market(
                market.channels(),
                market.products(),
                market.organizations(),
                market.rates(),
                payments,
                market.originals());
    }
}
