package org.tributary.offering.charge;

import java.util.regex.Pattern;
import org.tributary.Refusal;

/**
 * What is counted, by the name it goes by in prices and usage alike: {@code output-token}, {@code seat}, {@code web-search-call}.
 *
 * @param value lower-case letters, digits and hyphens, 60 at most
 */
public record MeterCode(String value) implements Comparable<MeterCode> {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{0,59}");

    /** Seats that a contract has. */
    public static final MeterCode SEAT = new MeterCode("seat");

    /** The most seats that were in use at once. */
    public static final MeterCode ACTIVE_SEAT = new MeterCode("active-seat");

    /** @throws Refusal.Invalid if the value is not of that form */
    public MeterCode {
        if (!FORM.matcher(value).matches()) {
            throw new Refusal.Invalid("meter.code", "A meter's code is lower-case letters, digits and hyphens.");
        }
    }

    @Override
    public int compareTo(MeterCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
