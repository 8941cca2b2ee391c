package org.tributary.attribution;

import java.util.HashMap;
import java.util.Map;
import org.tributary.money.Money;
import org.tributary.terms.Cap;
import org.tributary.terms.ClauseId;

/**
 * How much has accrued towards each cap. A run reads it under a lock, consumes it in the order of its shares, and writes it
 * back in the same transaction.
 */
public final class CapPositions {

    private final Map<ClauseId, Money> accrued = new HashMap<>();

    /** Positions from an earlier run, by cap; a cap that is not there begins at its inception balance. */
    public CapPositions(Map<ClauseId, Money> accrued) {
        this.accrued.putAll(accrued);
    }

    /** What has accrued towards the cap. */
    public Money accrued(Cap cap) {
        return accrued.getOrDefault(cap.id(), cap.inceptionBalance());
    }

    /** All positions, to be written back. */
    public Map<ClauseId, Money> accrued() {
        return Map.copyOf(accrued);
    }

    /** Adds an accrual and returns what of it is payable: {@code min(cap, after) - min(cap, before)}. */
    public Money consume(Cap cap, Money accrual) {
        Money before = accrued(cap);
        Money after = before.plus(accrual);
        accrued.put(cap.id(), after);
        return cap.payable(after).minus(cap.payable(before));
    }
}
