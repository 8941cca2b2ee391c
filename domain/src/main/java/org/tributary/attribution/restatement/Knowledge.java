package org.tributary.attribution.restatement;

import java.time.Instant;
import org.tributary.attribution.Market;
import org.tributary.terms.PartnershipAgreement;

/**
 * What is known when lines are evaluated: terms, events, products, rates, payments.
 *
 * @param knownAt terms and classes recorded by then are used, and everything computed is recorded at it
 */
public record Knowledge(PartnershipAgreement agreement, Market market, Instant knownAt) {}
