package org.tributary.audit.document;

import java.util.Optional;
import org.tributary.audit.AuditFilter;
import org.tributary.audit.ChainHead;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;

/** Reads which events of the trail a question is about. */
public final class AuditQuestion {

    private static final int LONGEST = 120;

    private AuditQuestion() {}

    /** The filter of a list of events. */
    public static AuditFilter events(Query query) {
        return new AuditFilter(
                query.optional("kind", Forms.words(LONGEST)),
                query.optional("object", Forms.words(LONGEST)),
                query.optional("actor", Forms.words(LONGEST)),
                query.optional("action", Forms.words(LONGEST)),
                query.optional("from", Forms::startOfDay),
                query.optional("until", Forms::startOfDay));
    }

    /** A head that was kept elsewhere: both parts of it, or none. */
    public static Optional<ChainHead> head(Query query) {
        Optional<String> digest =
                query.optional("digest", Forms.like("[0-9a-f]{64}", "A digest has 64 hexadecimal digits."));
        Optional<Long> number = query.optional(
                "number",
                text -> Long.parseLong(Forms.like("[1-9]\\d{0,17}", "Events are numbered from 1.")
                        .apply(text)));
        query.require(
                digest.isPresent() == number.isPresent(),
                "audit-head.whole",
                "number",
                "A head is a number and a digest.");
        query.end();
        return number.flatMap(its -> digest.map(of -> new ChainHead(its, of)));
    }
}
