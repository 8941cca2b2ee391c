package org.tributary.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;

class WorkTest {

    private static WorkItem item(String subject, String since, String dueOn) {
        return new WorkItem(
                subject,
                subject,
                Optional.empty(),
                Optional.of(since).filter(text -> !text.isEmpty()).map(Instant::parse),
                Optional.of(dueOn).filter(text -> !text.isEmpty()).map(LocalDate::parse));
    }

    @Test
    void tellsWhatIsDueFirstThenWhatWaitsLongest() {
        Work work = Work.of(
                WorkKind.NOTICE_CLOSING,
                List.of(
                        item("nobody knows", "", ""),
                        item("waits", "2026-11-02T00:00:00Z", ""),
                        item("waits longer", "2026-11-01T00:00:00Z", ""),
                        item("due later", "", "2026-12-02"),
                        item("due", "", "2026-12-01")));

        assertThat(work.items())
                .extracting(WorkItem::subject)
                .containsExactly("due", "due later", "waits longer", "waits", "nobody knows");
    }

    @Test
    void countsAllAndTellsOfFive() {
        List<WorkItem> items = IntStream.range(0, 9)
                .mapToObj(number -> item("item " + number, "", ""))
                .toList();

        Work work = Work.of(WorkKind.BILL_DUE, items);

        assertThat(work.total()).isEqualTo(9);
        assertThat(work.items()).hasSize(Work.MOST);
    }

    @Test
    void aSavedViewHasANameAndTheFiltersOfAnAddress() {
        assertThat(faults(" ", "state=A B")).containsExactly("view.name", "view.query");
        assertThat(faults("x".repeat(61), "?state=A")).containsExactly("view.name", "view.query");
        assertThat(new SavedView(SavedView.Screen.DEALS, "Mine", "", Instant.EPOCH).query())
                .isEmpty();
    }

    private static List<String> faults(String name, String query) {
        return catchThrowableOfType(
                        Refusal.class, () -> new SavedView(SavedView.Screen.DEALS, name, query, Instant.EPOCH))
                .faults()
                .stream()
                .map(Refusal.Fault::code)
                .toList();
    }
}
