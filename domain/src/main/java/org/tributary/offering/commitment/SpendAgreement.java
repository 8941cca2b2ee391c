package org.tributary.offering.commitment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.money.UnitPrice;
import org.tributary.offering.price.BillingCalendar;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * What a customer agreed about its spend as a whole: which subscriptions draw on it, for which days, and in which form. It is never edited: what is
 * recorded later under its id takes its place from then on.
 *
 * @param title for people, 1 to 200 characters
 * @param currency of its amounts and its subscriptions
 * @param subscriptions whose bills and usage are its spend, of the same customer; one or more, each once
 * @param days while it holds: a whole number of settlement periods, or open
 * @param settlementMonths how many months a settlement period has, counted from the first day; 1 to 60
 * @param version from 1: how often it was recorded
 * @param contract the customer's contract that was signed with it, 1 to 80 characters; empty where it stands alone
 */
public record SpendAgreement(
        SpendAgreementId id,
        OrganizationId customer,
        String title,
        Currency currency,
        List<SubscriptionId> subscriptions,
        DateRange days,
        int settlementMonths,
        SpendForm form,
        int version,
        Instant recordedAt,
        Optional<String> contract) {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CYCLE = 60;

    /** How many settlement periods are settled at once at most. */
    private static final int MOST_PERIODS = 240;

    /** @throws Refusal.Invalid with all faults */
    public SpendAgreement {
        Refusal.Faults faults = new Refusal.Faults();
        subscriptions = List.copyOf(subscriptions);
        boolean cycle = settlementMonths >= 1 && settlementMonths <= LONGEST_CYCLE;
        faults.require(
                !title.isBlank() && title.length() <= LONGEST_TITLE,
                "spend-agreement.title",
                "/title",
                "A title has 1 to 200 characters.");
        faults.require(
                cycle,
                "spend-agreement.cycle",
                "/settlementMonths",
                "A settlement period has 1 to " + LONGEST_CYCLE + " months.");
        faults.require(version >= 1, "spend-agreement.version", "/version", "Versions count from 1.");
        faults.require(
                contract.isEmpty() || contract.get().matches("[\\p{L}\\p{N}._:#-]{1,80}"),
                "spend-agreement.contract",
                "/contract",
                "Letters, digits and . _ : # - only, 80 at most.");
        checkSubscriptions(subscriptions, faults);
        if (cycle && !days.isOpen()) {
            checkEnd(days, settlementMonths, faults);
        }
        checkForm(form, currency, days, faults);
        faults.refuseIfAny("spend-agreement.invalid");
    }

    /** An agreement that stands alone. */
    public SpendAgreement(
            SpendAgreementId id,
            OrganizationId customer,
            String title,
            Currency currency,
            List<SubscriptionId> subscriptions,
            DateRange days,
            int settlementMonths,
            SpendForm form,
            int version,
            Instant recordedAt) {
        this(
                id,
                customer,
                title,
                currency,
                subscriptions,
                days,
                settlementMonths,
                form,
                version,
                recordedAt,
                Optional.empty());
    }

    /** The same, signed together with a contract. */
    public SpendAgreement with(Optional<String> itsContract) {
        return new SpendAgreement(
                id,
                customer,
                title,
                currency,
                subscriptions,
                days,
                settlementMonths,
                form,
                version,
                recordedAt,
                itsContract);
    }

    private static void checkSubscriptions(List<SubscriptionId> subscriptions, Refusal.Faults faults) {
        faults.require(
                !subscriptions.isEmpty(),
                "spend-agreement.subscriptions",
                "/subscriptions",
                "One subscription at least draws on it.");
        Set<SubscriptionId> seen = new HashSet<>();
        for (int i = 0; i < subscriptions.size(); i++) {
            faults.require(
                    seen.add(subscriptions.get(i)),
                    "spend-agreement.subscription-twice",
                    "/subscriptions/" + i,
                    subscriptions.get(i) + " stands twice.");
        }
    }

    private static void checkEnd(DateRange days, int months, Refusal.Faults faults) {
        LocalDate end = days.endExclusive();
        DateRange last = new BillingCalendar(days.startInclusive(), months, 0).periodOf(end.minusDays(1));
        faults.require(
                last.endExclusive().equals(end),
                "spend-agreement.days",
                "/days/to",
                "It ends where a settlement period ends: on " + last.endExclusive() + ", not on " + end + ".");
    }

    private static void checkForm(SpendForm form, Currency currency, DateRange days, Refusal.Faults faults) {
        form.amounts()
                .forEach((pointer, amount) -> faults.require(
                        isWhole(amount, currency),
                        "money.digits",
                        "/form" + pointer,
                        currency + " has " + currency.getDefaultFractionDigits()
                                + " digits after the point, not more."));
        if (form instanceof PrepaidCredits credits) {
            for (int i = 0; i < credits.grants().size(); i++) {
                faults.require(
                        days.contains(credits.grants().get(i).from()),
                        "credit.from",
                        "/form/grants/" + i + "/from",
                        "Credits are granted on a day of the agreement.");
            }
        }
    }

    private static boolean isWhole(UnitPrice amount, Currency currency) {
        BigDecimal value = amount.value();
        return value.scale() <= currency.getDefaultFractionDigits();
    }

    /** Whether another says the same, whenever it was recorded and however often. */
    public boolean saysTheSame(SpendAgreement other) {
        return recorded(other.version, other.recordedAt).equals(other);
    }

    /** The same, recorded as a version at an instant. */
    public SpendAgreement recorded(int asVersion, Instant at) {
        return new SpendAgreement(
                id, customer, title, currency, subscriptions, days, settlementMonths, form, asVersion, at, contract);
    }

    /** Whether a subscription draws on it. */
    public boolean isDrawnBy(SubscriptionId subscription) {
        return subscriptions.contains(subscription);
    }

    /**
     * The settlement period that holds a day.
     *
     * @throws Refusal.Invalid if it is none of the agreement's days
     */
    public DateRange periodOf(LocalDate day) {
        if (!days.contains(day)) {
            throw new Refusal.Invalid(
                    "spend-agreement.day", day + " is none of the days of the spend agreement " + id + ".");
        }
        return new BillingCalendar(days.startInclusive(), settlementMonths, 0).periodOf(day);
    }

    /**
     * Its settlement periods from the first until the one that holds the day before the end, in order; none where it ends before it begins.
     *
     * @throws Refusal.Invalid if there are more than 240
     */
    public List<DateRange> periodsUntil(LocalDate endExclusive) {
        LocalDate end = endExclusive.isBefore(days.endExclusive()) ? endExclusive : days.endExclusive();
        List<DateRange> periods = new ArrayList<>();
        LocalDate next = days.startInclusive();
        while (next.isBefore(end)) {
            if (periods.size() == MOST_PERIODS) {
                throw new Refusal.Invalid(
                        "spend-agreement.length", "More than " + MOST_PERIODS + " settlement periods are asked for.");
            }
            periods.add(periodOf(next));
            next = periods.getLast().endExclusive();
        }
        return periods;
    }

    /** The stretches of days within a period on which spend is drawn alike: credits begin and end on days within it. */
    public List<DateRange> stretchesOf(DateRange period) {
        Set<LocalDate> turning = switch (form) {
            case PrepaidCredits credits -> credits.turningDays();
            case SpendDrawdown _, SpendBounds _ -> Set.of();
        };
        List<DateRange> stretches = new ArrayList<>();
        LocalDate from = period.startInclusive();
        for (LocalDate day : turning) {
            if (day.isAfter(from) && day.isBefore(period.endExclusive())) {
                stretches.add(new DateRange(from, day));
                from = day;
            }
        }
        stretches.add(new DateRange(from, period.endExclusive()));
        return stretches;
    }
}
