package org.tributary.work.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.tributary.Refusal;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.work.SavedView;
import org.tributary.work.control.SavedViewRows;

/** How each person likes to look at lists. What somebody saved is nobody else's. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class SavedViews {

    /** How many a person keeps of one list. */
    public static final int MOST = 30;

    @Inject
    SavedViewRows views;

    @Inject
    Database database;

    @Inject
    CurrentActor actor;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** The caller's, by list and name. */
    public List<SavedView> list() {
        return views.of(actor.require());
    }

    /**
     * Keeps a view under its name; the one there was under it is replaced, and a repeat changes nothing.
     *
     * @param view its instant does not matter
     * @throws Refusal.Invalid if the caller has too many of the list
     */
    public SavedView save(SavedView view) {
        database.lock("tributary.saved-view " + actor.require().username());
        List<SavedView> known =
                list().stream().filter(one -> one.screen() == view.screen()).toList();
        boolean replaces = known.stream().anyMatch(one -> one.name().equals(view.name()));
        if (!replaces && known.size() >= MOST) {
            throw new Refusal.Invalid("view.many", "There are " + MOST + " views of this list; remove one first.");
        }
        SavedView fresh = new SavedView(view.screen(), view.name(), view.query(), clock.instant());
        return known.stream()
                .filter(one -> one.name().equals(view.name()) && one.query().equals(view.query()))
                .findFirst()
                .orElseGet(() -> kept(fresh));
    }

    private SavedView kept(SavedView view) {
        views.put(actor.require(), view);
        trail.record("view.saved", subject(view.screen(), view.name()), view.query());
        return view;
    }

    /** Removes a view, if it is there: a repeat changes nothing. */
    public void remove(SavedView.Screen screen, String name) {
        if (views.remove(actor.require(), screen, name)) {
            trail.record("view.removed", subject(screen, name), "");
        }
    }

    private static String subject(SavedView.Screen screen, String name) {
        return screen.name().toLowerCase(Locale.ROOT) + " " + name;
    }
}
