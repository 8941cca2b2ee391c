package org.tributary.terms;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * The name of an agreement: {@code openai-microsoft}.
 *
 * @param value lower-case letters, digits and hyphens, 60 at most
 */
public record AgreementId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,59}");

    /** @throws Refusal.Invalid if the value is not of that form */
    public AgreementId {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid("agreement.id", "An agreement's id is lower-case letters, digits and hyphens.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
