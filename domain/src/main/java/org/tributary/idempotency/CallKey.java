package org.tributary.idempotency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;

/**
 * The key under which a caller makes one call, however often it is sent: what the first one made is the answer to all. Keys are the
 * caller's own, and never expire. After the IETF's draft of the header field {@code Idempotency-Key}.
 *
 * @param key 1 to 255 visible ASCII characters, none of them a quotation mark or a backslash
 * @param request what was asked for under it, as text: equal for equal requests
 */
public record CallKey(String key, String request) {

    /** The header field that carries it. */
    public static final String HEADER = "Idempotency-Key";

    /** With or without the quotation marks that the draft asks for. */
    private static final Pattern WRITTEN = Pattern.compile("(\"?)([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,255})\\1");

    /**
     * The key of a call as its header says; empty where the caller sent none.
     *
     * @throws Refusal.Invalid if it can be no key
     */
    public static Optional<CallKey> of(@Nullable String header, String request) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher written = WRITTEN.matcher(header.strip());
        if (!written.matches()) {
            throw new Refusal.Invalid(
                    "idempotency-key.invalid",
                    "An idempotency key has 1 to 255 visible ASCII characters without quotation mark and backslash.");
        }
        return Optional.of(new CallKey(written.group(2), request));
    }
}
