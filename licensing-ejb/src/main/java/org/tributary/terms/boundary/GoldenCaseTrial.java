package org.tributary.terms.boundary;

import org.tributary.terms.draft.Draft;

/** Whether the golden cases of a draft come out. The context that attributes answers; this one only asks. */
public interface GoldenCaseTrial {

    /**
     * Whether every case comes out under the terms of the draft.
     *
     * @param cases the document that was kept with the draft
     */
    boolean passes(Draft draft, String cases);
}
