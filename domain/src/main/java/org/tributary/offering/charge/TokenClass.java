package org.tributary.offering.charge;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;

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

    private static final Map<TokenClass, MeterCode> METERS =
            Arrays.stream(values()).collect(toMap(Function.identity(), tokens -> new MeterCode(tokens.meter)));

    private final String meter;

    TokenClass(String meter) {
        this.meter = meter;
    }

    /** The meter that counts them. */
    public MeterCode meter() {
        return requireNonNull(METERS.get(this));
    }

    /** In words: {@code cached input}. */
    public String inWords() {
        return meter.replace("-token", "").replace('-', ' ');
    }
}
