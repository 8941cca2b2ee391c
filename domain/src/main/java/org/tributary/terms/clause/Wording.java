package org.tributary.terms.clause;

import org.tributary.Refusal;

/** The words of a clause: some are needed, or nobody knows what was agreed. */
final class Wording {
    private Wording() {}

    /** @throws Refusal.Invalid if there are no words */
    static void require(String words, String pointer) {
        Refusal.Faults faults = new Refusal.Faults();
        check(words, pointer, faults);
        faults.refuseIfAny("clause.invalid");
    }

    static void check(String words, String pointer, Refusal.Faults faults) {
        faults.require(!words.isBlank(), "clause.words", pointer, "A clause says in words what it is about.");
    }
}
