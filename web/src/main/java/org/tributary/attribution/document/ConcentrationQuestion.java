package org.tributary.attribution.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tributary.attribution.concentration.Dependency;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;

/**
 * A question about concentration.
 *
 * @param from the first day of the first month, inclusive
 * @param to exclusive
 * @param knownAt what was recorded by this instant; by now where nothing is said
 * @param leaving who would leave: a channel's code or an organization's id
 * @param mostShare percent that one may have
 * @param mostIndex points of 10,000 that the index may have
 */
public record ConcentrationQuestion(
        Dependency by,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<Instant> knownAt,
        Optional<String> leaving,
        int mostShare,
        int mostIndex) {

    /** @throws org.tributary.Refusal.Invalid with every fault of the question */
    public static ConcentrationQuestion read(Query query) {
        ConcentrationQuestion question = new ConcentrationQuestion(
                query.optional("by", Forms.oneOfLowerCase(Dependency.class)).orElse(Dependency.CHANNEL),
                query.optional("from", Forms::day),
                query.optional("to", Forms::day),
                query.optional("knownOn", Forms::endOfDay),
                query.optional("leaving", Forms.words(60)),
                query.whole("mostShare", 1, 100, 40),
                query.whole("mostIndex", 1, 10_000, 1_800));
        query.end();
        return question;
    }
}
