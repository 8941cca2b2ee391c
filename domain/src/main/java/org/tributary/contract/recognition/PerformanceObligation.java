package org.tributary.contract.recognition;

import org.tributary.contract.LineId;
import org.tributary.contract.LineTerms;
import org.tributary.offering.charge.CapacityReservation;
import org.tributary.offering.charge.FlatFee;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.SeatFee;

/**
 * What the vendor promised by one line of a contract: a distinct service, or a series of distinct days of it (ASC 606-10-25-14).
 *
 * @param reason in words, why it is satisfied so
 */
public record PerformanceObligation(LineId line, Satisfaction satisfaction, String reason) {

    /** When an obligation is satisfied. */
    public enum Satisfaction {
        /** Day by day while it is served (ASC 606-10-25-27 a). */
        OVER_TIME,
        /** On one day (ASC 606-10-25-30). */
        POINT_IN_TIME
    }

    /** The obligation of a line by what is charged for it. */
    static PerformanceObligation of(LineId line, LineTerms terms) {
        return switch (terms.charge()) {
            case SeatFee _ -> overTime(line, "Seats are ready to be used on every day served");
            case FlatFee _ -> overTime(line, "What the fee is for is provided on every day served");
            case CapacityReservation _ -> overTime(line, "Reserved units stand ready on every day served");
            case OneTimeFee _ ->
                new PerformanceObligation(
                        line,
                        Satisfaction.POINT_IN_TIME,
                        "What is charged once is delivered on the line's first day: at a point in time"
                                + " (ASC 606-10-25-30).");
        };
    }

    private static PerformanceObligation overTime(LineId line, String why) {
        return new PerformanceObligation(
                line, Satisfaction.OVER_TIME, why + ": over time, straight line by day (ASC 606-10-25-27 a).");
    }
}
