package org.tributary.attribution.restatement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.attribution.ShareId;
import org.tributary.billing.LineKey;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;

/**
 * A restatement as the ledger keeps it.
 *
 * @param run the run that booked it
 * @param period the month its differences were booked in at the earliest; empty where there was none
 * @param rows how many differences it has; a partner may see fewer
 * @param totals by partner and currency, as far as the caller may see them
 */
public record BookedRestatement(
        long run,
        Cause cause,
        Optional<YearMonth> period,
        int rows,
        List<Total> totals,
        Instant recordedAt,
        String startedBy) {

    /**
     * Why it was made.
     *
     * @param reason in words, 1 to 500 characters
     */
    public record Cause(AgreementId agreement, String reason, Order order) {

        /** @throws Refusal.Invalid if the reason has no such length */
        public Cause {
            if (reason.isBlank() || reason.length() > 500) {
                throw new Refusal.Invalid("restatement.reason", "A reason has 1 to 500 characters.");
            }
        }
    }

    /** What a partner receives less what it pays, as it was told and as it is now. */
    public record Total(OrganizationId party, Money told, Money now) {

        /** What is more now. */
        public Money difference() {
            return now.minus(told);
        }
    }

    /**
     * What is payable of one segment of a line under one clause, as it was told and as it is now.
     *
     * @param reversed the share taken back, if there was one
     * @param booked the share booked instead, if there is one
     */
    public record Row(
            LineKey line,
            LocalDate segmentStart,
            String clause,
            OrganizationId payer,
            OrganizationId payee,
            Money told,
            Money now,
            Optional<ShareId> reversed,
            Optional<ShareId> booked) {

        /** What is more now. */
        public Money difference() {
            return now.minus(told);
        }
    }

    /** Copies the totals. */
    public BookedRestatement {
        totals = List.copyOf(totals);
    }

    /** The same with its totals. */
    public BookedRestatement with(List<Total> sums) {
        return new BookedRestatement(run, cause, period, rows, sums, recordedAt, startedBy);
    }
}
