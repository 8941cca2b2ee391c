package org.tributary.quote.outlook;

import java.time.Year;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/**
 * What a party has of a sale over the life of its contract, all in one currency.
 *
 * @param kept what stays with it on the route: margins
 * @param received what the customer's price leaves to it as the channel's principal, and what joint partners receive
 * @param sharesIn what clauses bring it
 * @param sharesOut what clauses take from it; zero or more
 * @param byYear what it has in the end, by the year in which it is earned
 */
public record PartyMoney(
        OrganizationId party,
        Money kept,
        Money received,
        Money sharesIn,
        Money sharesOut,
        SortedMap<Year, Money> byYear) {

    /** Copies the years. */
    public PartyMoney {
        byYear = new TreeMap<>(byYear);
    }

    /** What it has in the end. */
    public Money net() {
        return List.of(kept, received, sharesIn).stream().reduce(sharesOut.negated(), Money::plus);
    }
}
