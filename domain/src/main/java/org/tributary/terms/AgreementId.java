package org.tributary.terms;

import org.tributary.Refusal;

/**
 * The name of an agreement: {@code openai-microsoft}.
 *
 * @param value lower-case letters, digits and hyphens, 60 at most
 */
public record AgreementId(String value) {

    /** @throws Refusal.Invalid if the value is not of that form */
    public AgreementId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,59}")) {
            throw new Refusal.Invalid("agreement.id", "An agreement's id is lower-case letters, digits and hyphens.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
