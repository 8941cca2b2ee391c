package org.tributary.attribution.control;

import java.util.function.Consumer;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Share;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;

/** Shares with their postings as rows, as many as go into one statement each. */
public final class Bookings {

    private final long run;
    private final BulkInsert shareRows = ShareRows.shares();
    private final BulkInsert postingRows = ShareRows.postings();
    private int lines;

    private Bookings(long run) {
        this.run = run;
    }

    private void add(Attribution attribution) {
        Share share = attribution.share();
        ShareRows.add(shareRows, share, run);
        attribution.postings().forEach(posting -> ShareRows.add(postingRows, share, posting));
        lines += share.kind() == Share.Kind.RECEIPTS ? 1 : 0;
    }

    /** How many shares. */
    public int shares() {
        return shareRows.size();
    }

    /** How many postings. */
    public int postings() {
        return postingRows.size();
    }

    /** How many segments of lines: each has receipts once. */
    public int lines() {
        return lines;
    }

    /** The shares first, because postings are of shares. */
    void insert(Database database) {
        shareRows.insert(database);
        postingRows.insert(database);
    }

    /** Gathers what is attributed, and passes it on whenever it is enough for a statement. Needs no database. */
    public static final class Gathering implements Consumer<Attribution> {
        private final long run;
        private final Consumer<Bookings> next;
        private Bookings gathered;

        /** @param next takes what is gathered; it is not touched after that */
        public Gathering(long run, Consumer<Bookings> next) {
            this.run = run;
            this.next = next;
            this.gathered = new Bookings(run);
        }

        @Override
        public void accept(Attribution attribution) {
            gathered.add(attribution);
            if (gathered.postingRows.isFull()) {
                flush();
            }
        }

        /** Passes on what is left. */
        public void flush() {
            if (gathered.shares() > 0) {
                next.accept(gathered);
                gathered = new Bookings(run);
            }
        }
    }
}
