package org.tributary.contract.recognition;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the revenue ledger holds of one contract, or what is to be added to it.
 *
 * @param billed by the number of the item
 * @param recognised by number
 */
public record PostedRevenue(List<BilledEntry> billed, List<RecognitionEntry> recognised) {

    /** What it holds of a contract before the first close. */
    public static final PostedRevenue NONE = new PostedRevenue(List.of(), List.of());

    /** Copies the lists. */
    public PostedRevenue {
        billed = List.copyOf(billed);
        recognised = List.copyOf(recognised);
    }

    /** With more. */
    public PostedRevenue plus(PostedRevenue more) {
        return new PostedRevenue(
                Stream.concat(billed.stream(), more.billed.stream()).toList(),
                Stream.concat(recognised.stream(), more.recognised.stream()).toList());
    }

    /** Whether there is nothing of either. */
    public boolean isEmpty() {
        return billed.isEmpty() && recognised.isEmpty();
    }

    /** The numbers of the items that were taken in. */
    Set<Integer> items() {
        return billed.stream().map(BilledEntry::item).collect(toUnmodifiableSet());
    }
}
