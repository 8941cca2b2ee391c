package org.tributary.work.document;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.work.SavedView;

/** How a person likes to look at a list. */
public record SavedViewView(String screen, String name, String query, String savedAt) {

    /** The view of a view. */
    public static SavedViewView of(SavedView view) {
        return new SavedViewView(
                view.screen().name().toLowerCase(Locale.ROOT),
                view.name(),
                view.query(),
                view.savedAt().toString());
    }

    /**
     * The list of an address.
     *
     * @throws Refusal.NotFound if there is none of the name
     */
    public static SavedView.Screen screen(String text) {
        return Forms.named(text, Forms.oneOfLowerCase(SavedView.Screen.class), "view");
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static SavedView read(String screen, String name, JsonDocument document) {
        SavedView.Screen list = screen(screen);
        Fields fields = document.fields();
        Optional<String> query = fields.text("query");
        Optional<SavedView> read =
                fields.end(() -> new SavedView(list, name.strip(), query.orElseThrow(), Instant.EPOCH));
        document.faults().refuseIfAny("view.invalid");
        return read.orElseThrow();
    }
}
