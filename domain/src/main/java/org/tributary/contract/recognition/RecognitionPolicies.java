package org.tributary.contract.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tributary.Refusal;

/**
 * Every version of the vendor's policy there ever was. One is added, none is changed.
 *
 * @param versions by their numbers
 */
public record RecognitionPolicies(List<RecognitionPolicy> versions) {

    /** @throws Refusal.Invalid if there is none, or a number is left out */
    public RecognitionPolicies {
        versions = List.copyOf(versions);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!versions.isEmpty(), "recognition-policy.none", "", "There is one policy at least.");
        for (int i = 0; i < versions.size(); i++) {
            faults.require(
                    versions.get(i).version() == i + 1,
                    "recognition-policy.chain",
                    "/versions/" + i + "/version",
                    "Version " + (i + 1) + " is next.");
        }
        faults.refuseIfAny("recognition-policy.invalid");
    }

    /** With another version. */
    public RecognitionPolicies plus(RecognitionPolicy next) {
        List<RecognitionPolicy> more = new ArrayList<>(versions);
        more.add(next);
        return new RecognitionPolicies(more);
    }

    /**
     * What holds for what is recorded on a day: the highest version effective by then.
     *
     * @throws Refusal.Invalid if none is
     */
    public RecognitionPolicy inForce(LocalDate day) {
        return versions.reversed().stream()
                .filter(policy -> !policy.effectiveFrom().isAfter(day))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        "recognition-policy.gap", "No policy of recognition is effective on " + day + "."));
    }
}
