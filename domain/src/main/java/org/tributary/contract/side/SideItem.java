package org.tributary.contract.side;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.billing.Deduction;
import org.tributary.catalog.ProductId;
import org.tributary.contract.LineId;
import org.tributary.contract.schedule.BillItem;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * What a party on the road keeps of one item of a contract's bills. What the customer pays is not in it.
 *
 * @param number the item's, within the contract
 * @param corrects the item it takes back of, or charges again to
 * @param kept zero or more of a charge; zero or less of what is taken back
 */
public record SideItem(
        int number,
        Optional<Integer> corrects,
        LineId line,
        ProductId product,
        DateRange days,
        Quantity quantity,
        Money kept,
        LocalDate billedOn) {

    /** An item as each party between the ends of its road may know it. */
    public static SortedMap<OrganizationId, SideItem> byParty(BillItem item) {
        SortedMap<OrganizationId, SideItem> sides = new TreeMap<>();
        RoadDays.between(item.terms().through()).forEach(party -> sides.put(party, of(item, party)));
        return sides;
    }

    private static SideItem of(BillItem item, OrganizationId party) {
        return new SideItem(
                item.number(),
                item.corrects(),
                item.line(),
                item.terms().product(),
                item.days(),
                item.terms().quantity(),
                item.deductions().stream()
                        .filter(deduction -> deduction.party().equals(party))
                        .map(Deduction::amount)
                        .reduce(Money.zero(item.amount().currency()), Money::plus),
                item.billedOn());
    }
}
