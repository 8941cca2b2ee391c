package org.tributary.contract;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name of a service level within its contract.
 *
 * @param value letters, digits, points, hyphens and underscores, 30 at most
 */
public record ServiceLevelCode(String value) implements Comparable<ServiceLevelCode> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public ServiceLevelCode {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid(
                    "service-level.code",
                    "A service level's code is letters, digits, points, hyphens and underscores.");
        }
    }

    @Override
    public int compareTo(ServiceLevelCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
