package org.tributary.work;

import java.time.Instant;
import org.tributary.Refusal;

/**
 * How a person likes to look at a list.
 *
 * @param name of its own, 1 to 60 characters; one for each list
 * @param query the filters of the list's address, as it writes them: {@code state=NOTICE_OPEN&channel=DIRECT}; 2,000 characters at most, and empty for all
 * @param savedAt when it was last saved
 */
public record SavedView(Screen screen, String name, String query, Instant savedAt) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;

    /** The lists that can be looked at so. */
    public enum Screen {
        CONTRACTS,
        DEALS,
        RENEWALS,
        LINES
    }

    /** @throws Refusal.Invalid with all faults */
    public SavedView {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !name.isBlank() && name.length() <= LONGEST_NAME,
                "view.name",
                "/name",
                "A name has 1 to 60 characters.");
        faults.require(
                query.length() <= LONGEST_QUERY
                        && !query.startsWith("?")
                        && query.chars().noneMatch(c -> c <= ' '),
                "view.query",
                "/query",
                "The filters are written as the address has them, in 2,000 characters at most.");
        faults.refuseIfAny("view.invalid");
    }
}
