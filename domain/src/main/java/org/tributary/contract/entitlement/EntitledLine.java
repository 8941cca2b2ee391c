package org.tributary.contract.entitlement;

import java.util.List;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;

/**
 * What a contract line entitles its customer to on a day.
 *
 * @param now the stretch that has the day
 * @param grants of the offering, by name; none where the line is not granted on the day
 * @param next the stretches after it, in order: what is agreed already. The last of them is the line's end, unless it has ended
 * @param renews whether a further term of the contract follows by itself where this ends, unless notice is given
 */
public record EntitledLine(
        ContractId contract,
        LineId line,
        LineStretch now,
        List<LineGrant> grants,
        List<LineStretch> next,
        boolean renews) {

    /** Copies the lists. */
    public EntitledLine {
        grants = List.copyOf(grants);
        next = List.copyOf(next);
    }

    /** Whether it may be used on the day. */
    public boolean isGranted() {
        return now.standing() == Standing.GRANTED;
    }
}
