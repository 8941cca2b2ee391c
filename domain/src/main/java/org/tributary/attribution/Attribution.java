package org.tributary.attribution;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** One share with the postings that carry it. */
public record Attribution(Share share, List<Posting> postings) {

    /** Copies the postings. */
    public Attribution {
        postings = List.copyOf(postings);
    }

    /**
     * A share and its postings, which follow from it.
     *
     * @param firstOpen the first month that is open: what is earned in an earlier one is booked in it
     */
    public static Attribution of(Share share, YearMonth firstOpen) {
        return new Attribution(share, MonthlyPostings.of(share, firstOpen));
    }

    /**
     * Takes a share back: the same share with every amount negated, in the same months.
     *
     * @param recordedAt when the platform knew that the share no longer holds
     * @param firstOpen as in {@link #of}
     */
    public static Attribution reversal(Share share, Instant recordedAt, YearMonth firstOpen) {
        return of(share.reversed(recordedAt), firstOpen);
    }
}
