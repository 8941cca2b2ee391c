package org.tributary.contract;

import java.time.LocalDate;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.money.Quantity;

/**
 * Until when something that was added to a line may be taken back.
 *
 * @param left how much of it was not taken back
 * @param lastDay inclusive
 */
public record ReductionWindow(LineId line, Quantity left, LocalDate addedOn, LocalDate lastDay) {

    /** Those of a contract with all its amendments, by line and in order; none where what was contracted may be taken back at any time. */
    public static List<ReductionWindow> of(Contract contract) {
        ContractState asSigned =
                ContractState.signed(contract.term(), contract.through(), contract.lines(), contract.serviceLevels());
        ReductionWindows windows = new ReductionWindows(contract.cancellation(), asSigned);
        Timeline.of(
                contract.term(), asSigned, contract.renewal(), windows, contract.amendments(), new Refusal.Faults());
        return windows.windows();
    }
}
