package org.tributary.deal;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.tributary.time.DateRange;

/**
 * The days on which nobody else may register the same deal.
 *
 * @param days from the day it was registered, by the calendar of universal time; days are counted, not months
 * @param extended whether it was extended, which it is once at most
 */
public record Protection(DateRange days, boolean extended) {

    /** How many days are left on a day, that day among them; zero once it is over. */
    public long daysLeft(LocalDate day) {
        return Math.max(0, ChronoUnit.DAYS.between(day, days.endExclusive()));
    }

    /** The days on which whoever registered it is reminded, in order: so many before its end, none before it began. */
    public List<LocalDate> reminders(RegistrationPolicy policy) {
        return policy.reminderDays().stream()
                .map(before -> days.endExclusive().minusDays(before))
                .filter(days::contains)
                .sorted()
                .toList();
    }

    /** The first reminder that is due after a day, or on it. */
    public Optional<LocalDate> nextReminder(RegistrationPolicy policy, LocalDate day) {
        return reminders(policy).stream().filter(due -> !due.isBefore(day)).findFirst();
    }
}
