package org.tributary.usage.boundary;

import static org.tributary.database.Samples.BILLING;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.tributary.Refusal;
import org.tributary.database.Platform;
import org.tributary.usage.PlacedUsage;
import org.tributary.usage.ReportedUsage;

/** A source that reports usage to a platform, one document at a time. */
record Gateway(Platform platform) {

    UsageIntake.Receipt report(ReportedUsage... usage) {
        Iterator<PlacedUsage> placed = IntStream.range(0, usage.length)
                .mapToObj(index -> new PlacedUsage(index, usage[index]))
                .iterator();
        return platform.ask(BILLING, UsageIntake.class, intake -> intake.report(placed, new Refusal.Faults()));
    }
}
