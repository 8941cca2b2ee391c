package org.tributary.contract.schedule;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.contract.Contract;
import org.tributary.contract.ServiceLevel;
import org.tributary.contract.ServiceMetric;
import org.tributary.contract.Timeline.LevelDays;
import org.tributary.contract.level.ServiceClaim;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.money.Money;
import org.tributary.money.Rate;

/**
 * How the service under a contract was, month by month, and what is credited of it.
 *
 * @param months those that have ended and on some days of which a level bears, the latest first
 */
public record ServiceReport(Contract contract, List<Month> months) {

    /** Where a month stands. */
    public enum State {
        /** No figure is known. */
        NOT_MEASURED,
        /** The figure keeps what was promised. */
        MET,
        /** It does not, and nothing is credited of it. */
        MISSED,
        /** There is a credit if the customer asks for it. */
        CLAIMABLE,
        /** The next bill credits it, or charges again what was credited too much. */
        DUE,
        /** It is credited. */
        CREDITED
    }

    /**
     * One month of a level.
     *
     * @param level as it bears on the last of its days
     * @param due what is credited in all, as things stand; of what is not claimed, what would be
     * @param billed what was credited so far
     * @param steps how that comes about, in words
     */
    public record Month(
            ServiceMonth of,
            ServiceLevel level,
            Optional<ServiceMeasurement> measured,
            Optional<ServiceClaim> claim,
            State state,
            Money due,
            Money billed,
            List<String> steps) {

        /** Copies the steps. */
        public Month {
            steps = List.copyOf(steps);
        }
    }

    /** Copies the months. */
    public ServiceReport {
        months = List.copyOf(months);
    }

    /**
     * The report of a contract.
     *
     * @param billed every item so far, by number
     * @param today in the contract's time zone
     */
    public static ServiceReport of(Contract contract, List<BillItem> billed, ServiceRecord service, LocalDate today) {
        SortedMap<ServiceMonth, List<ServiceLevel>> levels = levels(contract, today);
        List<LineCredit> granted = ServiceCredits.of(contract, billed, service::granted, today);
        List<LineCredit> possible = ServiceCredits.of(contract, billed, service::tier, today);
        List<Month> months = new ArrayList<>();
        levels.forEach((of, versions) -> {
            Money given = billed.stream()
                    .filter(item -> item.service().equals(Optional.of(of)))
                    .map(item -> item.amount().negated())
                    .reduce(Money.zero(contract.currency()), Money::plus);
            months.add(new Reading(contract, of, versions, service, ofMonth(granted, of), ofMonth(possible, of), given)
                    .month());
        });
        return new ServiceReport(contract, months.reversed());
    }

    private static SortedMap<ServiceMonth, List<ServiceLevel>> levels(Contract contract, LocalDate today) {
        YearMonth running = YearMonth.from(today);
        return contract.timeline().serviceLevels().stream()
                .flatMap(bearing -> ended(bearing, running).stream().map(month -> new Version(month, bearing.level())))
                .distinct()
                .collect(groupingBy(
                        version -> new ServiceMonth(version.level().code(), version.month()),
                        TreeMap::new,
                        mapping(Version::level, toList())));
    }

    private record Version(YearMonth month, ServiceLevel level) {}

    private static List<YearMonth> ended(LevelDays bearing, YearMonth running) {
        return bearing.days().months().stream()
                .map(days -> YearMonth.from(days.startInclusive()))
                .filter(month -> month.isBefore(running))
                .toList();
    }

    private static List<LineCredit> ofMonth(List<LineCredit> credits, ServiceMonth of) {
        return credits.stream()
                .filter(credit -> credit.of().equals(of))
                .sorted(Comparator.comparing(LineCredit::line))
                .toList();
    }

    /** One month, read. */
    private record Reading(
            Contract contract,
            ServiceMonth of,
            List<ServiceLevel> versions,
            ServiceRecord service,
            List<LineCredit> granted,
            List<LineCredit> possible,
            Money billed) {

        Month month() {
            State state = state();
            return new Month(
                    of,
                    level(),
                    measured(),
                    service.claim(of),
                    state,
                    sum(state == State.CLAIMABLE ? possible : granted),
                    billed,
                    steps(state));
        }

        private ServiceLevel level() {
            return versions.getLast();
        }

        private Optional<ServiceMeasurement> measured() {
            return service.measured(level().metric(), of.month());
        }

        private State state() {
            if (!sum(granted).equals(billed)) {
                return State.DUE;
            }
            if (measured().isEmpty()) {
                return State.NOT_MEASURED;
            }
            if (!level().isMissedBy(measured().get().figure())) {
                return State.MET;
            }
            if (!billed.isZero()) {
                return State.CREDITED;
            }
            return sum(possible).isZero() ? State.MISSED : State.CLAIMABLE;
        }

        private List<String> steps(State state) {
            List<String> steps = new ArrayList<>();
            measured()
                    .ifPresent(one -> steps.add("Measured: " + one.metric().inWords(one.figure()) + ", by "
                            + one.source() + " " + one.id() + "."));
            versions.forEach(level -> steps.add(judged(level)));
            (state == State.CLAIMABLE ? possible : granted).forEach(credit -> steps.add(credited(credit)));
            service.claim(of)
                    .ifPresent(claim -> steps.add("Claimed on " + claim.claimedOn() + ": " + claim.words() + "."));
            if (state == State.CLAIMABLE) {
                steps.add("The customer has to ask for it.");
            }
            if (state == State.DUE) {
                Money more = sum(granted).minus(billed);
                steps.add(
                        more.isNegative()
                                ? "Credited before: " + billed + "; the next bill charges " + more.negated() + " again."
                                : "Credited before: " + billed + "; the next bill credits " + more + ".");
            }
            return steps;
        }

        private String judged(ServiceLevel level) {
            ServiceMetric metric = level.metric();
            String promised = "Promised: " + metric.inWords(level.target())
                    + (level.better() == ServiceLevel.Better.HIGHER ? " at least. " : " at most. ");
            return promised
                    + service.measured(metric, of.month())
                            .map(ServiceMeasurement::figure)
                            .map(figure -> level.tierOf(figure)
                                    .map(tier -> "It is " + level.inWords(tier) + ": "
                                            + tier.credit().percent() + " of the month's charges.")
                                    .orElse(
                                            level.isMissedBy(figure)
                                                    ? "It is missed, and no tier is reached."
                                                    : "It is met."))
                            .orElse("No figure is known.");
        }

        private String credited(LineCredit credit) {
            String words = "Line " + credit.line() + ": " + rounded(credit.charged())
                    + " was charged for the days of the month; the credit of it is " + credit.credit();
            return rounded(credit.exact()).equals(credit.credit())
                    ? words + "."
                    : words + ", not " + rounded(credit.exact()) + ": no more is left, or the cap holds.";
        }

        private Money rounded(Rate exact) {
            long units = BigInteger.TEN
                    .pow(contract.currency().getDefaultFractionDigits())
                    .longValueExact();
            return new Money(exact.of(units, RoundingMode.HALF_UP), contract.currency());
        }

        private Money sum(List<LineCredit> credits) {
            return credits.stream().map(LineCredit::credit).reduce(Money.zero(contract.currency()), Money::plus);
        }
    }
}
