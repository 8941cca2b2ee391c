package org.tributary.deal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.channel.Provenance;
import org.tributary.offering.CountryCode;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * By which rules deals are registered from a day on. A deal keeps the rules of the day on which it was submitted for its clock and its protection;
 * conflicts are judged by the rules of the day on which they are asked about.
 *
 * @param from the first day
 * @param protectionDays 1 to 365
 * @param extensionDays 0 to 365; 0 for no extension
 * @param targetHours within which a decision should be taken, by the clock
 * @param decisionHours within which it must be: not before the target, 720 at most
 * @param reminderDays before the end of the protection, each once
 * @param territories where partners may sell; who is not named may sell everywhere
 * @param houseAccounts the vendor's own customers
 * @param adjudicator the username of who alone decides conflicts; where nobody is named, whoever decides on deals
 */
public record RegistrationPolicy(
        LocalDate from,
        int protectionDays,
        int extensionDays,
        int targetHours,
        int decisionHours,
        List<Integer> reminderDays,
        List<Territory> territories,
        List<HouseAccount> houseAccounts,
        TieBreak tieBreak,
        Optional<String> adjudicator,
        Provenance provenance) {

    /** What holds where nobody recorded anything else: what is usual in distribution (market facts, 3.5). */
    public static final RegistrationPolicy USUAL = new RegistrationPolicy(
            LocalDate.EPOCH,
            90,
            30,
            24,
            48,
            List.of(30, 14, 7),
            List.of(),
            List.of(),
            TieBreak.FIRST_REGISTERED,
            Optional.empty(),
            new Provenance(Provenance.Tag.DERIVED, "What is usual in distribution; nobody recorded anything else."));

    /** Which of two deals for one customer stands, as long as nobody decides otherwise. */
    public enum TieBreak {
        /** Which was submitted first. */
        FIRST_REGISTERED,
        /** For which more kinds of work were done; of equal ones the first. */
        SUBSTANTIAL_WORK
    }

    /** Where a partner may sell. */
    public record Territory(OrganizationId partner, Set<CountryCode> countries) {

        /** Copies the countries. */
        public Territory {
            countries = Set.copyOf(countries);
        }
    }

    /** A customer whom the vendor alone sells to on some days. */
    public record HouseAccount(OrganizationId customer, DateRange days) {}

    /** @throws Refusal.Invalid with all faults: figures out of range, a reminder or a partner that stands twice */
    public RegistrationPolicy {
        reminderDays = List.copyOf(reminderDays);
        territories = List.copyOf(territories);
        houseAccounts = List.copyOf(houseAccounts);
        Refusal.Faults faults = new Refusal.Faults();
        range(faults, protectionDays, 1, 365, "protectionDays");
        range(faults, extensionDays, 0, 365, "extensionDays");
        range(faults, targetHours, 1, 720, "targetHours");
        range(faults, decisionHours, Math.max(1, targetHours), 720, "decisionHours");
        int most = protectionDays;
        boolean reminders = reminderDays.stream().allMatch(days -> days >= 1 && days <= most)
                && Set.copyOf(reminderDays).size() == reminderDays.size();
        faults.require(
                reminders,
                "registration-policy.reminders",
                "/reminderDays",
                "Reminders are days within the protection, each once.");
        faults.require(
                territories.stream().map(Territory::partner).distinct().count() == territories.size(),
                "registration-policy.territories",
                "/territories",
                "A partner stands once.");
        faults.refuseIfAny("registration-policy.invalid");
    }

    private static void range(Refusal.Faults faults, int value, int least, int most, String field) {
        faults.require(
                value >= least && value <= most,
                "registration-policy.range",
                "/" + field,
                "A whole number from " + least + " to " + most + " is expected.");
    }

    /** By when a deal submitted at an instant should be decided. */
    public Instant targetOf(Instant submitted) {
        return submitted.plus(Duration.ofHours(targetHours));
    }

    /** By when it must be. */
    public Instant ceilingOf(Instant submitted) {
        return submitted.plus(Duration.ofHours(decisionHours));
    }

    /** Whether a partner may sell in a country. */
    public boolean covers(OrganizationId partner, CountryCode country) {
        return territories.stream()
                .filter(territory -> territory.partner().equals(partner))
                .allMatch(territory -> territory.countries().contains(country));
    }

    /** Whether a customer is the vendor's own on a day. */
    public boolean isHouseAccount(OrganizationId customer, LocalDate day) {
        return houseAccounts.stream()
                .anyMatch(account ->
                        account.customer().equals(customer) && account.days().contains(day));
    }
}
