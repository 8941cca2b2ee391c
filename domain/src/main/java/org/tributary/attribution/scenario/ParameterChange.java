package org.tributary.attribution.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.ProportionalShare;

/**
 * One field of one clause set to another value, in every revision the clause stands in (agreements, 2.8: what the engine must let vary
 * because it is not public).
 */
public sealed interface ParameterChange {

    /** The clause whose field it is. */
    ClauseId clause();

    /** The new value as text, in the form in which it is read: {@code 0.2}, {@code 38000000000.00 USD}, {@code 2026-04-27}. */
    String value();

    /** The clause with the field set; empty if this clause has no such field. */
    Optional<Clause> applyTo(Clause before);

    /**
     * The agreement with the field set; the one given stays as it is.
     *
     * @throws Refusal.Invalid if no revision has a clause of this name with such a field, or the clause refuses the value
     */
    default PartnershipAgreement applyTo(PartnershipAgreement agreement) {
        if (agreement.revisions().stream()
                .flatMap(revision -> revision.clauses().stream())
                .noneMatch(this::reaches)) {
            throw new Refusal.Invalid(
                    "parameter.clause", "The agreement has no clause " + clause() + " with this field.");
        }
        return agreement.revised(agreement.revisions().stream()
                .map(revision -> revision.with(
                        revision.clauses().stream().map(this::changed).toList()))
                .toList());
    }

    private boolean reaches(Clause before) {
        return before.id().equals(clause()) && applyTo(before).isPresent();
    }

    private Clause changed(Clause before) {
        return reaches(before) ? applyTo(before).orElse(before) : before;
    }

    /**
     * The rate of a proportional share, or of a banded share's first band: its other bands keep their distance from that one, so that all
     * rates move by the same number of points. A band that would leave 0 to 100 % is refused.
     *
     * @param rate 0 to 100 %
     */
    record ShareRate(ClauseId clause, Rate rate) implements ParameterChange {

        @Override
        public String value() {
            return rate.fraction();
        }

        @Override
        public Optional<Clause> applyTo(Clause before) {
            if (before instanceof BandedShare share) {
                return Optional.of(Copies.of(share, shifted(share.bands())));
            }
            return before instanceof ProportionalShare share
                    ? Optional.of(Copies.of(share, rate, share.base()))
                    : Optional.empty();
        }

        private List<Band> shifted(List<Band> bands) {
            Rate points = rate.minus(bands.getFirst().rate());
            return bands.stream()
                    .map(band -> new Band(band.from(), band.to(), band.rate().plus(points)))
                    .toList();
        }
    }

    /** What a proportional share is taken of. */
    record ShareBase(ClauseId clause, Base base) implements ParameterChange {

        @Override
        public String value() {
            return base.name();
        }

        @Override
        public Optional<Clause> applyTo(Clause before) {
            return before instanceof ProportionalShare share
                    ? Optional.of(Copies.of(share, share.rate(), base))
                    : Optional.empty();
        }
    }

    /**
     * The amount of a cap.
     *
     * @param amount above zero, in the cap's currency
     */
    record CapAmount(ClauseId clause, Money amount) implements ParameterChange {

        @Override
        public String value() {
            return amount.toString();
        }

        @Override
        public Optional<Clause> applyTo(Clause before) {
            return before instanceof Cap cap ? Optional.of(Copies.of(cap, amount, cap.scopeStart())) : Optional.empty();
        }
    }

    /** The first day that counts towards a cap. */
    record CapScopeStart(ClauseId clause, LocalDate from) implements ParameterChange {

        @Override
        public String value() {
            return from.toString();
        }

        @Override
        public Optional<Clause> applyTo(Clause before) {
            return before instanceof Cap cap ? Optional.of(Copies.of(cap, cap.amount(), from)) : Optional.empty();
        }
    }
}
