package org.tributary.offering.charge;

/** How tokens are told apart by what they cost. */
public enum TokenClass {
    /** Read by the model, not from a cache. */
    INPUT("input-token"),
    /** Read from a cache. */
    CACHED_INPUT("cached-input-token"),
    /** Written to a cache. */
    CACHE_WRITE("cache-write-token"),
    /** Written by the model. */
    OUTPUT("output-token");

    private final String meter;

    TokenClass(String meter) {
        this.meter = meter;
    }

    /** The meter that counts them. */
    public MeterCode meter() {
        return new MeterCode(meter);
    }

    /** In words: {@code cached input}. */
    public String inWords() {
        return meter.replace("-token", "").replace('-', ' ');
    }
}
