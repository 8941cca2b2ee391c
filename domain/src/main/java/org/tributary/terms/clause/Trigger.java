package org.tributary.terms.clause;

import org.tributary.Refusal;
import org.tributary.channel.Provenance;

/**
 * Defines an event that ends clauses, and who says that it has happened. Which clauses it ends, they say themselves.
 *
 * @param decidedBy in words: {@code an independent panel}
 * @param definition in words
 */
public record Trigger(ClauseId id, Provenance provenance, EventCode event, String decidedBy, String definition)
        implements Clause {

    /** @throws Refusal.Invalid with all faults, if it does not say who decides, or what */
    public Trigger {
        Refusal.Faults faults = new Refusal.Faults();
        Wording.check(decidedBy, "/decidedBy", faults);
        Wording.check(definition, "/definition", faults);
        faults.refuseIfAny("clause.invalid");
    }

    @Override
    public String inWords() {
        return event + ", decided by " + decidedBy + ": " + definition;
    }
}
