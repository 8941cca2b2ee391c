package org.tributary.quote.outlook;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.attribution.Share;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/**
 * Whose money a sale is, over the life of its contract. What the parties have sums to what the customer pays.
 *
 * @param price what the customer pays
 * @param parties by what they have, most first; the customer is none
 * @param clauses in the order of their terms
 */
public record MoneySplit(Money price, List<PartyMoney> parties, List<ClauseMoney> clauses) {

    /** Copies the lists. */
    public MoneySplit {
        parties = List.copyOf(parties);
        clauses = List.copyOf(clauses);
    }

    /** What a party has; nothing where it stands nowhere. */
    public Money netOf(OrganizationId party) {
        return parties.stream()
                .filter(its -> its.party().equals(party))
                .map(PartyMoney::net)
                .findFirst()
                .orElse(Money.zero(price.currency()));
    }

    /**
     * The split of shares.
     *
     * @param shares of all lines of the sale
     * @param currency of the agreement; what the route decides is converted as its shares say
     */
    public static MoneySplit of(List<Share> shares, Currency currency) {
        Gathering gathering = new Gathering(currency);
        shares.forEach(gathering::add);
        return gathering.split();
    }

    /** Sums as they come. */
    private static final class Gathering {

        private record ClauseKey(String regime, String clause, OrganizationId payer, OrganizationId payee) {}

        private final Money nothing;
        private final Map<OrganizationId, PartyMoney> parties = new TreeMap<>();
        private final Map<ClauseKey, ClauseMoney> clauses = new TreeMap<>(Comparator.comparing(ClauseKey::regime)
                .thenComparing(ClauseKey::clause)
                .thenComparing(ClauseKey::payer)
                .thenComparing(ClauseKey::payee));
        private Money price;

        Gathering(Currency currency) {
            this.nothing = Money.zero(currency);
            this.price = nothing;
        }

        void add(Share share) {
            Money amount = share.calculation()
                    .fx()
                    .filter(_ -> !share.payable().currency().equals(nothing.currency()))
                    .map(fx -> fx.convert(share.payable()))
                    .orElse(share.payable());
            Year year = Year.from(share.earnedOn());
            switch (share.kind()) {
                case MARGIN -> {
                    price = price.plus(amount);
                    add(share.payee(), amount, nothing, nothing, nothing, year);
                }
                case RECEIPTS -> {
                    price = price.plus(amount);
                    add(share.payee(), nothing, amount, nothing, nothing, year);
                }
                case JOINT -> {
                    add(share.payee(), nothing, amount, nothing, nothing, year);
                    add(share.payer(), nothing, amount.negated(), nothing, nothing, year);
                }
                case REVENUE_SHARE, FEE -> {
                    add(share.payee(), nothing, nothing, amount, nothing, year);
                    add(share.payer(), nothing, nothing, nothing, amount, year);
                    addClause(share);
                }
            }
        }

        private void add(OrganizationId party, Money kept, Money received, Money sharesIn, Money sharesOut, Year year) {
            PartyMoney fresh = new PartyMoney(party, kept, received, sharesIn, sharesOut, new TreeMap<>());
            PartyMoney sum = parties.merge(party, fresh, Gathering::plus);
            TreeMap<Year, Money> years = new TreeMap<>(sum.byYear());
            years.merge(year, fresh.net(), Money::plus);
            parties.put(
                    party, new PartyMoney(party, sum.kept(), sum.received(), sum.sharesIn(), sum.sharesOut(), years));
        }

        private static PartyMoney plus(PartyMoney one, PartyMoney other) {
            return new PartyMoney(
                    one.party(),
                    one.kept().plus(other.kept()),
                    one.received().plus(other.received()),
                    one.sharesIn().plus(other.sharesIn()),
                    one.sharesOut().plus(other.sharesOut()),
                    one.byYear());
        }

        private void addClause(Share share) {
            ClauseKey key = new ClauseKey(share.regime(), share.clause(), share.payer(), share.payee());
            clauses.merge(
                    key,
                    new ClauseMoney(
                            key.regime(), key.clause(), key.payer(), key.payee(), share.accrued(), share.payable()),
                    (one, other) -> new ClauseMoney(
                            one.regime(),
                            one.clause(),
                            one.payer(),
                            one.payee(),
                            one.accrued().plus(other.accrued()),
                            one.payable().plus(other.payable())));
        }

        MoneySplit split() {
            List<PartyMoney> most = new ArrayList<>(parties.values());
            most.sort(Comparator.comparing(PartyMoney::net).reversed().thenComparing(PartyMoney::party));
            return new MoneySplit(price, most, List.copyOf(clauses.values()));
        }
    }
}
