package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.attribution.commitment.CommitmentUse;
import org.tributary.attribution.commitment.RecordedCommitment;
import org.tributary.attribution.commitment.SharedCommitment;
import org.tributary.attribution.control.CommitmentRows;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.boundary.ReportedLines;
import org.tributary.channel.boundary.Directory;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;

/** What customers committed to spend through several channels, and what they drew of it. For the vendor's staff only. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class Commitments {

    @Inject
    CommitmentRows commitments;

    @Inject
    ReportedLines lines;

    @Inject
    Directory directory;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /** All commitments, by contract. */
    public List<RecordedCommitment> list() {
        return commitments.all();
    }

    /**
     * What was drawn of a contract's commitment by the lines recorded by an instant.
     *
     * @throws Refusal.NotFound if none was recorded by then
     * @throws Refusal.Invalid with all faults, if a line is in another currency or outside the term, or the draws exceed the commitment
     */
    public Used use(String contract, Instant knownAt) {
        RecordedCommitment recorded = commitments
                .find(contract)
                .filter(one -> !one.recordedAt().isAfter(knownAt))
                .orElseThrow(() -> new Refusal.NotFound("commitment"));
        CommitmentUse use = recorded.commitment().drawnBy(lines.ofContract(contract, knownAt));
        return new Used(recorded, use, breakage(use));
    }

    /**
     * Records a commitment as known from now on. A repeat adds nothing and returns the first.
     *
     * @throws Refusal.Invalid with all faults, if something that the contracting sale names is unknown
     * @throws Conflict if the contract has another commitment
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
    public RecordedCommitment record(SharedCommitment commitment) {
        Refusal.Faults faults = new Refusal.Faults();
        commitment.contracting().checkNames(directory.known(), "/contracting", faults);
        faults.refuseIfAny("commitment.invalid");
        RecordedCommitment fresh = new RecordedCommitment(
                commitment, clock.instant(), actor.require().username());
        if (!commitments.add(fresh)) {
            return repeated(commitment);
        }
        trail.record(
                "commitment.recorded",
                commitment.contract(),
                commitment.amount() + " from " + commitment.term().startInclusive() + " to "
                        + commitment.term().endExclusive() + " (exclusive)");
        return fresh;
    }

    private RecordedCommitment repeated(SharedCommitment commitment) {
        return commitments
                .find(commitment.contract())
                .filter(first -> first.commitment().equals(commitment))
                .orElseThrow(() -> new Conflict(commitment.contract()));
    }

    /** The line under the first version that is free, to be invoiced on the first day on which nothing more can be drawn. */
    private Optional<RevenueLine> breakage(CommitmentUse use) {
        SharedCommitment commitment = use.commitment();
        int version = 1;
        while (lines.find(breakageKey(commitment, version)).isPresent()) {
            version++;
        }
        return use.breakage(breakageKey(commitment, version), commitment.term().endExclusive(), clock.instant());
    }

    private static LineKey breakageKey(SharedCommitment commitment, int version) {
        return new LineKey("commitments", commitment.contract(), "breakage", version);
    }

    /**
     * A commitment and what was drawn of it.
     *
     * @param breakage the line that would book what is left, to be submitted as any other; empty where nothing is left
     */
    public record Used(RecordedCommitment recorded, CommitmentUse use, Optional<RevenueLine> breakage) {}

    /** The contract has another commitment. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        Conflict(String contract) {
            super(
                    Kind.CONFLICT,
                    "commitment.conflict",
                    "A commitment of other content is recorded for the contract " + contract + ".");
        }
    }
}
