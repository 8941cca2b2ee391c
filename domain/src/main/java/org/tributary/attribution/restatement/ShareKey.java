package org.tributary.attribution.restatement;

import java.time.LocalDate;
import org.tributary.attribution.Share;
import org.tributary.attribution.ShareId;
import org.tributary.billing.LineKey;
import org.tributary.party.OrganizationId;

/** Which share of which segment of a line: what is compared with what, however often it was booked. */
record ShareKey(LineKey line, LocalDate segmentStart, String clause, OrganizationId payee) {

    static ShareKey of(Share share) {
        return new ShareKey(share.line(), share.segment().startInclusive(), share.clause(), share.payee());
    }

    /** The id of its first booking. */
    ShareId first() {
        return ShareId.of(line, segmentStart, clause, payee, 1);
    }
}
