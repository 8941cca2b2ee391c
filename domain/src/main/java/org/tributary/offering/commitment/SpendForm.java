package org.tributary.offering.commitment;

import java.util.Map;
import org.tributary.money.UnitPrice;

/** What a spend agreement does with what is spent: draws it from a commitment, from credits paid before, or holds it between a least and a most. */
public sealed interface SpendForm permits SpendDrawdown, PrepaidCredits, SpendBounds {

    /** Every amount it names, by its pointer: they are of the agreement's currency, and whole minor units of it. */
    Map<String, UnitPrice> amounts();
}
