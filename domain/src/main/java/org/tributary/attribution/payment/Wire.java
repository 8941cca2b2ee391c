package org.tributary.attribution.payment;

import java.time.LocalDate;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.ClauseId;

/**
 * One amount that one partner sends another on one day. Where the terms say net, what is due the other way under the same terms is set
 * against it; it feeds neither a cap nor revenue, which know the legs alone (agreements, E17).
 *
 * @param amount above zero: what comes to nothing is not sent, and what is due back is sent by the other partner
 */
public record Wire(LocalDate on, ClauseId terms, OrganizationId from, OrganizationId to, Money amount) {}
