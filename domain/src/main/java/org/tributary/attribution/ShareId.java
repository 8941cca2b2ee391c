package org.tributary.attribution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.util.UUID;
import org.tributary.billing.LineKey;
import org.tributary.party.OrganizationId;

/**
 * The name of a share, made from what makes it one of its kind: the same line, segment, clause, payee and booking always give the
 * same name, so that a share can be recorded once only.
 */
public record ShareId(UUID value) {

    /**
     * The name of the share of a line's segment under a clause.
     *
     * @param booking from 1; a share booked anew after a reversal has the next number
     */
    public static ShareId of(LineKey line, LocalDate segmentStart, String clause, OrganizationId payee, int booking) {
        String first = line + "\n" + segmentStart + "\n" + clause + "\n" + payee.value();
        return named(booking == 1 ? first : first + "\n" + booking);
    }

    /** The name of the reversal of a share; a share is reversed once at most. */
    public static ShareId reversing(ShareId share) {
        return named("reversal\n" + share);
    }

    private static ShareId named(String key) {
        return new ShareId(UUID.nameUUIDFromBytes(key.getBytes(UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
