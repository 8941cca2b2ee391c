package org.tributary.attribution;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.Share.Cut;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.clause.ShareClause;

/**
 * What a clause gives for a segment, and what is payable of it so far.
 *
 * @param lineBase what it is taken of, in the line's currency
 * @param base the same in the agreement's
 * @param rate the one rate applied, if it was one
 * @param balanceBefore what had come together before, where that mattered
 * @param accrued what the clause gives
 * @param cuts what it has been held against
 * @param payable what those let pass
 */
record Accrual(
        Sold sold,
        BearingClause bearing,
        Money lineBase,
        Money base,
        Optional<Rate> rate,
        Optional<Money> balanceBefore,
        Money accrued,
        List<Cut> cuts,
        Money payable) {

    /** The same, held against one thing more. */
    Accrual cut(Cut cut) {
        List<Cut> all = new ArrayList<>(cuts);
        all.add(cut);
        return new Accrual(sold, bearing, lineBase, base, rate, balanceBefore, accrued, all, cut.payable());
    }

    /** The same, with another part let pass by the last thing it was held against. */
    Accrual recut(Money passed) {
        List<Cut> all = new ArrayList<>(cuts);
        Cut last = all.removeLast();
        all.add(new Cut(last.clause(), last.before(), passed));
        return new Accrual(sold, bearing, lineBase, base, rate, balanceBefore, accrued, all, passed);
    }

    Attribution attribution(Booking booking, Instant recordedAt) {
        Segment segment = sold.segment();
        RevenueLine line = segment.line();
        ShareClause clause = bearing.clause();
        String name = clause.id().value();
        Share share = new Share(
                booking.idOf(line.key(), segment.days().startInclusive(), name, clause.payee()),
                Optional.empty(),
                Share.Kind.REVENUE_SHARE,
                sold.origin(),
                segment.stretch().authority(name),
                clause.payer(),
                clause.payee(),
                segment.days(),
                new Share.Calculation(clause.base(), lineBase, sold.fx(), base, rate, balanceBefore, cuts),
                accrued,
                payable,
                segment.earnedOn(),
                recordedAt);
        return Attribution.of(share, booking.firstOpen());
    }
}
