package org.tributary.terms.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.terms.reference.Samples.TEST;
import static org.tributary.terms.reference.Samples.agreement;
import static org.tributary.terms.reference.Samples.band;
import static org.tributary.terms.reference.Samples.banded;
import static org.tributary.terms.reference.Samples.cap;
import static org.tributary.terms.reference.Samples.id;
import static org.tributary.terms.reference.Samples.revision;
import static org.tributary.terms.reference.Samples.share;
import static org.tributary.terms.reference.Samples.term;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tributary.channel.ChannelCode;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Undertaking;
import org.tributary.terms.reference.ReferenceDocuments;

class ComparisonTest {

    @Test
    void findsWhatBecameOfEachClauseByItsNameAfterTheRegime() {
        Revision before = revision(
                "R5",
                "2025-01-01",
                "-",
                "2025-01-01",
                share("R5.out", "0.2", Coverage.ALL, Term.OPEN),
                share("R5.back", "0.2", Coverage.ALL, Term.OPEN),
                share("other", "0.1", Coverage.ALL, Term.OPEN),
                new NoShare(id("R5.none"), TEST, Coverage.ALL, "reason"));
        Revision after = revision(
                "R6",
                "2026-01-01",
                "-",
                "2026-01-01",
                share("R6.out", "0.2", Coverage.ALL, Term.OPEN),
                share("other", "0.15", Coverage.ALL, Term.OPEN),
                cap("R6.cap", "38", "2026-01-01", "R6.out"),
                new Undertaking(id("R6.none"), TEST, "another kind of the same name"));

        assertThat(changes(before, after))
                .containsExactly(
                        "UNCHANGED R6.out",
                        "CHANGED other rate 10 % > 15 %",
                        "ADDED R6.cap",
                        "ADDED R6.none",
                        "REMOVED R5.back",
                        "REMOVED R5.none");
    }

    @Test
    void saysBothInWords() {
        List<ClauseChange> clauses = Comparison.of(
                        Optional.of(revision(
                                "A", "2025-01-01", "-", "2025-01-01", share("s", "0.1", Coverage.ALL, Term.OPEN))),
                        revision("B", "2026-01-01", "-", "2026-01-01", share("t", "0.2", Coverage.ALL, Term.OPEN)))
                .clauses();

        assertThat(clauses.getFirst().beforeInWords()).isEmpty();
        assertThat(clauses.getFirst().afterInWords())
                .contains("vendor owes partner 20 % of the vendor's net receipts in all channels.");
        assertThat(clauses.getLast().beforeInWords())
                .contains("vendor owes partner 10 % of the vendor's net receipts in all channels.");
        assertThat(clauses.getLast().afterInWords()).isEmpty();
        assertThat(clauses.getLast().clause().id()).isEqualTo(id("s"));
    }

    @Test
    void namesEveryFieldThatDiffers() {
        Coverage some = Coverage.ofChannels(Selection.only(new ChannelCode("B"), new ChannelCode("A")));
        assertThat(changes(
                        share("s", "0.2", Coverage.ALL, Term.OPEN), share("s", "1/3", some, term("-", "2031-01-01"))))
                .containsExactly(
                        "CHANGED s rate 20 % > 1/3, coverage.channels.only - > A, B, term.until - > 2031-01-01");
        assertThat(changes(
                        banded("s", band("0", "100", "0.1"), band("100", "-", "0.2")),
                        banded("s", band("0", "120", "0.1"), band("120", "150", "0.2"), band("150", "-", "0.3"))))
                .containsExactly("CHANGED s bands.0.to 100.00 USD > 120.00 USD, bands.1.from 100.00 USD > 120.00 USD, "
                        + "bands.1.to - > 150.00 USD, bands.2.from - > 150.00 USD, bands.2.rate - > 30 %");
    }

    @Test
    void tellsAClauseOfAnotherKindUnderTheSameName() {
        assertThat(changes(
                        share("s", "0.2", Coverage.ALL, Term.OPEN), new NoShare(id("s"), TEST, Coverage.ALL, "ended")))
                .containsExactly("CHANGED s kind ProportionalShare > NoShare");
    }

