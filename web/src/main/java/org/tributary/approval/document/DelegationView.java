package org.tributary.approval.document;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.approval.request.Delegation;

/** Who decides for whom on which days. */
public record DelegationView(
        String id,
        String from,
        List<String> roles,
        String to,
        String firstDay,
        String endDay,
        String reason,
        String recordedAt,
        @Nullable String revokedAt,
        @Nullable String revokedBy,
        boolean bears,
        boolean own) {

    /**
     * The view of a delegation.
     *
     * @param own whether the caller gave it
     */
    public static DelegationView of(Delegation delegation, boolean own, Instant now) {
        return new DelegationView(
                delegation.id().toString(),
                delegation.from().username(),
                delegation.roles().stream().sorted().toList(),
                delegation.to(),
                delegation.days().startInclusive().toString(),
                delegation.days().endExclusive().toString(),
                delegation.reason(),
                delegation.recordedAt().toString(),
                delegation.revoked().map(one -> one.at().toString()).orElse(null),
                delegation.revoked().map(one -> one.by().username()).orElse(null),
                delegation.bearsAt(new Delegation.Moment(now)),
                own);
    }
}
