package org.tributary.offering.change;

import java.time.Instant;
import org.tributary.approval.Act;
import org.tributary.approval.Life;
import org.tributary.approval.Step;
import org.tributary.identity.Account;

/** A change of the catalogue with the {@link Life} of every draft. */
public record ChangeDraft(ChangeId id, CatalogChange change, Life life) {

    /** A new one. */
    public static ChangeDraft create(ChangeId id, CatalogChange change, Account author, Instant at) {
        return new ChangeDraft(id, change, Life.begin(author, at));
    }

    /**
     * With another document: a draft again.
     *
     * @throws org.tributary.approval.DraftRefused if the version was another, or its life is over
     */
    public ChangeDraft edit(CatalogChange edited, Act act) {
        return new ChangeDraft(id, edited, life.step(Step.EDIT, act));
    }

    /**
     * A step further.
     *
     * @throws org.tributary.approval.DraftRefused if it may not be taken
     */
    public ChangeDraft step(Step step, Act act) {
        return new ChangeDraft(id, change, life.step(step, act));
    }
}
