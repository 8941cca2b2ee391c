package org.tributary.offering.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.offering.subscription.VersionMoves;

/** The version of its price book that a subscription has on a day, and those it moves to after it. */
public record VersionMovesView(
        String book, String bookName, String day, MoveView had, List<MoveView> after, List<MoveView> all) {

    /**
     * A version, and when the subscription moves to it.
     *
     * @param on absent where it never does
     * @param policy absent for the version it was signed under
     */
    public record MoveView(
            String version,
            String newSalesFrom,
            @Nullable String on,
            @Nullable String policy,
            String credit) {

        static MoveView of(VersionMoves.Move move) {
            return new MoveView(
                    move.version().name(),
                    move.version().newSalesFrom().toString(),
                    move.on().map(LocalDate::toString).orElse(null),
                    move.policy().map(Enum::name).orElse(null),
                    move.version().running().credit().name());
        }
    }

    /** The view of the versions as a subscription has them. */
    public static VersionMovesView of(Subscriptions.Versions versions, LocalDate day) {
        return new VersionMovesView(
                versions.book().id().value(),
                versions.book().name(),
                day.toString(),
                MoveView.of(versions.had()),
                versions.after().stream().map(MoveView::of).toList(),
                versions.all().stream().map(MoveView::of).toList());
    }
}
