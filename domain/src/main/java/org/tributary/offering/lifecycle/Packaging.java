package org.tributary.offering.lifecycle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tributary.document.Otherwise;
import org.tributary.party.OrganizationId;

/**
 * How an offering is delivered.
 *
 * @param regions where it is processed: {@code eu}; empty where it is bound to none
 * @param hosts the clouds it may run on; empty for the vendor's own
 * @param compliance what it fulfils: {@code HIPAA-BAA}, {@code ZERO-RETENTION}, {@code FEDRAMP}
 * @param serviceLevel what is promised, in words
 */
public record Packaging(
        @Otherwise(written = false) Set<String> regions,
        @Otherwise(written = false) Set<OrganizationId> hosts,
        @Otherwise(written = false) Set<String> compliance,
        Optional<String> serviceLevel) {

    /** Nothing particular. */
    public static final Packaging PLAIN = new Packaging(Set.of(), Set.of(), Set.of(), Optional.empty());

    /** Copies the sets. */
    public Packaging {
        regions = Set.copyOf(regions);
        hosts = Set.copyOf(hosts);
        compliance = Set.copyOf(compliance);
    }

    /** What it says, by what it is about. */
    Map<String, String> inWords() {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("regions", OfferingComparison.listed(regions, "bound to none"));
        said.put("hosts", OfferingComparison.listed(hosts, "the vendor's own"));
        said.put("compliance", OfferingComparison.listed(compliance, "nothing particular"));
        said.put("service level", serviceLevel.orElse("none promised"));
        return said;
    }
}
