package org.tributary.contract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;

/**
 * What of a service is measured each calendar month: one figure for everybody who is served. Figures compare where all of it is the same.
 *
 * @param product what is served
 * @param region where, as the vendor's status system calls it; empty for everywhere
 * @param name of the figure, as {@code uptime}: small letters, digits and hyphens, 40 at most
 * @param unit in which it is measured, 1 to 20 characters; a figure in {@code %} is 100 at most
 */
public record ServiceMetric(ProductId product, Optional<String> region, String name, String unit) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Quantity WHOLE = Quantity.of(100);

    /** @throws Refusal.Invalid with all faults */
    public ServiceMetric {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                NAME.matcher(name).matches(),
                "service-metric.name",
                "/name",
                "A figure is called by small letters, digits and hyphens.");
        faults.require(
                region.map(where -> NAME.matcher(where).matches()).orElse(true),
                "service-metric.region",
                "/region",
                "A region is called by small letters, digits and hyphens.");
        faults.require(
                !unit.isBlank() && unit.length() <= 20,
                "service-metric.unit",
                "/unit",
                "A unit has 1 to 20 characters.");
        faults.refuseIfAny("service-metric.invalid");
    }

    /** Whether there can be such a figure. */
    public boolean admits(Quantity figure) {
        return !unit.equals("%") || figure.compareTo(WHOLE) <= 0;
    }

    /** A figure with its unit: {@code 99.9 %}. */
    public String inWords(Quantity figure) {
        return figure + " " + unit;
    }

    /** What is measured, in words: {@code uptime of chatgpt-enterprise in us}. */
    public String inWords() {
        return name + " of " + product + region.map(where -> " in " + where).orElse("");
    }
}
