package org.tributary.contract;

import java.util.List;
import org.tributary.Refusal;

/** A contract stayed as it is: {@code contract.known}, {@code contract.version}, {@code contract.approval} and {@code
 * contract.denied} (conflicts). */
public final class ContractRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ContractRefused(String code, String message) {
        super(Kind.CONFLICT, code, message);
    }

    private ContractRefused(String code, String message, List<Fault> faults) {
        super(Kind.CONFLICT, code, message, faults);
    }

    /**
     * The partner terms do not let it pass.
     *
     * @param findings one at least
     * @param what what would have to be done, in words
     */
    public static ContractRefused denied(Contract contract, List<SaleFinding> findings, String what) {
        List<LineId> lines = contract.lines().stream().map(ContractLine::id).toList();
        return new ContractRefused(
                "contract.denied",
                "The partner terms do not let it pass: " + what + ".",
                findings.stream()
                        .map(finding -> new Fault(
                                "contract.denied",
                                "/lines/" + lines.indexOf(finding.line()) + "/product",
                                finding.inWords()))
                        .toList());
    }

    /**
     * The partner terms do not let pass what an amendment sells anew, and nobody may pass that over.
     *
     * @param findings one at least
     */
    public static ContractRefused deniedAmendment(List<SaleFinding> findings) {
        return deniedAmendment("The partner terms do not let it pass: no rule says who may pass it over.", findings);
    }

    /**
     * The partner terms deny more of an amendment than when somebody was asked to pass it over.
     *
     * @param findings what they deny besides, one at least
     */
    public static ContractRefused deniedSince(List<SaleFinding> findings) {
        return deniedAmendment(
                "The partner terms deny more of it than when it was proposed: propose it anew.", findings);
    }

    private static ContractRefused deniedAmendment(String message, List<SaleFinding> findings) {
        return new ContractRefused(
                "contract.denied",
                message,
                findings.stream()
                        .map(finding -> new Fault("contract.denied", "/amendment/changes", finding.inWords()))
                        .toList());
    }

    /** There is another contract of this id. */
    public static ContractRefused known(ContractId id) {
        return new ContractRefused("contract.known", "There is another contract " + id + ".");
    }

    /** It was amended since it was read. */
    public static ContractRefused version(int read, int now) {
        return new ContractRefused(
                "contract.version",
                "The contract was amended since it was read: it had " + read + " amendments, and has " + now + ".");
    }

    /** Somebody has to say yes first. */
    public static ContractRefused approval(String asked) {
        return new ContractRefused(
                "contract.approval", "The amendment needs approval of " + asked + ": it is proposed, not made.");
    }
}
