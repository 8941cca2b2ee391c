package org.tributary.attribution.oracle;

import java.math.BigInteger;
import org.tributary.terms.clause.ShareClause;

/**
 * One clause's share of one piece, while it is being worked out: amounts in minor units of the agreement's currency but for
 * {@code lineBase}; {@code customerValue} is zero where no band may ask for it.
 */
final class Entry {

    final Piece piece;
    final ShareClause clause;
    final long lineBase;
    final BigInteger customerValue;
    BigInteger base;
    BigInteger accrued = BigInteger.ZERO;
    BigInteger payable = BigInteger.ZERO;

    Entry(Piece piece, ShareClause clause, long lineBase, BigInteger base, BigInteger customerValue) {
        this.piece = piece;
        this.clause = clause;
        this.lineBase = lineBase;
        this.base = base;
        this.customerValue = customerValue;
    }
}
