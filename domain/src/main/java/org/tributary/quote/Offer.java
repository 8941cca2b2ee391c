package org.tributary.quote;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
 * @param lines what is charged by the period or once
 * @param usage what is charged as it is consumed; of both one line at least
 * @param commitment what the customer commits to spend on that usage
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
        @Otherwise List<OfferedLine> lines,
        @Otherwise(written = false) List<OfferedUsage> usage,
        Optional<OfferedCommitment> commitment,
        @Otherwise(written = false) List<String> nonStandard,
        LocalDate validUntil) {

    private static final int LONGEST_TITLE = 120;
    private static final int MOST_LINES = 200;
    private static final int MOST_USAGE = 50;
    private static final int MOST_ALTERNATIVES = 5;
    private static final int LONGEST_CLAUSE = 500;

    /** @throws Refusal.Invalid with all faults of the offer as a whole */
    public Offer {
        alternatives = List.copyOf(alternatives);
        lines = List.copyOf(lines);
        usage = List.copyOf(usage);
        nonStandard = List.copyOf(nonStandard);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !title.isBlank() && title.length() <= LONGEST_TITLE,
                "quote.title",
                "/title",
                "A title has 1 to 120 characters.");
        faults.require(!term.isOpen(), "quote.term", "/term", "A term has an end.");
        checkLines(lines, usage, term, faults);
        List<OfferedUsage> its = usage;
        commitment.ifPresent(one -> one.check(its, faults));
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

    /** An offer of what is charged by the period or once alone. */
    public Offer(
            ContractKind kind,
            String title,
            DateRange term,
            Currency currency,
            CustomerSegment segment,
            CountryCode country,
            SoldThrough through,
            List<SoldThrough> alternatives,
            BillingTerms billing,
            RenewalTerms renewal,
            CancellationTerms cancellation,
            List<OfferedLine> lines,
            List<String> nonStandard,
            LocalDate validUntil) {
        this(
                kind,
                title,
                term,
                currency,
                segment,
                country,
                through,
                alternatives,
                billing,
                renewal,
                cancellation,
                lines,
                List.of(),
                Optional.empty(),
                nonStandard,
                validUntil);
    }

    private static void checkLines(
            List<OfferedLine> lines, List<OfferedUsage> usage, DateRange term, Refusal.Faults faults) {
        faults.require(
                lines.size() + usage.size() >= 1 && lines.size() <= MOST_LINES,
                "quote.lines",
                "/lines",
                "An offer has 1 to 200 lines.");
        faults.require(usage.size() <= MOST_USAGE, "quote.usage", "/usage", "An offer has 50 lines of usage at most.");
        Set<LineId> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            checkLine(lines.get(i), "/lines/" + i, term, seen, faults);
        }
        for (int i = 0; i < usage.size(); i++) {
            int before = faults.count();
            checkLine(usage.get(i), "/usage/" + i, term, seen, faults);
            if (faults.count() == before && !term.isOpen()) {
                usage.get(i).checkMonths(term, "/usage/" + i, faults);
            }
        }
    }

    private static void checkLine(Offered line, String at, DateRange term, Set<LineId> seen, Refusal.Faults faults) {
        faults.require(seen.add(line.id()), "quote-line.known", at + "/id", "Two lines are called " + line.id() + ".");
        LocalDate first = line.from().orElse(term.startInclusive());
        LocalDate end = line.until().orElse(term.endExclusive());
        faults.require(term.contains(first), "quote-line.from", at + "/from", "The line begins within the term.");
        faults.require(
                end.isAfter(first) && !end.isAfter(term.endExclusive()),
                "quote-line.until",
                at + "/until",
                "The line ends after it begins, within the term.");
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
        for (int i = 0; i < usage.size(); i++) {
            known.check(usage.get(i).product(), "/usage/" + i + "/product", faults);
        }
        faults.refuseIfAny("quote.invalid");
    }

    /** All its lines: what is charged by the period or once, then what is charged as it is consumed. */
    public List<Offered> offered() {
        return Stream.<Offered>concat(lines.stream(), usage.stream()).toList();
    }

    /** The first day a line is served. */
    public LocalDate firstDayOf(Offered line) {
        return line.days(term).startInclusive();
    }
}
