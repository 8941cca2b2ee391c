package org.tributary.billing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.control.RevenueLines;

/** The lines as other contexts read them, within their transaction and its scope; no role is asked. */
@Dependent
public class ReportedLines {

    private final RevenueLines lines;

    @Inject
    public ReportedLines(RevenueLines lines) {
        this.lines = lines;
    }

    /** The lines recorded by {@code knownAt} that nothing was attributed of yet, by key. */
    public List<RevenueLine> unattributed(Instant knownAt) {
        return lines.unattributed(knownAt);
    }

    /** The line of this key, or empty if the caller is not on its route. */
    public Optional<RevenueLine> find(LineKey key) {
        return lines.find(key);
    }
}
