package org.tributary.attribution.scenario;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;

/** One thing that a scenario assumes of an agreement otherwise than it is. Changes are made one after the other, each to what the last left. */
public sealed interface TermsChange {

    /**
     * The agreement with the change made; the one given stays as it is.
     *
     * @param knownAt the instant as known at which the scenario asks: what is put in counts as known by then
     */
    PartnershipAgreement applyTo(PartnershipAgreement agreement, Instant knownAt);

    /** A draft is in force: it supersedes what is known on the days it governs. */
    record DraftInForce(Revision draft) implements TermsChange {

        @Override
        public PartnershipAgreement applyTo(PartnershipAgreement agreement, Instant knownAt) {
            List<Revision> known = agreement.revisions().stream()
                    .filter(revision -> !revision.recordedAt().isAfter(knownAt))
                    .toList();
            return agreement.revised(Stream.concat(known.stream(), Stream.of(draft.recorded(knownAt)))
                    .toList());
        }
    }

    /** Something has happened that ends the clauses that name it: AGI is verified, say. */
    record EventAssumed(AgreementEvent event) implements TermsChange {

        @Override
        public PartnershipAgreement applyTo(PartnershipAgreement agreement, Instant knownAt) {
            AgreementEvent known = new AgreementEvent(event.code(), event.occurredOn(), knownAt, event.provenance());
            List<AgreementEvent> before = agreement.events().stream()
                    .filter(other -> !other.recordedAt().isAfter(knownAt))
                    .toList();
            return agreement.happened(
                    Stream.concat(before.stream(), Stream.of(known)).toList());
        }
    }

    /** A regime went on instead of what followed it: {@link Counterfactual#continued}. */
    record RegimeContinued(String regime) implements TermsChange {

        @Override
        public PartnershipAgreement applyTo(PartnershipAgreement agreement, Instant knownAt) {
            return Counterfactual.continued(agreement, regime);
        }
    }

    /** One field of one clause is another. */
    record ParameterChanged(ParameterChange parameter) implements TermsChange {

        @Override
        public PartnershipAgreement applyTo(PartnershipAgreement agreement, Instant knownAt) {
            return parameter.applyTo(agreement);
        }
    }
}
