package org.tributary.offering.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tributary.offering.price.PriceBookVersion;

/**
 * The versions that were read, by the row each stands in: a row is never edited, so that nothing of it has to be read twice. Whether the row is there,
 * and whether the caller may see it, is asked each time.
 */
@ApplicationScoped
public class VersionsRead {

    private static final int MOST = 2_000;

    private final Map<Place, PriceBookVersion> versions = new ConcurrentHashMap<>();

    /**
     * The row of a version.
     *
     * @param written the transaction that wrote it: one that was rolled back and one that wrote the same key later are two
     */
    public record Place(String book, LocalDate newSalesFrom, Instant recordedAt, String written) {}

    /** The version of a row, if it was read. */
    public Optional<PriceBookVersion> find(Place place) {
        return Optional.ofNullable(versions.get(place));
    }

    /** Keeps what was read; where that becomes too much, all is forgotten first. */
    public void keep(Map<Place, PriceBookVersion> read) {
        if (versions.size() + read.size() > MOST) {
            versions.clear();
        }
        versions.putAll(read);
    }
}
