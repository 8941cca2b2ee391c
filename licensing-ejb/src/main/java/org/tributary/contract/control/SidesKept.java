package org.tributary.contract.control;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether every contract is known to have its sides kept: since they are kept with each change, that is found once. */
@ApplicationScoped
public class SidesKept {

    private volatile boolean all;

    /** Whether none was found behind. */
    public boolean areAll() {
        return all;
    }

    /** None was found behind, in a transaction that had nothing to catch up with. */
    public void noneIsBehind() {
        all = true;
    }
}
