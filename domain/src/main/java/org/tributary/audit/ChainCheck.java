package org.tributary.audit;

import java.util.Optional;

/**
 * Whether the trail is what was written: each event has the digest of what it says and of the one before, and none is missing.
 *
 * @param events how many there are
 * @param head the last of them; empty where nothing was ever changed
 * @param brokenAt the first event that is not what was written, or does not follow the one before
 * @param holdsKnownHead whether the head that was asked about still stands where it stood; empty where none was
 */
public record ChainCheck(
        long events, Optional<ChainHead> head, Optional<Long> brokenAt, Optional<Boolean> holdsKnownHead) {

    /** Nothing was changed, taken out or cut off. */
    public boolean isUnbroken() {
        return brokenAt.isEmpty() && holdsKnownHead.orElse(true);
    }
}
