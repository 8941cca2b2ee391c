package org.tributary.attribution.payment;

import java.time.LocalDate;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.ClauseId;
import org.tributary.time.DateRange;

/**
 * One instalment of what one leg comes to in one settlement period.
 *
 * @param terms the payment terms that decide it
 * @param settlement the period whose amounts are paid together
 * @param instalment counted from 1, in the order of the terms
 * @param on the day it is due
 * @param amount below zero where the payee owes it back
 */
public record Due(
        ClauseId terms,
        ClauseId leg,
        OrganizationId payer,
        OrganizationId payee,
        DateRange settlement,
        int instalment,
        LocalDate on,
        Money amount) {}
