package org.tributary.contract;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name a contract goes by, on paper and on its revenue lines.
 *
 * @param value letters, digits, points, hyphens, underscores and colons, 60 at most
 */
public record ContractId(String value) implements Comparable<ContractId> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,59}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public ContractId {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid(
                    "contract.id", "A contract's id is letters, digits, points, hyphens, underscores and colons.");
        }
    }

    @Override
    public int compareTo(ContractId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
