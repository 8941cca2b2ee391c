package org.tributary.contract;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.time.DateRange;

/**
 * How good a service is promised to be, month by month, and what is credited of the month's charges where it was not (market facts, 1.4 "Capacity
 * products"; the percentages of credits are agreed in private). A credit is variable consideration: it reduces the price (ASC 606-10-32-5 to 32-9).
 *
 * @param metric what is measured, by the calendar month
 * @param better which figures are better
 * @param target the figure that is promised; what is worse misses it
 * @param tiers what is credited of which figures, the mildest first; the first is not better than the target
 * @param lines whose charges are credited; every line where none is named
 * @param granting whether somebody has to ask for it
 * @param cap what all credits of a line for a month come to at most, of its charges, where this level is among those missed; the lowest of several
 *     holds, and without any the charges themselves
 * @param from the first day; empty for the contract's, or the amendment's that agrees on it
 * @param until exclusive; empty while the contract runs
 */
public record ServiceLevel(
        ServiceLevelCode code,
        ServiceMetric metric,
        Better better,
        Quantity target,
        List<Tier> tiers,
        @Otherwise(written = false) List<LineId> lines,
        Granting granting,
        Optional<Rate> cap,
        Optional<LocalDate> from,
        Optional<LocalDate> until) {

    private static final int MOST_TIERS = 20;

    /** Which of two figures is the better one. */
    public enum Better {
        /** As of uptime: a tier holds below its limit. */
        HIGHER,
        /** As of latency: a tier holds above its limit. */
        LOWER;

        /** Whether a figure is worse than another. */
        boolean isWorse(Quantity figure, Quantity than) {
            int compared = figure.compareTo(than);
            return this == HIGHER ? compared < 0 : compared > 0;
        }

        private String side() {
            return this == HIGHER ? "below " : "above ";
        }
    }

    /** How a credit comes about. */
    public enum Granting {
        /** By itself, at the next bill. */
        AUTOMATIC,
        /** Once the customer asked for it. */
        ON_CLAIM
    }

    /**
     * What is credited of figures worse than a limit.
     *
     * @param limit a figure that is the limit itself does not reach the tier
     * @param credit of the month's charges, above 0 and up to 1: 0.1 for 10 %
     */
    public record Tier(Quantity limit, Rate credit) {}

    /** @throws Refusal.Invalid with all faults: no figure of its metric, tiers out of order, a credit or a cap of nothing or of more than all */
    public ServiceLevel {
        tiers = List.copyOf(tiers);
        lines = List.copyOf(lines);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                metric.admits(target),
                "service-level.target",
                "/target",
                "No figure is better than " + metric.inWords(Quantity.of(100)) + ".");
        faults.require(
                !tiers.isEmpty() && tiers.size() <= MOST_TIERS,
                "service-level.tiers",
                "/tiers",
                "A level has 1 to " + MOST_TIERS + " tiers.");
        checkTiers(better, target, tiers, faults);
        faults.require(
                cap.map(ServiceLevel::isPart).orElse(true),
                "service-level.cap",
                "/cap",
                "A cap is above nothing, and all of the charges at most.");
        checkLines(lines, faults);
        Optional<LocalDate> first = from;
        faults.require(
                until.flatMap(end -> first.map(end::isAfter)).orElse(true),
                "service-level.until",
                "/until",
                "A level ends after it begins.");
        faults.refuseIfAny("service-level.invalid");
    }

    private static void checkTiers(Better better, Quantity target, List<Tier> tiers, Refusal.Faults faults) {
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            Quantity milder = i == 0 ? target : tiers.get(i - 1).limit();
            String at = "/tiers/" + i;
            faults.require(
                    better.isWorse(tier.limit(), milder)
                            || (i == 0 && tier.limit().equals(target)),
                    "service-level.tier-order",
                    at + "/limit",
                    "Each tier is worse than the one before, and the first is not better than the target.");
            faults.require(
                    isPart(tier.credit()),
                    "service-level.credit",
                    at + "/credit",
                    "A credit is above nothing, and all of the charges at most.");
            faults.require(
                    i == 0 || tier.credit().compareTo(tiers.get(i - 1).credit()) > 0,
                    "service-level.credit-order",
                    at + "/credit",
                    "A worse tier credits more.");
        }
    }

    private static boolean isPart(Rate rate) {
        return rate.isFraction() && !rate.equals(Rate.ZERO);
    }

    private static void checkLines(List<LineId> lines, Refusal.Faults faults) {
        Set<LineId> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            faults.require(seen.add(lines.get(i)), "service-level.repeated", "/lines/" + i, "A line is named once.");
        }
    }

    /** Whether a line's charges are credited. */
    public boolean covers(LineId line) {
        return lines.isEmpty() || lines.contains(line);
    }

    /** Whether a figure misses the target. */
    public boolean isMissedBy(Quantity figure) {
        return better.isWorse(figure, target);
    }

    /** The worst tier that a figure reaches; empty where nothing is credited of it. */
    public Optional<Tier> tierOf(Quantity figure) {
        return tiers.reversed().stream()
                .filter(tier -> better.isWorse(figure, tier.limit()))
                .findFirst();
    }

    /** Whether it bears without anybody asking. */
    public boolean isAutomatic() {
        return granting == Granting.AUTOMATIC;
    }

    /** Those of some days on which it bears; empty where it does on none. */
    public Optional<DateRange> bearsOf(DateRange days) {
        LocalDate first = from.orElse(days.startInclusive());
        LocalDate end = until.orElse(days.endExclusive());
        return end.isAfter(first) ? new DateRange(first, end).intersection(days) : Optional.empty();
    }

    /** From when a tier holds, in words: {@code below 99.9 %}. */
    public String inWords(Tier tier) {
        return better.side() + metric.inWords(tier.limit());
    }

    /** In words: {@code uptime: uptime of chatgpt-enterprise, 99.9 % at least; below 99.9 % credits 10 %; by itself}. */
    public String inWords() {
        String credits = tiers.stream()
                .map(tier -> inWords(tier) + " credits " + tier.credit().percent())
                .collect(Collectors.joining(", "));
        String covered = lines.isEmpty()
                ? "every line"
                : "line " + lines.stream().map(LineId::value).collect(Collectors.joining(", "));
        return code + ": " + metric.inWords() + ", " + metric.inWords(target)
                + (better == Better.HIGHER ? " at least" : " at most") + "; " + credits + " of the month's charges of "
                + covered + cap.map(most -> ", " + most.percent() + " at most").orElse("") + "; "
                + (isAutomatic() ? "by itself" : "on claim");
    }
}
