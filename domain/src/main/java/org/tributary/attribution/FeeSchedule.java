package org.tributary.attribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.MinimumGuarantee.Recoupment;
import org.tributary.terms.clause.ShareClause;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/**
 * What the terms owe whatever is sold: fixed fees and advances on the first day of a period on which their clause bears, shortfalls on
 * the last. A clause that goes on under its name in a later revision is one clause.
 */
record FeeSchedule(Timeline timeline, Market market, ClauseBalances balances) {

    /** A fee clause, whichever revision it stands in; one that becomes of another kind under its name is another. */
    private record Series(Class<? extends Clause> kind, ClauseId clause, Cycle every) {

        static Series of(FeeClause fee) {
            return new Series(fee.clause().getClass(), fee.clause().id(), fee.every());
        }
    }

    /** A fee clause as it bears from a day on. */
    private record Bearing(Stretch stretch, FeeClause clause, LocalDate from, LocalDate end) {}

    /** What both kinds of fee clause have; the platform has no other. */
    private record FeeClause(Clause clause, Cycle every, Term term) {}

    /** The fees earned from a day on through another, by day and then by clause. */
    List<Fee> between(LocalDate from, LocalDate through) {
        List<Fee> fees = new ArrayList<>();
        for (Series series : series()) {
            DateRange period = series.every().periodOf(from);
            while (!period.startInclusive().isAfter(through)) {
                feeOf(series, period)
                        .filter(fee -> !fee.earnedOn().isBefore(from)
                                && !fee.earnedOn().isAfter(through))
                        .ifPresent(fees::add);
                period = next(series.every(), period, through);
            }
        }
        fees.sort(Comparator.comparing(Fee::earnedOn).thenComparing(Fee::clause));
        return fees;
    }

    private static DateRange next(Cycle every, DateRange period, LocalDate through) {
        return period.isOpen() ? DateRange.from(through.plusDays(1)) : every.periodOf(period.endExclusive());
    }

    private Set<Series> series() {
        Set<Series> series = new LinkedHashSet<>();
        for (Stretch stretch : timeline.all()) {
            for (FeeClause fee : feesOf(stretch)) {
                series.add(Series.of(fee));
            }
        }
        return series;
    }

    private static List<FeeClause> feesOf(Stretch stretch) {
        List<FeeClause> fees = new ArrayList<>();
        stretch.terms()
                .of(FixedFee.class)
                .map(fee -> new FeeClause(fee, fee.every(), fee.term()))
                .forEach(fees::add);
        stretch.terms()
                .of(MinimumGuarantee.class)
                .map(guarantee -> new FeeClause(guarantee, guarantee.every(), guarantee.term()))
                .forEach(fees::add);
        return fees;
    }

    private Optional<Fee> feeOf(Series series, DateRange period) {
        List<Bearing> bearings = bearings(series, period);
        return bearings.isEmpty() ? Optional.empty() : feeOf(bearings, period);
    }

    private Optional<Fee> feeOf(List<Bearing> bearings, DateRange period) {
        Bearing first = bearings.getFirst();
        Bearing last = bearings.getLast();
        if (first.clause().clause() instanceof FixedFee fee) {
            return Optional.of(fee(first, first.from(), fee.payer(), fee.payee(), fee.amount(), Optional.empty()));
        }
        MinimumGuarantee guarantee = (MinimumGuarantee) last.clause().clause();
        if (guarantee.recoupment() == Recoupment.SHORTFALL) {
            return shortfall(guarantee, last, period);
        }
        MinimumGuarantee advance = (MinimumGuarantee) first.clause().clause();
        return Optional.of(guaranteed(first, advance, first.from(), advance.amount(), Optional.empty()));
    }

    /** What the shares of the period fall short of the guarantee; empty where they do not. */
    private Optional<Fee> shortfall(MinimumGuarantee guarantee, Bearing last, DateRange period) {
        ClauseBalances.Key key =
                new ClauseBalances.Key(guarantee.id(), ClauseBalances.Kind.GUARANTEE, period.startInclusive());
        Money accrued = balances.of(key, Money.zero(guarantee.amount().currency()));
        Money missing = guarantee.amount().minus(accrued);
        return missing.minorUnits() <= 0
                ? Optional.empty()
                : Optional.of(guaranteed(last, guarantee, last.end().minusDays(1), missing, Optional.of(accrued)));
    }

    /** What a guarantee adds goes the way of the shares it counts, which have one payer and one payee. */
    private Fee guaranteed(
            Bearing bearing, MinimumGuarantee guarantee, LocalDate day, Money amount, Optional<Money> accrued) {
        ShareClause leg = bearing.stretch().terms().shares().stream()
                .filter(share -> guarantee.legs().contains(share.id()))
                .findFirst()
                .orElseThrow();
        return fee(bearing, day, leg.payer(), leg.payee(), amount, accrued);
    }

    private Fee fee(
            Bearing bearing,
            LocalDate day,
            OrganizationId payer,
            OrganizationId payee,
            Money amount,
            Optional<Money> balanceBefore) {
        Currency currency = timeline.agreement().currency();
        Optional<FxRate> fx = amount.currency().equals(currency)
                ? Optional.empty()
                : Optional.of(market.rates().require(amount.currency(), currency, YearMonth.from(day)));
        ClauseId clause = bearing.clause().clause().id();
        return new Fee(bearing.stretch(), clause, day, payer, payee, amount, fx, balanceBefore);
    }

    /** Where in the period the clause bears, in order. */
    private List<Bearing> bearings(Series series, DateRange period) {
        TreeSet<LocalDate> turns = new TreeSet<>();
        turns.add(period.startInclusive());
        for (Stretch stretch : timeline.all()) {
            turns.add(stretch.days().startInclusive());
            turns.add(stretch.days().endExclusive());
            for (FeeClause fee : feesOf(stretch)) {
                fee.term().turningDays(timeline.events()).forEach(turns::add);
            }
        }
        turns.removeIf(day -> !period.contains(day));
        List<Bearing> bearings = new ArrayList<>();
        for (LocalDate day : turns) {
            LocalDate next = turns.higher(day);
            LocalDate end = next == null ? period.endExclusive() : next;
            bearing(series, day, end).ifPresent(bearings::add);
        }
        return bearings;
    }

    private Optional<Bearing> bearing(Series series, LocalDate day, LocalDate end) {
        return timeline.find(day)
                .flatMap(stretch -> feesOf(stretch).stream()
                        .filter(fee -> Series.of(fee).equals(series))
                        .filter(fee -> fee.term().bears(day, timeline.events()))
                        .findFirst()
                        .map(fee -> new Bearing(stretch, fee, day, end)));
    }
}
