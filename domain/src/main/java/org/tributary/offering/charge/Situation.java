package org.tributary.offering.charge;

import java.util.Locale;
import java.util.Optional;
import org.tributary.document.Otherwise;

/**
 * How something was consumed, as far as a price may depend on it.
 *
 * @param region where it was processed, as reported: {@code eu}; empty where it was not bound to one
 * @param requestInput how many input tokens each request had; of requests rolled up, the most of any. An emitter rolls up requests on either
 *     side of a threshold apart, because the whole request has one price
 */
public record Situation(
        @Otherwise("STANDARD") ServiceTier serviceTier, Optional<String> region, Optional<Long> requestInput) {

    /** As listed. */
    public static final Situation STANDARD = new Situation(ServiceTier.STANDARD, Optional.empty(), Optional.empty());

    /** Served at a tier, nothing else said. */
    public static Situation of(ServiceTier tier) {
        return new Situation(tier, Optional.empty(), Optional.empty());
    }

    /** In words: {@code batch, in eu, requests of 300000 tokens}; empty as listed. */
    public String inWords() {
        StringBuilder words = new StringBuilder();
        if (serviceTier != ServiceTier.STANDARD) {
            words.append(serviceTier.name().toLowerCase(Locale.ROOT));
        }
        region.ifPresent(where -> separated(words).append("in ").append(where));
        requestInput.ifPresent(
                tokens -> separated(words).append("requests of ").append(tokens).append(" tokens"));
        return words.toString();
    }

    private static StringBuilder separated(StringBuilder words) {
        return words.isEmpty() ? words : words.append(", ");
    }
}
