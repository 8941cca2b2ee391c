package org.tributary.deal.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.deal.Conflict;
import org.tributary.deal.Conflict.Kind;
import org.tributary.deal.Conflict.Proposal;
import org.tributary.deal.Deal;
import org.tributary.deal.DealId;
import org.tributary.deal.DealState;
import org.tributary.deal.RegistrationPolicy;
import org.tributary.party.OrganizationId;

/**
 * Finds what a deal meets on a day. Two deals meet if they are likely to be about one customer, and about one product or products of one class.
 *
 * @param policy of the day
 * @param classes a product's class on the day; empty for one that has none
 */
public record ConflictSearch(
        RegistrationPolicy policy, LocalDate day, Function<ProductId, Optional<ProductClass>> classes) {

    /**
     * Another deal that may be about the same customer.
     *
     * @param score how sure that is, as {@link CustomerMatch} has it
     */
    public record Rival(Deal deal, int score) {}

    /**
     * What a deal meets, the most serious first.
     *
     * @param customer the known customer that its prospect is taken for
     */
    public List<Conflict> of(Deal deal, Optional<OrganizationId> customer, List<Rival> rivals) {
        List<Conflict> found = new ArrayList<>();
        rivals.stream()
                .filter(rival -> !rival.deal().id().equals(deal.id()))
                .filter(rival -> rival.score() >= CustomerMatch.LIKELY && overlap(deal, rival.deal()))
                .forEach(rival -> kindOf(deal, rival.deal()).ifPresent(kind -> found.add(met(kind, deal, rival))));
        houseAccount(deal, customer).ifPresent(found::add);
        territory(deal).ifPresent(found::add);
        found.sort(Comparator.comparing(Conflict::kind)
                .thenComparing(Conflict::score, Comparator.reverseOrder())
                .thenComparing(conflict -> conflict.deal().map(DealId::toString).orElse("")));
        return List.copyOf(found);
    }

    private boolean overlap(Deal one, Deal other) {
        ProductId first = one.opportunity().product();
        ProductId second = other.opportunity().product();
        Optional<ProductClass> shared = classes.apply(first);
        return first.equals(second) || (shared.isPresent() && shared.equals(classes.apply(second)));
    }

    private Optional<Kind> kindOf(Deal deal, Deal other) {
        DealState state = other.stateOn(day);
        if (state.isTerminal()) {
            return Optional.empty();
        }
        if (other.partner().equals(deal.partner())) {
            return Optional.of(other.partner().isPresent() ? Kind.DUPLICATE : Kind.DIRECT_PIPELINE);
        }
        if (other.partner().isEmpty()) {
            return Optional.of(Kind.DIRECT_PIPELINE);
        }
        if (state == DealState.REGISTERED) {
            return Optional.of(Kind.PROTECTED_DEAL);
        }
        // of two at one instant each meets the other: somebody decides
        return other.submittedAt().isAfter(deal.submittedAt())
                ? Optional.empty()
                : Optional.of(Kind.EARLIER_SUBMISSION);
    }

    private Conflict met(Kind kind, Deal deal, Rival rival) {
        String rule = switch (kind) {
            case PROTECTED_DEAL -> "Another partner registered this customer, and is protected.";
            case EARLIER_SUBMISSION -> "Another partner submitted this customer before, and waits for a decision.";
            case DIRECT_PIPELINE -> "The vendor's own sales are working with this customer.";
            case DUPLICATE -> "Your organization registered this customer already.";
            case HOUSE_ACCOUNT, TERRITORY -> throw new IllegalArgumentException(kind + " is with no deal");
        };
        return new Conflict(
                kind,
                Optional.of(rival.deal().id()),
                rival.deal().partner(),
                Optional.empty(),
                rival.score(),
                rule,
                policy.adjudicator(),
                proposal(deal, rival.deal()));
    }

    private Proposal proposal(Deal deal, Deal other) {
        boolean first = deal.submittedAt().isBefore(other.submittedAt());
        return switch (policy.tieBreak()) {
            case FIRST_REGISTERED ->
                new Proposal(first, first ? "It was submitted first." : "The other one was submitted first.");
            case SUBSTANTIAL_WORK -> byWork(deal, other, first);
        };
    }

    private static Proposal byWork(Deal deal, Deal other, boolean first) {
        int own = deal.opportunity().work().size();
        int others = other.opportunity().work().size();
        if (own == others) {
            return new Proposal(
                    first,
                    "Both show equal work; "
                            + (first ? "it was submitted first." : "the other one was submitted first."));
        }
        return new Proposal(
                own > others,
                own > others ? "It shows more kinds of work." : "The other one shows more kinds of work.");
    }

    private Optional<Conflict> houseAccount(Deal deal, Optional<OrganizationId> known) {
        return known.filter(_ -> deal.partner().isPresent())
                .filter(customer -> policy.isHouseAccount(customer, day))
                .map(customer -> new Conflict(
                        Kind.HOUSE_ACCOUNT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(customer),
                        100,
                        "The customer is an account that the vendor sells to itself.",
                        policy.adjudicator(),
                        new Proposal(false, "House accounts are the vendor's.")));
    }

    private Optional<Conflict> territory(Deal deal) {
        return deal.partner()
                .filter(partner -> !policy.covers(partner, deal.opportunity().territory()))
                .map(_ -> new Conflict(
                        Kind.TERRITORY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        100,
                        deal.opportunity().territory() + " is not among the countries the partner sells in.",
                        policy.adjudicator(),
                        new Proposal(false, "The country is outside of the partner's territory.")));
    }
}
