package org.tributary.contract;

import java.util.List;
import java.util.Optional;
import org.tributary.channel.Permission.Verdict;

/**
 * What stands in the way of selling a line, or lets it pass.
 *
 * @param source who says so
 * @param verdict allowed, or not, or on a condition
 * @param clause the clause that decides, by its id; empty where nothing restricts, or the life of the offering decides
 * @param regime the terms it stands in; empty where the life of the offering decides
 * @param reason in one sentence
 */
public record SaleFinding(
        LineId line, Source source, Verdict verdict, Optional<String> clause, Optional<String> regime, String reason) {

    /** Who says whether a line may be sold. */
    public enum Source {
        /** The partnership agreements: exclusivity, first rights, carve-outs. */
        TERMS,
        /** The life of the offering, and who may buy it. */
        OFFERING
    }

    /** Whether it stands in the way. */
    public boolean blocks() {
        return verdict != Verdict.ALLOWED;
    }

    /** What stands in the way now, and did not stand there then. */
    public static List<SaleFinding> blockingSince(List<SaleFinding> then, List<SaleFinding> now) {
        return now.stream()
                .filter(SaleFinding::blocks)
                .filter(finding -> !then.contains(finding))
                .toList();
    }

    /** In words: who says what of which line. */
    public String inWords() {
        return line + ": " + verdict + clause.map(id -> " by " + id).orElse("") + ". " + reason;
    }
}
