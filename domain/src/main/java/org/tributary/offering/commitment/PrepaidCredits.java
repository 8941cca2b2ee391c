package org.tributary.offering.commitment;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.Refusal;
import org.tributary.money.UnitPrice;

/**
 * Credits that are granted, sold or given, before they are used. A credit covers one unit of the agreement's currency; credits that are counted
 * otherwise, such as 25 to a dollar, are entered at what they cover. What expires first is drawn first, and what no credit covers is charged as
 * it is.
 *
 * @param grants in any order, each with an id of its own
 */
public record PrepaidCredits(List<CreditGrant> grants) implements SpendForm {

    /** @throws Refusal.Invalid with all faults: no grant, an id that stands twice */
    public PrepaidCredits {
        Refusal.Faults faults = new Refusal.Faults();
        grants = List.copyOf(grants);
        faults.require(!grants.isEmpty(), "credit.grants", "/grants", "There is one grant at least.");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < grants.size(); i++) {
            String id = grants.get(i).id();
            faults.require(ids.add(id), "credit.id", "/grants/" + i + "/id", "The grant " + id + " stands twice.");
        }
        faults.refuseIfAny("prepaid-credits.invalid");
    }

    @Override
    public Map<String, UnitPrice> amounts() {
        Map<String, UnitPrice> amounts = new LinkedHashMap<>();
        for (int i = 0; i < grants.size(); i++) {
            String at = "/grants/" + i;
            amounts.put(at + "/credits", new UnitPrice(grants.get(i).credits().value()));
            grants.get(i).price().ifPresent(price -> amounts.put(at + "/price", price));
        }
        return amounts;
    }

    /** The days on which other credits may be used than on the day before. */
    Set<LocalDate> turningDays() {
        Set<LocalDate> days = new TreeSet<>();
        for (CreditGrant grant : grants) {
            days.add(grant.from());
            days.add(grant.until().plusDays(1));
        }
        return days;
    }
}
