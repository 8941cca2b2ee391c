package org.tributary.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.time.DateRange;

/**
 * The terms of an agreement for a stretch of days, as signed. It supersedes, and is never edited.
 *
 * @param regime its name within the agreement: {@code R5}
 * @param validity the days it governs
 * @param recordedAt when the platform learned of it: the second time axis
 * @param attributionDate which day of a line decides the terms
 * @param source the signed or announced document
 */
public record Revision(
        String regime,
        String title,
        DateRange validity,
        Instant recordedAt,
        AttributionDate attributionDate,
        String source,
        List<Clause> clauses) {

    /** Which day of a line decides the terms. */
    public enum AttributionDate {
        /** Each day of service: the line is cut where the terms change. */
        SERVICE_DAY,
        /** The day of the invoice, for the whole line. */
        INVOICE_DATE
    }

    /** @throws Refusal.Invalid with all faults, if a clause stands twice or a cap counts a clause that is not here */
    public Revision {
        clauses = List.copyOf(clauses);
        Refusal.Faults faults = new Refusal.Faults();
        Set<ClauseId> ids = new HashSet<>();
        for (int i = 0; i < clauses.size(); i++) {
            ClauseId id = clauses.get(i).id();
            faults.require(
                    ids.add(id), "clause.repeated", "/clauses/" + i + "/id", "The clause " + id + " stands twice.");
        }
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i) instanceof Cap cap) {
                faults.require(
                        ids.containsAll(cap.legs()),
                        "clause.cap-legs",
                        "/clauses/" + i + "/legs",
                        "A cap counts clauses of its own revision.");
            }
        }
        faults.refuseIfAny("revision.invalid");
    }

    /** Its shares. */
    public List<ProportionalShare> shares() {
        return clauses.stream()
                .flatMap(clause -> clause instanceof ProportionalShare share ? Stream.of(share) : Stream.empty())
                .toList();
    }

    /** The cap that counts this clause on this day, if there is one. */
    public Optional<Cap> capOf(ClauseId clause, LocalDate earnedOn) {
        return caps().filter(cap -> cap.counts(clause, earnedOn)).findFirst();
    }

    /** The days on which its own clauses begin or end to bear, and at which a line is therefore cut. */
    public Stream<LocalDate> turningDays() {
        return Stream.concat(
                caps().map(Cap::scopeStart), shares().stream().flatMap(share -> share.accrualEnd().stream()));
    }

    private Stream<Cap> caps() {
        return clauses.stream().flatMap(clause -> clause instanceof Cap cap ? Stream.of(cap) : Stream.empty());
    }
}
