package org.tributary.offering.commitment;

import org.tributary.money.Money;
import org.tributary.offering.charge.ChargeAmount;

/** What a form makes of the spend of a period, with the steps that lead there. */
record Settlement(SpendOutcome outcome, ChargeAmount charged) {

    Money due(PeriodSpend spend) {
        return spend.money(charged.amount());
    }
}