    @Test
    void doesNotTakeForItsFormerSelfWhatGoesOnUnderItsOwnName() {
        Revision before = revision(
                "R5",
                "2025-01-01",
                "-",
                "2025-01-01",
                share("R5.out", "0.2", Coverage.ALL, Term.OPEN),
                share("out", "0.1", Coverage.ALL, Term.OPEN));
        Revision after = revision(
                "R6",
                "2026-01-01",
                "-",
                "2026-01-01",
                share("R6.out", "0.2", Coverage.ALL, Term.OPEN),
                share("R5.out", "0.2", Coverage.ALL, Term.OPEN));

        assertThat(changes(before, after)).containsExactly("CHANGED R6.out rate 10 % > 20 %", "UNCHANGED R5.out");
    }

    @Test
    void holdsTheFirstRevisionAgainstNothing() {
        Revision first = revision("A", "2025-01-01", "-", "2025-01-01", share("s", "0.1", Coverage.ALL, Term.OPEN));
        Comparison comparison = Comparison.of(agreement(first), first);

        assertThat(comparison.before()).isEmpty();
        assertThat(comparison.fields()).isEmpty();
        assertThat(words(comparison)).containsExactly("ADDED s");
    }

    @Test
    void followsTheTermsThatWouldGovernItsFirstDayOrEndedThere() {
        Revision first = revision("A", "2025-01-01", "2026-01-01", "2025-01-01");
        Revision second = revision("B", "2026-01-01", "2027-01-01", "2025-06-01");
        Revision later = revision("C", "2027-01-01", "-", "2025-07-01");
        Revision amended = revision("A-amended", "2025-07-01", "2026-01-01", "2026-02-01");
        Revision draft = revision("D", "2026-01-01", "2027-01-01", "2026-03-01");
        PartnershipAgreement agreement = agreement(first, second, later, amended);

        assertThat(Comparison.predecessor(agreement, first)).isEmpty();
        assertThat(Comparison.predecessor(agreement, second)).contains(first);
        assertThat(Comparison.predecessor(agreement, later)).contains(second);
        assertThat(Comparison.predecessor(agreement, amended)).contains(first);
        // it takes the place of B, though the end of the amended A was recorded later
        assertThat(Comparison.predecessor(agreement, draft)).contains(second);
        assertThat(Comparison.predecessor(agreement(first, second), revision("A2", "2025-02-01", "-", "2025-01-01")))
                .contains(first);
        // after a hole it follows nothing
        assertThat(Comparison.predecessor(agreement(first), revision("F", "2026-06-01", "-", "2026-05-01")))
                .isEmpty();
        // what was recorded later is not what it followed
        assertThat(Comparison.predecessor(
                        agreement(first, second, revision("E", "2025-06-01", "-", "2026-05-01")), second))
                .contains(first);
        assertThat(Comparison.of(agreement, draft).fields())
                .containsExactly(
                        new FieldChange("regime", Optional.of("B"), Optional.of("D")),
                        new FieldChange("title", Optional.of("title of B"), Optional.of("title of D")));
    }

    @Test
    void comparesTheReferenceRegimes() {
        PartnershipAgreement reference = ReferenceDocuments.agreement();
        Revision amended = reference.revisions().getLast();
        Comparison comparison = Comparison.of(reference, amended);

        assertThat(comparison.before().map(Revision::recordedAt).map(Object::toString))
                .contains("2026-02-27T00:00:00Z");
        assertThat(words(comparison))
                .contains(
                        "UNCHANGED R6.copilot",
                        "ADDED R6.azure",
                        "REMOVED R5.share.azure",
                        "REMOVED R5.national-security",
                        "CHANGED R6.licence provenance.source OpenAI, 2025-10-28 (S7) > posts of 2026-04-27 (S11), "
                                + "exclusive true > false, subject models and products, those after AGI included; "
                                + "consumer hardware excluded > models and products");
    }

    private static List<String> changes(Clause before, Clause after) {
        return changes(
                revision("A", "2025-01-01", "-", "2025-01-01", before),
                revision("B", "2026-01-01", "-", "2026-01-01", after));
    }

    private static List<String> changes(Revision before, Revision after) {
        return words(Comparison.of(Optional.of(before), after));
    }

    private static List<String> words(Comparison comparison) {
        return comparison.clauses().stream()
                .map(change -> (change.kind() + " " + change.clause().id() + " "
                                + change.fields().stream()
                                        .map(field -> field.field() + " "
                                                + field.before().orElse("-") + " > "
                                                + field.after().orElse("-"))
                                        .collect(Collectors.joining(", ")))
                        .strip())
                .toList();
    }
}
