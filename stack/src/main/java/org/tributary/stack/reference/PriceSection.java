package org.tributary.stack.reference;

import java.util.List;
import java.util.stream.Stream;

/** The sections that a file of prices may have, each with the headings of its columns. */
enum PriceSection {
    /** The book itself, in one row. */
    BOOK("id", "name", "kind", "channel", "per-credit", "zone", "contracts", "known"),
    /** Days of which more is to be said than the rows do. */
    VERSIONS("day", "name", "contracts", "long-terms", "moving", "credit"),
    /** Prices that are promised until a day. */
    PROMISES("product", "code", "until"),
    /** So much a period. */
    FLAT(priced("term", "per", "price")),
    /** So much a seat and period. */
    SEATS(priced("term", "per", "price", "minimum", "trueup")),
    /** By the class of token. */
    TOKENS(priced("input", "cached", "write", "output")),
    /** By the unit of a meter. */
    UNITS(priced("meter", "price", "for", "included")),
    /** Throughput by the day. */
    SCALE(priced("input", "input-tpm", "output", "output-tpm", "days")),
    /** Spend reserved by the minute. */
    RESERVED(priced()),
    /** Capacity by the hour. */
    PROVISIONED(priced("price", "minimum", "step")),
    /** Capacity by the period. */
    RESERVATIONS(priced("term", "per", "price", "meter", "minimum", "step")),
    /** What multiplies the prices of tokens. */
    FACTORS(dated("name", "stage", "products", "tier", "regions", "above", "input", "output")),
    /** What tokens cost at a service tier. */
    TIERS(dated("name", "products", "tier", "input", "cached", "write", "output"));

    private final String headings;

    PriceSection(String... headings) {
        this.headings = String.join(" ", headings);
    }

    /** The headings of its columns, in order. */
    List<String> headings() {
        return List.of(headings.split(" ", -1));
    }

    private static String[] priced(String... own) {
        return Stream.concat(Stream.of("product", "code", "country", "currency"), Stream.of(dated(own)))
                .toArray(String[]::new);
    }

    private static String[] dated(String... own) {
        return Stream.concat(Stream.of(own), Stream.of("from", "to", "mark", "source"))
                .toArray(String[]::new);
    }
}
