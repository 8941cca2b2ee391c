package org.tributary.offering.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.tributary.document.Otherwise;
import org.tributary.money.Quantity;
import org.tributary.party.CustomerSegment;

/**
 * Who may buy an offering.
 *
 * @param segments empty for every customer segment
 * @param minimumSeats how many seats at least
 */
public record Eligibility(
        @Otherwise(written = false) Set<CustomerSegment> segments,
        @Otherwise("NONE") Quantity minimumSeats) {

    /** Everybody. */
    public static final Eligibility EVERYBODY = new Eligibility(Set.of(), Quantity.NONE);

    /** Copies the segments. */
    public Eligibility {
        segments = Set.copyOf(segments);
    }

    /** What it says, by what it is about. */
    Map<String, String> inWords() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("customer segments", OfferingComparison.listed(segments, "everybody"));
        said.put("seats", minimumSeats.isNone() ? "any number" : "from " + minimumSeats + " on");
        return said;
    }
}
