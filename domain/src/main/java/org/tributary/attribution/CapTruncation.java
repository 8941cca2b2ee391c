package org.tributary.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.terms.Cap;
import org.tributary.terms.Cap.Truncation;
import org.tributary.terms.ClauseId;

/**
 * Cuts accruals at their caps: {@code payable = min(cap, sum of accrued)}, and only the difference is paid. Chronologically the
 * later shares are cut; pro rata all charges of the run are, in proportion to what accrued, while credits count in full. Either
 * way the payable parts sum to the difference exactly (agreements, section 5, E2 and E5).
 */
final class CapTruncation {

    private CapTruncation() {}

    /** What is payable of each accrual, in the same order. */
    static List<PayableAccrual> of(List<Accrual> accruals, CapPositions caps) {
        Map<ClauseId, List<Integer>> proRata = new LinkedHashMap<>();
        List<PayableAccrual> payable = new ArrayList<>();
        for (int i = 0; i < accruals.size(); i++) {
            Accrual accrual = accruals.get(i);
            payable.add(accrual.cap()
                    .map(cap -> chronological(accrual, cap, caps))
                    .orElseGet(() -> PayableAccrual.uncapped(accrual)));
            if (accrual.cap().filter(CapTruncation::isProRata).isPresent()) {
                proRata.computeIfAbsent(accrual.cap().get().id(), _ -> new ArrayList<>())
                        .add(i);
            }
        }
        proRata.values().forEach(indices -> spread(payable, indices));
        return payable;
    }

    private static boolean isProRata(Cap cap) {
        return cap.truncation() == Truncation.PRO_RATA;
    }

    private static PayableAccrual chronological(Accrual accrual, Cap cap, CapPositions caps) {
        Money before = caps.accrued(cap);
        return PayableAccrual.capped(accrual, caps.consume(cap, accrual.accrued()), before);
    }

    /** Spreads the total payable over the charges; the chronological pass has already found that total. */
    private static void spread(List<PayableAccrual> payable, List<Integer> indices) {
        List<PayableAccrual> members = indices.stream().map(payable::get).toList();
        Money credits = sum(
                members.stream()
                        .map(PayableAccrual::accrued)
                        .filter(Money::isNegative)
                        .toList(),
                members);
        Money total = sum(members.stream().map(PayableAccrual::payable).toList(), members);
        List<Long> weights = members.stream()
                .map(member -> Math.max(0, member.accrued().minorUnits()))
                .toList();
        if (weights.stream().allMatch(weight -> weight == 0)) {
            return;
        }
        List<Money> parts = Allocation.largestRemainder(total.minus(credits), weights);
        for (int i = 0; i < members.size(); i++) {
            Money part = members.get(i).accrued().isNegative() ? members.get(i).accrued() : parts.get(i);
            payable.set(indices.get(i), members.get(i).withPayable(part));
        }
    }

    private static Money sum(List<Money> amounts, List<PayableAccrual> members) {
        return amounts.stream().reduce(Money.zero(members.getFirst().accrued().currency()), Money::plus);
    }
}
