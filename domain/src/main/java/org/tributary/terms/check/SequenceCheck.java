package org.tributary.terms.check;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tributary.Refusal.Faults;
import org.tributary.terms.Revision;

/**
 * How revisions follow each other: no day between them is left without terms, and none has two of which neither is the
 * later.
 */
record SequenceCheck(Faults faults) {

    void check(List<Revision> revisions, String at) {
        checkHoles(revisions, at);
        for (int later = 1; later < revisions.size(); later++) {
            checkOverlaps(revisions, later, at);
        }
    }

    private void checkHoles(List<Revision> revisions, String at) {
        List<Revision> byStart = revisions.stream()
                .sorted(Comparator.comparing(revision -> revision.validity().startInclusive()))
                .toList();
        LocalDate covered = byStart.getFirst().validity().startInclusive();
        for (Revision revision : byStart) {
            LocalDate start = revision.validity().startInclusive();
            faults.require(
                    !start.isAfter(covered),
                    "revision.gap",
                    at,
                    "No revision governs the days from " + covered + " to " + start + ", exclusive.");
            LocalDate end = revision.validity().endExclusive();
            covered = end.isAfter(covered) ? end : covered;
        }
    }

    private void checkOverlaps(List<Revision> revisions, int later, String at) {
        Revision revision = revisions.get(later);
        revisions.subList(0, later).stream()
                .filter(earlier -> earlier.recordedAt().equals(revision.recordedAt()))
                .filter(earlier ->
                        earlier.validity().intersection(revision.validity()).isPresent())
                .forEach(earlier -> faults.add(
                        "revision.overlap",
                        at,
                        earlier.regime() + " and " + revision.regime()
                                + " govern the same days and were recorded at one instant: none is the later."));
    }
}
