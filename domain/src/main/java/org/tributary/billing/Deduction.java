package org.tributary.billing;

import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/** What a party on the route keeps of the customer's price, before the channel's principal receives the rest. */
public record Deduction(OrganizationId party, Money amount) {}
