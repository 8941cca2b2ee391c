package org.tributary.attribution.golden;

import java.util.List;

/** The golden cases of one draft, as they are kept. */
public record GoldenCaseSet(List<GoldenCase> cases) {

    /** Copies the list. */
    public GoldenCaseSet {
        cases = List.copyOf(cases);
    }
}
