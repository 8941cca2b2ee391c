package org.tributary.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;
import org.tributary.billing.LineKey;
import org.tributary.party.OrganizationId;

/**
 * The name of a share, made from what makes it one of its kind: the same line, segment, clause and payee always give the same
 * name, so that a share can be recorded once only.
 */
public record ShareId(UUID value) {

    /** The name of the share of a line's segment under a clause. */
    public static ShareId of(LineKey line, LocalDate segmentStart, String clause, OrganizationId payee) {
        String key = String.join("\n", line.toString(), segmentStart.toString(), clause, payee.value());
        return new ShareId(UUID.nameUUIDFromBytes(key.getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
