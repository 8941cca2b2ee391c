package org.tributary.terms.clause;

import org.tributary.party.OrganizationId;

/** A clause that takes a part of the revenue of each line it covers, from one partner to another. */
public sealed interface ShareClause extends Clause permits ProportionalShare, BandedShare {

    /** Who owes it. */
    OrganizationId payer();

    /** Whom it is owed to. */
    OrganizationId payee();

    /** What it is taken of. */
    Base base();

    /** Whether the base counts as invoiced or as paid. */
    Basis basis();

    /** Which lines it covers. */
    Coverage coverage();

    /** When it accrues. */
    Term term();

    /** How it makes whole minor units. */
    Rounding rounding();
}
