package org.tributary.attribution.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.terms.PartnershipAgreement;

/**
 * What is taken to hold otherwise than it does.
 *
 * @param knownAt what is known is what was known by then; empty for what is known now
 * @param changes of the terms, made one after the other
 * @param factors of volume and price
 */
public record Assumptions(Optional<Instant> knownAt, List<TermsChange> changes, List<Factor> factors) {

    /** Everything is as it is. */
    public static final Assumptions NONE = new Assumptions(Optional.empty(), List.of(), List.of());

    /** Copies the lists. */
    public Assumptions {
        changes = List.copyOf(changes);
        factors = List.copyOf(factors);
    }

    /** Other terms alone. */
    public static Assumptions of(TermsChange... changes) {
        return new Assumptions(Optional.empty(), List.of(changes), List.of());
    }

    /** The same with one more change of the terms, made last. */
    public Assumptions and(TermsChange change) {
        List<TermsChange> more = new ArrayList<>(changes);
        more.add(change);
        return new Assumptions(knownAt, more, factors);
    }

    /** What would be known. */
    Knowledge applyTo(Knowledge now) {
        Instant asKnown = knownAt.orElse(now.knownAt());
        PartnershipAgreement agreement = now.agreement();
        for (TermsChange change : changes) {
            agreement = change.applyTo(agreement, asKnown);
        }
        return new Knowledge(agreement, now.market(), asKnown);
    }
}
