package org.tributary.terms.clause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.terms.reference.Samples.PARTNER;
import static org.tributary.terms.reference.Samples.TEST;
import static org.tributary.terms.reference.Samples.VENDOR;
import static org.tributary.terms.reference.Samples.exclusivity;
import static org.tributary.terms.reference.Samples.faultsOf;
import static org.tributary.terms.reference.Samples.hosts;
import static org.tributary.terms.reference.Samples.id;
import static org.tributary.terms.reference.Samples.trigger;
import static org.tributary.terms.reference.Samples.usd;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tributary.channel.Permission.Verdict;
import org.tributary.money.Money;

/** What each kind of clause that moves no money refuses, and how it reads back in words. */
class WordClauseTest {
    private static final Term UNTIL = Term.until(LocalDate.parse("2031-01-01"));

    @Test
    void permissionClauses() {
        Coverage elsewhere = hosts(Selection.except(PARTNER));
        assertThat(exclusivity("e", Coverage.ALL, Verdict.ALLOWED, Term.OPEN).inWords())
                .isEqualTo("Allowed for everything: reason of e.");
        assertThat(exclusivity("e", elsewhere, Verdict.DENIED, UNTIL).inWords())
                .isEqualTo("Denied for all hosts but partner, until 2031-01-01 (exclusive): reason of e.");
        assertThat(exclusivity("e", elsewhere, Verdict.CONDITIONAL, Term.OPEN).inWords())
                .isEqualTo("Allowed on a condition for all hosts but partner: reason of e.");
        assertThat(exclusivity("e", elsewhere, Verdict.NOT_APPLICABLE, Term.OPEN)
                        .inWords())
                .isEqualTo("Not applicable for all hosts but partner: reason of e.");
        assertThat(new CarveOut(id("c"), TEST, Coverage.ALL, UNTIL, "why.").inWords())
                .isEqualTo("Carved out and allowed: everything, until 2031-01-01 (exclusive): why.");
        assertThat(new FirstShip(id("f"), TEST, PARTNER, Coverage.ALL, UNTIL).inWords())
                .isEqualTo("Ships at partner first, unless it cannot and declines to support it: everything, "
                        + "until 2031-01-01 (exclusive).");
        assertThat(new RightOfFirstRefusal(id("r"), TEST, PARTNER, elsewhere, UNTIL, "capacity").inWords())
                .isEqualTo("partner has the right of first refusal on capacity for all hosts but partner, "
                        + "until 2031-01-01 (exclusive).");
        assertThat(faultsOf(() -> new Exclusivity(id("e"), TEST, elsewhere, Verdict.DENIED, UNTIL, " ")))
                .containsExactly("clause.words /reason");
        assertThat(faultsOf(() -> new CarveOut(id("c"), TEST, elsewhere, UNTIL, "")))
                .containsExactly("clause.words /reason");
        assertThat(faultsOf(() -> new RightOfFirstRefusal(id("r"), TEST, PARTNER, elsewhere, UNTIL, "")))
                .containsExactly("clause.words /subject");
    }

    @Test
    void clausesOfWords() {
        assertThat(new NoShare(id("n"), TEST, Coverage.ALL, "not agreed.").inWords())
                .isEqualTo("No share in all channels: not agreed.");
        assertThat(new Undertaking(id("u"), TEST, "Something.").inWords()).isEqualTo("Something.");
        assertThat(trigger().inWords()).isEqualTo("EVENT, decided by a panel: something happens");
        assertThat(new Licence(id("l"), TEST, VENDOR, PARTNER, true, "models", UNTIL).inWords())
                .isEqualTo("partner has an exclusive licence from vendor: models, until 2031-01-01 (exclusive).");
        assertThat(new Licence(id("l"), TEST, VENDOR, PARTNER, false, "models", Term.OPEN).inWords())
                .isEqualTo("partner has a non-exclusive licence from vendor: models.");
        assertThat(commitment(Optional.of(usd("5"))).inWords())
                .isEqualTo("vendor commits 5.00 USD to partner, until 2031-01-01 (exclusive): much");
        assertThat(commitment(Optional.empty()).inWords())
                .isEqualTo(
                        "vendor commits an amount that is not public to partner, until 2031-01-01 (exclusive): much");
        assertThat(faultsOf(() -> new NoShare(id("n"), TEST, Coverage.ALL, "")))
                .containsExactly("clause.words /reason");
        assertThat(faultsOf(() -> new Undertaking(id("u"), TEST, ""))).containsExactly("clause.words /text");
        assertThat(faultsOf(() -> new Trigger(id("t"), TEST, new EventCode("E"), "", "")))
                .containsExactly("clause.words /decidedBy", "clause.words /definition");
        assertThat(faultsOf(() -> new Licence(id("l"), TEST, VENDOR, VENDOR, true, "", UNTIL)))
                .containsExactly("clause.parties /licensee", "clause.words /subject");
        assertThat(faultsOf(() -> new SpendCommitment(id("c"), TEST, VENDOR, VENDOR, Optional.of(usd("0")), UNTIL, "")))
                .containsExactly(
                        "clause.commitment-amount /amount", "clause.parties /committedTo", "clause.words /text");
        assertThat(faultsOf(() -> commitment(Optional.of(usd("0.01"))))).isEmpty();
    }

    @Test
    void names() {
        assertThat(id("R6.share.out")).hasToString("R6.share.out");
        assertThat(new EventCode("AGI_VERIFIED")).hasToString("AGI_VERIFIED");
        assertThat(new EventCode("A").compareTo(new EventCode("B"))).isNegative();
        assertThat(id("a").compareTo(id("b"))).isNegative();
        assertThat(faultsOf(() -> id(".a"))).containsExactly("clause.id");
        assertThat(faultsOf(() -> new EventCode("a"))).containsExactly("event.code");
        assertThat(Basis.INVOICED.inWords()).isEqualTo("as invoiced");
    }

    private static SpendCommitment commitment(Optional<Money> amount) {
        return new SpendCommitment(id("c"), TEST, VENDOR, PARTNER, amount, UNTIL, "much");
    }
}
