package org.tributary.terms.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.tributary.Refusal;
import org.tributary.terms.Revision;
import org.tributary.terms.control.DraftRows;
import org.tributary.terms.draft.DraftId;

/** The terms of drafts. For other contexts, within their transaction; no role is asked. */
@Dependent
public class DraftedRevisions {

    private final DraftRows drafts;

    @Inject
    public DraftedRevisions(DraftRows drafts) {
        this.drafts = drafts;
    }

    /**
     * The terms of a draft, as they stand.
     *
     * @param id as in a document
     * @throws Refusal.NotFound if there is no such draft
     */
    public Revision require(String id) {
        return drafts.require(new DraftId(uuid(id))).revision();
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException malformed) {
            throw new Refusal.NotFound("draft");
        }
    }
}
