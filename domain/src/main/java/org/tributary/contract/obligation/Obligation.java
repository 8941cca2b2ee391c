package org.tributary.contract.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.money.Money;

/**
 * What a side of a contract does by a day, or may do until one. It is no performance obligation (ASC 606-10-25-14): those are told by recognition.
 *
 * @param on the day, in the contract's time zone: the last one on which it is done in time, or the one on which it comes about
 * @param words what it is, in a few words
 * @param amount what is billed; empty where no money is
 */
public record Obligation(LocalDate on, Kind kind, Side side, Standing standing, String words, Optional<Money> amount) {

    /** What it is about; of one day in this order. */
    public enum Kind {
        /** What was agreed takes effect. */
        CHANGE("a change takes effect"),
        /** What is due is billed, credits among it; those of service levels are not foreseen. */
        BILL("to bill"),
        /** The figure of a month is reported that a service level is held against. */
        SERVICE_REPORT("a figure of service is reported"),
        /** The last day on which what was added may be taken back. */
        REDUCTION_WINDOW("last day to take back"),
        /** The last day on which notice may be given. */
        NOTICE("last day of notice"),
        /** A line is not served any more, sooner than the contract ends. */
        LINE_END("a line ends"),
        /** The term has ended: the first day of what follows. */
        TERM_END("end of the term");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** In a few words. */
        public String inWords() {
            return words;
        }
    }

    /** Whose it is. */
    public enum Side {
        VENDOR,
        CUSTOMER,
        /** Either side's to do, or both sides' to know. */
        EITHER
    }

    /** Where it stands on a day. */
    public enum Standing {
        /** Its day is ahead. */
        AHEAD,
        /** Its day has come, and it is not done. */
        DUE,
        /** It is done, or came about. */
        DONE,
        /** It might have been done until its day, and was not. */
        LAPSED
    }

    /** The days on which somebody is reminded, before what might be missed; days before what ends as is usual for registrations. */
    public List<LocalDate> reminders() {
        return remindedBefore().stream().map(on::minusDays).toList();
    }

    private List<Integer> remindedBefore() {
        return switch (kind) {
            case NOTICE, TERM_END -> List.of(30, 14, 7);
            case REDUCTION_WINDOW -> List.of(1);
            case CHANGE, BILL, SERVICE_REPORT, LINE_END -> List.of();
        };
    }

    /** Whether something is still to be done or known of it. */
    public boolean isOpen() {
        return standing == Standing.AHEAD || standing == Standing.DUE;
    }
}
