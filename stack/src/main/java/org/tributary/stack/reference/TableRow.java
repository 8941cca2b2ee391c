package org.tributary.stack.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.tributary.Refusal.Faults;
import org.tributary.channel.Provenance;
import org.tributary.time.DateRange;

/**
 * One row under the headings of its section, read cell by cell; what is wrong is noted at {@code /file/line/heading}, and
 * reading goes on.
 */
final class TableRow {

    /** How certain a row is, by the letter that the market facts mark it with; DEMO where it is invented. */
    enum Mark {
        A(Provenance.Tag.OFFICIAL),
        B(Provenance.Tag.REPORTED),
        C(Provenance.Tag.REPORTED),
        K(Provenance.Tag.UNKNOWN),
        D(Provenance.Tag.DERIVED),
        DEMO(Provenance.Tag.DEMO);

        private final Provenance.Tag tag;

        Mark(Provenance.Tag tag) {
            this.tag = tag;
        }

        /** With the letter kept beside the source: two letters have one tag. */
        Provenance of(String source) {
            return new Provenance(tag, source + " (" + name() + ")");
        }
    }

    private final String pointer;
    private final Map<String, String> cells;
    private final Faults faults;
    private final int faultsBefore;

    private TableRow(String pointer, Map<String, String> cells, Faults faults) {
        this.pointer = pointer;
        this.cells = cells;
        this.faults = faults;
        this.faultsBefore = faults.count();
    }

    /** Reads the rows of a section; those without a cell for each heading are left out. */
    static <T> List<T> read(
            String file, TextTable table, PriceSection section, Faults faults, Function<TableRow, Optional<T>> reader) {
        List<String> headings = section.headings();
        List<T> read = new ArrayList<>();
        boolean headed = false;
        for (TextTable.Row row : table.numbered(section.name())) {
            String at = "/" + file + "/" + row.line();
            if (!headed) {
                faults.require(
                        row.cells().equals(headings),
                        "table.headings",
                        at,
                        "The columns of " + section + " are " + String.join(" | ", headings) + ".");
                headed = true;
            } else if (row.cells().size() != headings.size()) {
                faults.add(
                        "table.cells",
                        at,
                        "There are " + row.cells().size() + " cells for " + headings.size() + " columns.");
            } else {
                reader.apply(of(at, headings, row.cells(), faults)).ifPresent(read::add);
            }
        }
        return read;
    }

    private static TableRow of(String pointer, List<String> headings, List<String> cells, Faults faults) {
        Map<String, String> byHeading = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            byHeading.put(headings.get(i), cells.get(i));
        }
        return new TableRow(pointer, byHeading, faults);
    }

    /** Where it stands: {@code /seats.txt/36}. */
    String pointer() {
        return pointer;
    }

    /** A cell that may not be blank, in a form that {@code form} knows. */
    <T> Optional<T> required(String heading, Function<String, T> form) {
        faults.require(!cell(heading).isEmpty(), "cell.blank", at(heading), "The cell may not be blank.");
        return optional(heading, form);
    }

    /** A cell that may be blank. */
    <T> Optional<T> optional(String heading, Function<String, T> form) {
        String text = cell(heading);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return faults.check(at(heading), () -> form.apply(text));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            faults.add("cell.form", at(heading), "This is not of the form: " + text);
            return Optional.empty();
        }
    }

    /** The days it holds on: from its first day to the first day without, if there is one. */
    Optional<DateRange> days() {
        Optional<LocalDate> from = required("from", LocalDate::parse);
        Optional<LocalDate> to = optional("to", LocalDate::parse);
        return from.flatMap(first -> faults.check(at("to"), () -> new DateRange(first, to.orElse(LocalDate.MAX))));
    }

    /** Where it comes from and how certain it is. */
    Optional<Provenance> provenance() {
        Optional<Mark> mark = required("mark", Mark::valueOf);
        Optional<String> source = required("source", text -> text);
        return mark.flatMap(letter -> source.map(letter::of));
    }

    /** Ends the row: unless anything was wrong with it, the value is made. */
    <T> Optional<T> end(Supplier<T> value) {
        return faults.count() == faultsBefore ? faults.check(pointer, value) : Optional.empty();
    }

    private String cell(String heading) {
        return cells.getOrDefault(heading, "");
    }

    private String at(String heading) {
        return pointer + "/" + heading;
    }
}
