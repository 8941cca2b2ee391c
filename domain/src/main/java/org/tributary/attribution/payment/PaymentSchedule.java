package org.tributary.attribution.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.PaymentTerms.Instalment;
import org.tributary.terms.clause.PaymentTerms.Netting;
import org.tributary.time.DateRange;

/**
 * When what is payable is paid, of shares and fees alike. All amounts of one leg in one settlement period are paid together, split into the instalments of the terms
 * by largest remainder; an instalment {@code n} periods after is due on the last day of the {@code n}-th period that follows the
 * settlement period, {@code 0} being the last day of that period itself ({@link PaymentTerms#dueOn}). The terms of the revision that decided an amount go on
 * to bear after its accrual has ended: the end of accrual is not the end of payment (agreements, E10).
 *
 * @param dues by day, terms, leg, settlement period, instalment
 * @param wires by day, terms, sender
 * @param unscheduled what no payment terms are about, in the order given
 */
public record PaymentSchedule(List<Due> dues, List<Wire> wires, List<Owed> unscheduled) {

    private record Leg(
            PaymentTerms terms, ClauseId clause, OrganizationId payer, OrganizationId payee, DateRange settlement) {}

    private record Pair(LocalDate on, ClauseId terms, OrganizationId from, OrganizationId to) {}

    private static final Comparator<Due> DUES = Comparator.comparing(Due::on)
            .thenComparing(Due::terms)
            .thenComparing(Due::leg)
            .thenComparing(due -> due.settlement().startInclusive())
            .thenComparingInt(Due::instalment);

    private static final Comparator<Pair> PAIRS = Comparator.comparing(Pair::on)
            .thenComparing(Pair::terms)
            .thenComparing(Pair::from)
            .thenComparing(Pair::to);

    /** Copies the lists. */
    public PaymentSchedule {
        dues = List.copyOf(dues);
        wires = List.copyOf(wires);
        unscheduled = List.copyOf(unscheduled);
    }

    /**
     * The schedule of what is owed under an agreement.
     *
     * @param owed in one currency for each leg; balances deferred from before the first share stand in it as owed in the month they are
     *     settled with
     */
    public static PaymentSchedule of(PartnershipAgreement agreement, Collection<Owed> owed) {
        Map<Leg, Money> legs = new LinkedHashMap<>();
        List<Owed> unscheduled = new ArrayList<>();
        for (Owed amount : owed) {
            termsOf(agreement, amount)
                    .ifPresentOrElse(
                            terms -> legs.merge(leg(terms, amount), amount.amount(), Money::plus),
                            () -> unscheduled.add(amount));
        }
        List<Due> dues = new ArrayList<>();
        Map<Pair, Money> pairs = new TreeMap<>(PAIRS);
        legs.forEach((leg, amount) -> {
            for (Due due : instalments(leg, amount)) {
                dues.add(due);
                add(pairs, due, leg.terms().netting());
            }
        });
        dues.sort(DUES);
        return new PaymentSchedule(dues, wires(pairs), unscheduled);
    }

    /** What is due after a day in all, of one leg: what a partner still has to pay. */
    public Money outstanding(ClauseId leg, LocalDate after, Money nothing) {
        return dues.stream()
                .filter(due -> due.leg().equals(leg) && due.on().isAfter(after))
                .map(Due::amount)
                .reduce(nothing, Money::plus);
    }

    private static Optional<PaymentTerms> termsOf(PartnershipAgreement agreement, Owed owed) {
        return agreement
                .revisions()
                .get(owed.revision() - 1)
                .of(PaymentTerms.class)
                .filter(terms -> terms.legs().contains(owed.leg()))
                .findFirst();
    }

    private static Leg leg(PaymentTerms terms, Owed owed) {
        DateRange settlement = terms.settlement().periodOf(owed.month().atDay(1));
        return new Leg(terms, owed.leg(), owed.payer(), owed.payee(), settlement);
    }

    private static List<Due> instalments(Leg leg, Money amount) {
        List<Instalment> instalments = leg.terms().instalments();
        List<Money> parts = Allocation.inParts(
                amount, instalments.stream().map(Instalment::part).toList());
        List<Due> dues = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            LocalDate on = leg.terms().dueOn(leg.settlement().startInclusive(), instalments.get(i));
            dues.add(new Due(
                    leg.terms().id(),
                    leg.clause(),
                    leg.payer(),
                    leg.payee(),
                    leg.settlement(),
                    i + 1,
                    on,
                    parts.get(i)));
        }
        return dues;
    }

    /** Adds a due to what its two partners send each other; net terms keep both directions in one amount, under the partner first by name. */
    private static void add(Map<Pair, Money> pairs, Due due, Netting netting) {
        boolean turned = netting == Netting.NET && due.payer().compareTo(due.payee()) > 0;
        OrganizationId from = turned ? due.payee() : due.payer();
        OrganizationId to = turned ? due.payer() : due.payee();
        Money amount = turned ? due.amount().negated() : due.amount();
        pairs.merge(new Pair(due.on(), due.terms(), from, to), amount, Money::plus);
    }

    private static List<Wire> wires(Map<Pair, Money> pairs) {
        List<Wire> wires = new ArrayList<>();
        pairs.forEach((pair, amount) -> {
            if (amount.isNegative()) {
                wires.add(new Wire(pair.on(), pair.terms(), pair.to(), pair.from(), amount.negated()));
            } else if (!amount.isZero()) {
                wires.add(new Wire(pair.on(), pair.terms(), pair.from(), pair.to(), amount));
            }
        });
        return wires;
    }
}
