package org.tributary.approval.request;

import java.util.List;
import java.util.Set;
import org.tributary.identity.Account;

/**
 * What a context asks about.
 *
 * @param title in words, cut at 200 characters
 * @param path where the portal shows the subject, as in {@code /contracts/C-1}
 * @param facts what is measured of it
 * @param authors everybody who wrote or edited it, besides who asks
 */
public record Asked(Subject subject, String title, String path, List<Fact> facts, Set<Account> authors) {

    private static final int LONGEST_TITLE = 200;

    /** Copies the facts and the authors. */
    public Asked {
        title = title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
        facts = List.copyOf(facts);
        authors = Set.copyOf(authors);
    }
}
