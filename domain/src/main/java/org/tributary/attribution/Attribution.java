package org.tributary.attribution;

import java.util.List;

/** One share with the postings that carry it and the explanation that proves it. */
public record Attribution(Share share, List<Posting> postings, Explanation explanation) {

    /** Copies the postings. */
    public Attribution {
        postings = List.copyOf(postings);
    }
}
