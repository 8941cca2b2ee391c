package org.tributary.http;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days as people put them into their calendars: whole days, with reminders in the morning. */
class CalendarFileTest {

    private static final Instant NOW = Instant.parse("2026-11-27T11:00:00Z");
    private static final LocalDate LAST = LocalDate.parse("2027-02-28");

    private static CalendarFile.Entry entry(String thing, LocalDate... reminders) {
        return new CalendarFile.Entry(
                thing, LAST, "Ärzte, Söhne; & Co: last day of protection", "chatgpt, RESELLER", List.of(reminders));
    }

    private static String text(CalendarFile.Entry... entries) {
        return new CalendarFile("deal", List.of(entries)).text(NOW);
    }

    /** Thirty days before the day begins, less nine hours, are 711. */
    @Test
    void aDayIsAWholeDayWithItsRemindersAtNineInTheMorning() {
        String text = text(entry("deal/1", LAST.minusDays(30), LAST));

        assertThat(text)
                .contains(
                        "DTSTART;VALUE=DATE:20270228\r\n",
                        "DTSTAMP:20261127T110000Z\r\n",
                        "SUMMARY:Ärzte\\, Söhne\\; & Co: last day of protection\r\n",
                        "TRIGGER;RELATED=START:-PT711H\r\n",
                        "TRIGGER;RELATED=START:PT9H\r\n");
    }

    @Test
    void whatIsWrittenIsReadBackByAnyCalendar() {
        ICalendar read = Biweekly.parse(text(entry("deal/1", LAST.minusDays(7)), entry("deal/2")))
                .first();

        assertThat(read.getEvents()).hasSize(2);
        assertThat(read.validate(read.getVersion()).isEmpty()).isTrue();
        VEvent first = read.getEvents().getFirst();
        assertThat(first.getDateStart().getValue().hasTime()).isFalse();
        assertThat(first.getAlarms()).hasSize(1);
        assertThat(first.getSummary().getValue()).isEqualTo("Ärzte, Söhne; & Co: last day of protection");
    }

    /** So that a calendar that takes the file again replaces what it took before. */
    @Test
    void theSameThingHasTheSameId() {
        assertThat(ids(entry("deal/1"), entry("deal/2")))
                .doesNotHaveDuplicates()
                .isEqualTo(ids(entry("deal/1"), entry("deal/2")));
    }

    private static List<String> ids(CalendarFile.Entry... entries) {
        return text(entries).lines().filter(line -> line.startsWith("UID:")).toList();
    }
}
