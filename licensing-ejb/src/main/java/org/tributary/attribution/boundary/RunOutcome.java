package org.tributary.attribution.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tributary.Refusal;

/** Sees to it that a run that fails says so in the journal, whoever carries it out. */
@Dependent
public class RunOutcome {

    private final RunJournal journal;

    @Inject
    public RunOutcome(RunJournal journal) {
        this.journal = journal;
    }

    /** Does the work of a run. What goes wrong is written down and goes on to the caller, whose transaction it ends. */
    void of(long id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            journal.fail(id, problemOf(failure));
            throw failure;
        }
    }

    /** The stable code of a failure: of a refusal its own. */
    private static String problemOf(RuntimeException failure) {
        return failure instanceof Refusal refusal ? refusal.code() : "run.failed";
    }
}
