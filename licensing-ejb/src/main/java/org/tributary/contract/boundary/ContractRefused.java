package org.tributary.contract.boundary;

import org.tributary.Refusal;
import org.tributary.contract.ContractId;

/** A contract stayed as it is: {@code contract.known} and {@code contract.version} (conflicts). */
public final class ContractRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ContractRefused(String code, String message) {
        super(Kind.CONFLICT, code, message);
    }

    static ContractRefused known(ContractId id) {
        return new ContractRefused("contract.known", "There is another contract " + id + ".");
    }

    static ContractRefused version(int read, int now) {
        return new ContractRefused(
                "contract.version",
                "The contract was amended since it was read: it had " + read + " amendments, and has " + now + ".");
    }
}
