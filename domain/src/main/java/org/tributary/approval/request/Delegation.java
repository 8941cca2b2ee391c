package org.tributary.approval.request;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.identity.Account;
import org.tributary.identity.Actor;
import org.tributary.time.DateRange;

/**
 * Somebody decides for another one on some days. It lends the roles that the other holds himself, and never what was lent to him: chains do not exist.
 *
 * @param from who lets another decide
 * @param roles those of {@link ApprovalStep#DECIDING} that he held when he said so
 * @param to the username of who decides for him
 * @param days in universal time, {@link #MOST_DAYS} at most
 * @param revoked by whom and when; empty while it was not
 */
public record Delegation(
        UUID id,
        Account from,
        Set<String> roles,
        String to,
        DateRange days,
        String reason,
        Instant recordedAt,
        Optional<Revocation> revoked) {

    /** For how many days somebody may be away at once. */
    public static final int MOST_DAYS = 60;

    /** It ends before its days do. */
    public record Revocation(Account by, Instant at) {}

    /** Copies the roles. */
    public Delegation {
        roles = Set.copyOf(roles);
    }

    /**
     * A new one.
     *
     * @param days not over yet
     * @param reason in words, 1 to 200 characters
     * @throws Refusal.Invalid with all faults: to oneself, too long or over, without a role that decides
     */
    public static Delegation give(UUID id, Actor from, String to, DateRange days, String reason, Moment moment) {
        Set<String> roles =
                from.roles().stream().filter(ApprovalStep.DECIDING::contains).collect(Collectors.toUnmodifiableSet());
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(!roles.isEmpty(), "approval-delegation.role", "", "Who decides on nothing has nothing to lend.");
        faults.require(
                to.matches("[a-z0-9][a-z0-9._@-]{0,79}"), "approval-delegation.to", "/to", "A username is expected.");
        faults.require(
                !from.account().isSamePersonAs(Account.of(to)),
                "approval-delegation.to",
                "/to",
                "Nobody decides for himself by a delegation.");
        faults.require(
                !days.isOpen()
                        && days.days() <= MOST_DAYS
                        && days.endExclusive().isAfter(moment.day()),
                "approval-delegation.days",
                "/days",
                "A delegation is for " + MOST_DAYS + " days at most, and not over yet.");
        faults.require(
                !reason.isBlank() && reason.length() <= 200,
                "approval-delegation.reason",
                "/reason",
                "A reason has 1 to 200 characters.");
        faults.refuseIfAny("approval-delegation.invalid");
        return new Delegation(id, from.account(), roles, to, days, reason, moment.at(), Optional.empty());
    }

    /** Whether it bears at a moment: on its days, and not revoked. */
    public boolean bearsAt(Moment moment) {
        return days.contains(moment.day())
                && revoked.map(revocation -> revocation.at().isAfter(moment.at()))
                        .orElse(true);
    }

    /**
     * Ended before its days are over; ended once, it stays as it is.
     *
     * @throws ApprovalRefused if somebody else gave it
     */
    public Delegation revoke(Account by, Instant at) {
        if (!by.isSamePersonAs(from)) {
            throw ApprovalRefused.forbidden("approval.delegation", "Who gave a delegation revokes it.");
        }
        return revoked.isPresent()
                ? this
                : new Delegation(id, from, roles, to, days, reason, recordedAt, Optional.of(new Revocation(by, at)));
    }

    /** An instant, and the day in universal time on which it lies. */
    public record Moment(Instant at) {

        /** The day. */
        public LocalDate day() {
            return LocalDate.ofInstant(at, ZoneOffset.UTC);
        }
    }
}
