package org.tributary.contract;

import org.tributary.Refusal;

/** A contract stayed as it is: {@code contract.known}, {@code contract.version} and {@code contract.approval} (conflicts). */
public final class ContractRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ContractRefused(String code, String message) {
        super(Kind.CONFLICT, code, message);
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
