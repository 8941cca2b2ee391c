package org.tributary.approval.request;

import org.tributary.Refusal;

/**
 * What kind of thing is asked about. An open list: a context that asks about something new needs no release of this one.
 *
 * @param code as in {@code AMENDMENT}
 */
public record SubjectKind(String code) {

    /** What would change a contract that is signed. */
    public static final SubjectKind AMENDMENT = new SubjectKind("AMENDMENT");

    /** @throws Refusal.Invalid if it can be no code */
    public SubjectKind {
        if (!code.matches("[A-Z][A-Z_]{0,39}")) {
            throw new Refusal.Invalid("approval.kind", "A kind is written in capitals, such as AMENDMENT.");
        }
    }

    @Override
    public String toString() {
        return code;
    }
}
