package org.tributary.quote;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.channel.KnownNames;
import org.tributary.contract.BillingTerms;
import org.tributary.contract.CancellationTerms;
import org.tributary.contract.ContractKind;
import org.tributary.contract.LineId;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.SoldThrough;
import org.tributary.document.Otherwise;
import org.tributary.offering.CountryCode;
import org.tributary.party.CustomerSegment;
import org.tributary.time.DateRange;

/**
 * What is offered, before it is priced.
 *
 * @param title in words, 1 to 120 characters
 * @param term of the contract that it would become
 * @param country where the customer buys: whose prices it has, and where it must be on sale
 * @param through the road it is offered on
 * @param alternatives other roads to the same customer to weigh it against, 5 at most
 * @param nonStandard clauses that depart from the vendor's paper, each in words
 * @param validUntil the last day it can be accepted
 */
public record Offer(
        ContractKind kind,
        String title,
        DateRange term,
        Currency currency,
        CustomerSegment segment,
        CountryCode country,
        SoldThrough through,
        @Otherwise(written = false) List<SoldThrough> alternatives,
        BillingTerms billing,
        @Otherwise("NONE") RenewalTerms renewal,
        @Otherwise("ANY_TIME") CancellationTerms cancellation,
        List<OfferedLine> lines,
        @Otherwise(written = false) List<String> nonStandard,
        LocalDate validUntil) {

    private static final int LONGEST_TITLE = 120;
    private static final int MOST_LINES = 200;
    private static final int MOST_ALTERNATIVES = 5;
    private static final int LONGEST_CLAUSE = 500;

    /** @throws Refusal.Invalid with all faults of the offer as a whole */
    public Offer {
        alternatives = List.copyOf(alternatives);
        lines = List.copyOf(lines);
        nonStandard = List.copyOf(nonStandard);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !title.isBlank() && title.length() <= LONGEST_TITLE,
                "quote.title",
                "/title",
                "A title has 1 to 120 characters.");
        faults.require(!term.isOpen(), "quote.term", "/term", "A term has an end.");
        checkLines(lines, term, faults);
        checkRoads(through, alternatives, faults);
        for (int i = 0; i < nonStandard.size(); i++) {
            String clause = nonStandard.get(i);
            faults.require(
                    !clause.isBlank() && clause.length() <= LONGEST_CLAUSE,
                    "quote.clause",
                    "/nonStandard/" + i,
                    "A clause is said in 1 to 500 characters.");
        }
        faults.refuseIfAny("quote.invalid");
    }

    private static void checkLines(List<OfferedLine> lines, DateRange term, Refusal.Faults faults) {
        faults.require(
                !lines.isEmpty() && lines.size() <= MOST_LINES,
                "quote.lines",
                "/lines",
                "An offer has 1 to 200 lines.");
        Set<LineId> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            OfferedLine line = lines.get(i);
            String at = "/lines/" + i;
            faults.require(
                    seen.add(line.id()), "quote-line.known", at + "/id", "Two lines are called " + line.id() + ".");
            LocalDate first = line.from().orElse(term.startInclusive());
            LocalDate end = line.until().orElse(term.endExclusive());
            faults.require(term.contains(first), "quote-line.from", at + "/from", "The line begins within the term.");
            faults.require(
                    end.isAfter(first) && !end.isAfter(term.endExclusive()),
                    "quote-line.until",
                    at + "/until",
                    "The line ends after it begins, within the term.");
        }
    }

    private static void checkRoads(SoldThrough through, List<SoldThrough> alternatives, Refusal.Faults faults) {
        faults.require(
                alternatives.size() <= MOST_ALTERNATIVES,
                "quote.alternatives",
                "/alternatives",
                "An offer is weighed against 5 other roads at most.");
        for (int i = 0; i < alternatives.size(); i++) {
            faults.require(
                    alternatives.get(i).customer().equals(through.customer()),
                    "quote.customer",
                    "/alternatives/" + i + "/route",
                    "Every road leads to the same customer.");
        }
    }

    /** The road it is offered on, then those it is weighed against. */
    public List<SoldThrough> roads() {
        return Stream.concat(Stream.of(through), alternatives.stream()).toList();
    }

    /** @throws Refusal.Invalid with every name that is not known */
    public void checkNames(KnownNames known) {
        Refusal.Faults faults = new Refusal.Faults();
        through.checkNames(known, "/through", faults);
        for (int i = 0; i < alternatives.size(); i++) {
            alternatives.get(i).checkNames(known, "/alternatives/" + i, faults);
        }
        for (int i = 0; i < lines.size(); i++) {
            known.check(lines.get(i).product(), "/lines/" + i + "/product", faults);
        }
        faults.refuseIfAny("quote.invalid");
    }

    /** The first day a line is served. */
    public LocalDate firstDayOf(OfferedLine line) {
        return line.from().orElse(term.startInclusive());
    }
}
