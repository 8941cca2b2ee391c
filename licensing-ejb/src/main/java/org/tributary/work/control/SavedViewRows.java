package org.tributary.work.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.identity.Actor;
import org.tributary.work.SavedView;

/** The views that persons saved. */
@Dependent
public class SavedViewRows {

    private final Database database;

    @Inject
    public SavedViewRows(Database database) {
        this.database = database;
    }

    /** A person's, by list and name. */
    public List<SavedView> of(Actor person) {
        return database.query(
                "select screen, name, query, saved_at from tributary.saved_view where username = ? order by screen, name",
                List.of(person.username()),
                SavedViewRows::view);
    }

    private static SavedView view(Row row) {
        return new SavedView(
                SavedView.Screen.valueOf(row.text("screen").toUpperCase(Locale.ROOT)),
                row.text("name"),
                row.text("query"),
                row.instant("saved_at"));
    }

    /** Keeps a view in the place of the one of its name. */
    public void put(Actor person, SavedView view) {
        database.update(
                """
                insert into tributary.saved_view (username, scope, screen, name, query, saved_at) values (?, ?, ?, ?, ?, ?)
                on conflict (username, screen, name) do update set query = excluded.query, saved_at = excluded.saved_at""",
                List.of(
                        person.username(),
                        person.scope(),
                        word(view.screen()),
                        view.name(),
                        view.query(),
                        view.savedAt()));
    }

    /** Whether there was one to be removed. */
    public boolean remove(Actor person, SavedView.Screen screen, String name) {
        return database.update(
                        "delete from tributary.saved_view where username = ? and screen = ? and name = ?",
                        List.of(person.username(), word(screen), name))
                > 0;
    }

    private static String word(SavedView.Screen screen) {
        return screen.name().toLowerCase(Locale.ROOT);
    }
}
