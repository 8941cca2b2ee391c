package org.tributary.quote.outlook;

import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/**
 * What one clause moves of a sale.
 *
 * @param regime the terms it stands in
 * @param accrued before guarantees and caps
 * @param payable after them, as far as they are filled today
 */
public record ClauseMoney(
        String regime, String clause, OrganizationId payer, OrganizationId payee, Money accrued, Money payable) {}
