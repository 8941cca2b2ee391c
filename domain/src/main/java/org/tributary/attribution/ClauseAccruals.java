package org.tributary.attribution;

import static java.math.RoundingMode.HALF_UP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.attribution.Segment.Use;
import org.tributary.attribution.formula.Progress;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.ShareClause;
import org.tributary.terms.clause.Subject;

/**
 * What the clauses that bear on a segment give for it, one after the other, before guarantees and caps. It moves the balances of banded
 * clauses and of those that round a running total.
 */
final class ClauseAccruals {

    private final ClauseBalances balances;
    private final Instant knownAt;

    ClauseAccruals(ClauseBalances balances, Instant knownAt) {
        this.balances = balances;
        this.knownAt = knownAt;
    }

    List<Accrual> of(Sold sold) {
        List<Accrual> accruals = new ArrayList<>();
        Optional<Subject> subject = Optional.empty();
        for (BearingClause bearing : sold.segment().stretch().clauses()) {
            if (!bearing.coversAll()) {
                if (subject.isEmpty()) {
                    subject = Optional.of(sold.subject(knownAt));
                }
                if (!bearing.clause().coverage().covers(subject.get())) {
                    continue;
                }
            }
            accrue(sold, bearing, accruals).ifPresent(accruals::add);
        }
        return accruals;
    }

    private Optional<Accrual> accrue(Sold sold, BearingClause bearing, List<Accrual> before) {
        Rate part = partThatEnters(sold, bearing.clause());
        return part.equals(Rate.ZERO)
                ? Optional.empty()
                : bases(sold, bearing.clause(), before, part).map(bases -> accrual(sold, bearing, bases, part));
    }

    /** Which part of the line enters the clause's base: all, or what is paid of it. A segment that is a payment is paid. */
    private Rate partThatEnters(Sold sold, ShareClause clause) {
        Segment segment = sold.segment();
        if (clause.basis() == Basis.INVOICED || segment.use() == Use.CLAUSES) {
            return Rate.ONE;
        }
        return PaidParts.of(segment.line(), sold.market(), knownAt).fractionAt(LocalDate.MAX);
    }

    /** A base in the line's currency and in the agreement's. */
    private record Bases(Money line, Money converted) {

        Bases times(Rate part) {
            return part.equals(Rate.ONE) ? this : new Bases(line.times(part, HALF_UP), converted.times(part, HALF_UP));
        }

        /** Shares accrue in the agreement's currency; in the line's they are not told where that is another. */
        Bases plus(List<Money> shares) {
            Bases sum = this;
            for (Money share : shares) {
                boolean told = sum.line.currency().equals(share.currency());
                sum = new Bases(told ? sum.line.plus(share) : sum.line, sum.converted.plus(share));
            }
            return sum;
        }
    }

    /** What the share is taken of: a part of what it would be; empty where the clause has nothing to bear on. */
    private static Optional<Bases> bases(Sold sold, ShareClause clause, List<Accrual> before, Rate part) {
        return switch (clause.base()) {
            case CUSTOMER_GROSS -> Optional.of(of(sold, sold.segment().price()).times(part));
            case NET_OF_TAX -> Optional.of(of(sold, sold.netOf(false)).times(part));
            case NET_OF_MARKETPLACE_FEE ->
                Optional.of(of(sold, sold.netOf(true)).times(part));
            case SELLER_RECEIPTS -> Optional.of(of(sold, sold.receipts()).times(part));
            case VENDOR_NET_RECEIPTS -> vendorReceipts(sold).map(bases -> bases.times(part));
            case VENDOR_REVENUE -> vendorRevenue(sold, before, part);
        };
    }

    private static Bases of(Sold sold, Money amount) {
        return new Bases(amount, sold.converted(amount));
    }

    private static Optional<Bases> vendorReceipts(Sold sold) {
        return sold.vendorIsPrincipal()
                ? Optional.of(of(sold, sold.receipts().minus(sold.jointPart())))
                : Optional.empty();
    }

    /** A share received that was itself taken of what is paid is in it as it is: it holds the part that is paid, and no more. */
    private static Optional<Bases> vendorRevenue(Sold sold, List<Accrual> before, Rate part) {
        Optional<Bases> receipts = vendorReceipts(sold);
        Map<Basis, List<Money>> received = before.stream()
                .filter(accrual -> accrual.bearing().clause().base() != Base.VENDOR_REVENUE)
                .filter(accrual -> accrual.bearing().clause().payee().equals(sold.vendor()))
                .collect(Collectors.groupingBy(
                        accrual -> accrual.bearing().clause().basis(),
                        Collectors.mapping(Accrual::accrued, Collectors.toList())));
        if (receipts.isEmpty() && received.isEmpty()) {
            return Optional.empty();
        }
        Bases revenue = receipts.orElse(of(sold, Money.zero(sold.receipts().currency())));
        return Optional.of(revenue.plus(received.getOrDefault(Basis.INVOICED, List.of()))
                .times(part)
                .plus(received.getOrDefault(Basis.PAID, List.of())));
    }

    private Accrual accrual(Sold sold, BearingClause bearing, Bases bases, Rate part) {
        Money base = bases.converted();
        if (!bearing.formula().cumulates()) {
            Progress alone = new Progress(0, base.minorUnits(), 0, base.minorUnits());
            return accrued(sold, bearing, bases, alone, Optional.empty());
        }
        LocalDate period = bearing.reset().periodOf(sold.segment().earnedOn()).startInclusive();
        Money before =
                balances.add(new ClauseBalances.Key(bearing.clause().id(), ClauseBalances.Kind.BASE, period), base);
        Money measure = base;
        Money measureBefore = before;
        if (bearing.measuresCustomerValue()) {
            measure = sold.converted(sold.segment().price());
            measure = part.equals(Rate.ONE) ? measure : measure.times(part, HALF_UP);
            measureBefore = balances.add(
                    new ClauseBalances.Key(bearing.clause().id(), ClauseBalances.Kind.MEASURE, period), measure);
        }
        Progress progress =
                new Progress(before.minorUnits(), base.minorUnits(), measureBefore.minorUnits(), measure.minorUnits());
        return accrued(sold, bearing, bases, progress, Optional.of(measureBefore));
    }

    private static Accrual accrued(
            Sold sold, BearingClause bearing, Bases bases, Progress progress, Optional<Money> before) {
        Money base = bases.converted();
        Money accrued = new Money(bearing.formula().share(progress), base.currency());
        return new Accrual(
                sold,
                bearing,
                bases.line(),
                base,
                bearing.formula().rate(progress),
                before,
                accrued,
                List.of(),
                accrued);
    }
}
