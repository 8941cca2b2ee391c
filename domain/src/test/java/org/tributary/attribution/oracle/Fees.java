package org.tributary.attribution.oracle;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.billing.LineKey;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.MinimumGuarantee.Recoupment;
import org.tributary.terms.clause.ShareClause;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/**
 * What is owed whatever is sold: each day is asked by itself which clauses bear on it, and whether it is the first or the last such day of
 * its period.
 */
record Fees(PartnershipAgreement agreement, DayWalk walk, Exchange exchange) {

    /** The fees of some runs; what a guarantee falls short of is told by the shares of the runs so far. */
    Map<Answer.Key, Answer> of(List<OracleRun> runs, List<Entry> entries) {
        Map<Answer.Key, Answer> fees = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            int run = i;
            List<Entry> soFar = entries.stream()
                    .filter(entry -> entry.piece.bill().run() <= run)
                    .toList();
            runs.get(i).fees().ifPresent(days -> of(days, soFar, fees));
        }
        return fees;
    }

    private void of(DateRange days, List<Entry> entries, Map<Answer.Key, Answer> fees) {
        for (LocalDate day = days.startInclusive(); day.isBefore(days.endExclusive()); day = day.plusDays(1)) {
            LocalDate on = day;
            bearing(on)
                    .forEach(clause -> amountOn(on, clause, entries)
                            .ifPresent(amount -> fees.put(key(on, clause), answer(on, amount))));
        }
    }

    /** The fee clauses that bear on a day. */
    private Stream<Clause> bearing(LocalDate day) {
        boolean governed = agreement.revisions().stream()
                .anyMatch(revision -> revision.validity().contains(day));
        if (!governed) {
            return Stream.empty();
        }
        Revision terms = walk.termsOn(day).revision();
        return Stream.concat(
                terms.of(FixedFee.class).filter(fee -> walk.bears(fee.term(), day)),
                terms.of(MinimumGuarantee.class).filter(guarantee -> walk.bears(guarantee.term(), day)));
    }

    private Optional<Money> amountOn(LocalDate day, Clause clause, List<Entry> entries) {
        return switch (clause) {
            case FixedFee fee when isFirst(day, fee, fee.every()) -> Optional.of(fee.amount());
            case MinimumGuarantee guarantee
            when guarantee.recoupment() == Recoupment.ADVANCE && isFirst(day, guarantee, guarantee.every()) ->
                Optional.of(guarantee.amount());
            case MinimumGuarantee guarantee
            when guarantee.recoupment() == Recoupment.SHORTFALL && isLast(day, guarantee, guarantee.every()) ->
                shortfall(day, guarantee, entries);
            default -> Optional.empty();
        };
    }

    private Optional<Money> shortfall(LocalDate day, MinimumGuarantee guarantee, List<Entry> entries) {
        long accrued = entries.stream()
                .filter(entry -> guarantee.legs().contains(entry.clause.id()))
                .filter(entry ->
                        samePeriod(guarantee.every(), day, entry.piece.stretch().earnedOn()))
                .filter(entry -> bears(guarantee, entry.piece.stretch().earnedOn()))
                .map(entry -> entry.accrued)
                .reduce(BigInteger.ZERO, BigInteger::add)
                .longValueExact();
        long missing = guarantee.amount().minorUnits() - accrued;
        return missing > 0 ? Optional.of(new Money(missing, guarantee.amount().currency())) : Optional.empty();
    }

    /** Whether the clause bears on no earlier day of the period. */
    private boolean isFirst(LocalDate day, Clause clause, Cycle every) {
        LocalDate began = agreement.revisions().stream()
                .map(revision -> revision.validity().startInclusive())
                .min(LocalDate::compareTo)
                .orElseThrow();
        for (LocalDate earlier = day.minusDays(1);
                !earlier.isBefore(began) && samePeriod(every, day, earlier);
                earlier = earlier.minusDays(1)) {
            if (bears(clause, earlier)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the clause bears on no later day of the period. */
    private boolean isLast(LocalDate day, Clause clause, Cycle every) {
        for (LocalDate later = day.plusDays(1); samePeriod(every, day, later); later = later.plusDays(1)) {
            if (bears(clause, later)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the clause bears on a day, under its name in whichever revision. */
    private boolean bears(Clause clause, LocalDate day) {
        return bearing(day).anyMatch(other -> other.id().equals(clause.id()));
    }

    private static boolean samePeriod(Cycle cycle, LocalDate one, LocalDate other) {
        return switch (cycle) {
            case MONTH -> YearMonth.from(one).equals(YearMonth.from(other));
            case QUARTER ->
                one.getYear() == other.getYear() && (one.getMonthValue() - 1) / 3 == (other.getMonthValue() - 1) / 3;
            case YEAR -> one.getYear() == other.getYear();
            case NEVER -> true;
        };
    }

    private Answer.Key key(LocalDate day, Clause clause) {
        LineKey line = new LineKey("TERMS", agreement.id().value(), clause.id() + "." + day, 1);
        return new Answer.Key(line, day, clause.id().value(), payee(day, clause));
    }

    /** What a guarantee adds goes to whom the shares go that it counts. */
    private OrganizationId payee(LocalDate day, Clause clause) {
        if (clause instanceof FixedFee fee) {
            return fee.payee();
        }
        ClauseId leg = Revision.legsOf(clause).iterator().next();
        return walk.termsOn(day).revision().shares().stream()
                .filter(share -> share.id().equals(leg))
                .map(ShareClause::payee)
                .findFirst()
                .orElseThrow();
    }

    private Answer answer(LocalDate day, Money amount) {
        long owed = exchange.of(amount.minorUnits(), amount.currency(), YearMonth.from(day))
                .longValueExact();
        Money converted = new Money(owed, agreement.currency());
        return new Answer(amount, converted, converted, converted);
    }
}
