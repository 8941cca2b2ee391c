package org.tributary.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tributary.time.InForce;

/**
 * Floors as they were recorded: they are followed by others, never edited.
 *
 * @param recordedAt when the platform learned of them: the second time axis
 * @param recordedBy a username
 */
public record RecordedFloors(DiscountFloors floors, Instant recordedAt, String recordedBy) {

    /**
     * The floors of a day: of those recorded the ones with the latest first day that is not after it, and of equal days those recorded last; {@link
     * DiscountFloors#NONE} before the first.
     */
    public static DiscountFloors inForce(List<RecordedFloors> recorded, LocalDate day) {
        return InForce.on(
                        day,
                        recorded.stream(),
                        one -> one.floors.from(),
                        Comparator.comparing(RecordedFloors::recordedAt))
                .map(RecordedFloors::floors)
                .orElse(DiscountFloors.NONE);
    }
}
