package org.tributary.usage;

import java.time.Instant;
import org.tributary.Refusal;

/**
 * What a source's name of a product or a meter means. It is never edited: what is recorded later takes its place from then on.
 *
 * @param source whose name it is
 * @param reported the name as reported
 * @param means the id of a product, or the code of a meter
 */
public record UsageName(String source, Kind kind, String reported, String means, Instant recordedAt) {

    /** What is named. */
    public enum Kind {
        PRODUCT,
        METER
    }

    /** @throws Refusal.Invalid with all faults, if a name is empty */
    public UsageName {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!source.isBlank(), "usage.source", "/source", "A source has a name.");
        faults.require(!reported.isBlank(), "usage.reported", "/reported", "A reported name is not empty.");
        faults.require(!means.isBlank(), "usage.means", "/means", "A name means something.");
        faults.refuseIfAny("usage-name.invalid");
    }
}
