package org.tributary.deal.document;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.deal.Deal;
import org.tributary.deal.DealState;
import org.tributary.deal.RegistrationPolicy;
import org.tributary.http.CalendarFile;

/** The days of a deal that must not be missed, for the calendar of who looks after it. */
public final class DealCalendar {

    private DealCalendar() {}

    /** The day by which it is decided while it waits; the last day of its protection while it has one, with the reminders of the policy. */
    public static CalendarFile of(Deal deal, RegistrationPolicy policy, LocalDate today) {
        return new CalendarFile(
                "tributary-deal-" + deal.id(),
                Stream.of(decision(deal, policy, today), protection(deal, policy, today))
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Optional<CalendarFile.Entry> decision(Deal deal, RegistrationPolicy policy, LocalDate today) {
        LocalDate by = LocalDate.ofInstant(policy.ceilingOf(deal.submittedAt()), ZoneOffset.UTC);
        return deal.stateOn(today) == DealState.SUBMITTED
                ? Optional.of(entry(deal, by, "is decided by this day", List.of()))
                : Optional.empty();
    }

    private static Optional<CalendarFile.Entry> protection(Deal deal, RegistrationPolicy policy, LocalDate today) {
        return deal.stateOn(today) == DealState.REGISTERED
                ? deal.protection()
                        .map(protection -> entry(
                                deal,
                                protection.days().endExclusive().minusDays(1),
                                "last day of protection",
                                protection.reminders(policy)))
                : Optional.empty();
    }

    private static CalendarFile.Entry entry(Deal deal, LocalDate on, String title, List<LocalDate> reminders) {
        String name = deal.opportunity().prospect().legalName();
        return new CalendarFile.Entry(
                String.join("/", "deal", deal.id().toString(), title),
                on,
                name + ": " + title,
                deal.opportunity().product() + ", " + deal.opportunity().channel(),
                reminders);
    }
}
