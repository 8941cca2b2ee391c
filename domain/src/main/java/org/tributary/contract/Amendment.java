package org.tributary.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;

/**
 * What was agreed after the signing: changes from a day on, which may lie in the past or ahead. Of two on one day the one of the lower number holds first.
 *
 * @param number from 1, in the order in which they were recorded, without a gap
 * @param reason in words, 1 to 200 characters
 * @param effectiveOn the first day on which it bears, in the contract's time zone
 * @param changes in order, one at least
 * @param recordedAt when the platform learned of it
 */
public record Amendment(
        int number,
        String reason,
        LocalDate effectiveOn,
        List<ContractChange> changes,
        @Otherwise("EPOCH") Instant recordedAt) {

    /** @throws Refusal.Invalid with all faults */
    public Amendment {
        changes = List.copyOf(changes);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(number >= 1, "amendment.number", "/number", "Amendments count from 1.");
        faults.require(
                !reason.isBlank() && reason.length() <= 200,
                "amendment.reason",
                "/reason",
                "A reason has 1 to 200 characters.");
        faults.require(!changes.isEmpty(), "amendment.changes", "/changes", "An amendment changes something.");
        faults.refuseIfAny("amendment.invalid");
    }

    /** The same, recorded under a number at an instant. */
    public Amendment recorded(int as, Instant at) {
        return new Amendment(as, reason, effectiveOn, changes, at);
    }

    /** What it does, in words. */
    public String inWords() {
        return "From " + effectiveOn + " it "
                + changes.stream().map(ContractChange::inWords).collect(Collectors.joining("; ")) + ".";
    }
}
