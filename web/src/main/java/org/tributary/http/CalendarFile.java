package org.tributary.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/**
 * Days as people put them into their calendars: iCalendar (RFC 5545), one event a day, with its reminders. Taken again, it replaces what was taken before: an
 * event of the same thing has the same id.
 *
 * @param name of the file without its ending
 */
public record CalendarFile(String name, List<Entry> entries) {

    /** The media type. */
    public static final String MEDIA_TYPE = "text/calendar";

    /** At nine in the morning of its day, wherever the calendar is. */
    private static final int REMINDED_AT = 9;

    private static final int HOURS = 24;

    /**
     * What is on a day.
     *
     * @param thing what it is of, so that no two entries have the same
     * @param reminders the days on which somebody is reminded, none after its own
     */
    public record Entry(String thing, LocalDate on, String title, String words, List<LocalDate> reminders) {

        /** Copies the reminders. */
        public Entry {
            reminders = List.copyOf(reminders);
        }
    }

    /** Copies the entries. */
    public CalendarFile {
        entries = List.copyOf(entries);
    }

    /**
     * Answers with it as a file to keep.
     *
     * @param now when it is written
     */
    public Response answer(Instant now) {
        return Response.ok(text(now), MEDIA_TYPE + ";charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".ics\"")
                .build();
    }

    /** The text of the file. */
    public String text(Instant now) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Tributary//Tributary//EN");
        entries.forEach(entry -> calendar.addEvent(event(entry, now)));
        return Biweekly.write(calendar).go();
    }

    @SuppressWarnings("JavaUtilDate") // the library's own
    private static VEvent event(Entry entry, Instant now) {
        VEvent event = new VEvent();
        event.setUid(UUID.nameUUIDFromBytes(entry.thing().getBytes(UTF_8)).toString());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(day(entry.on()));
        event.setSummary(entry.title());
        event.setDescription(entry.words());
        entry.reminders().forEach(day -> event.addAlarm(alarm(entry, day)));
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static VAlarm alarm(Entry entry, LocalDate day) {
        int hours = Math.toIntExact(ChronoUnit.DAYS.between(day, entry.on())) * HOURS - REMINDED_AT;
        Duration before =
                Duration.builder().prior(hours > 0).hours(Math.abs(hours)).build();
        return VAlarm.display(new Trigger(before, Related.START), entry.title());
    }
}
