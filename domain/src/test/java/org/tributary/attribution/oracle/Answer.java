package org.tributary.attribution.oracle;

import java.time.LocalDate;
import org.tributary.attribution.Share;
import org.tributary.billing.LineKey;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/** What of a share must agree: the amounts, to the minor unit. */
record Answer(Money lineBase, Money base, Money accrued, Money payable) {

    /** Which share: whose, of which segment, under which clause. */
    record Key(LineKey line, LocalDate start, String clause, OrganizationId payee) {

        static Key of(Share share) {
            return new Key(share.line(), share.segment().startInclusive(), share.clause(), share.payee());
        }
    }

    static Answer of(Share share) {
        return new Answer(share.calculation().lineBase(), share.base(), share.accrued(), share.payable());
    }

    /** Whether nothing moves: such a share may be told or left out. */
    boolean isNothing() {
        return accrued.isZero() && payable.isZero();
    }

    Answer negated() {
        return new Answer(lineBase.negated(), base.negated(), accrued.negated(), payable.negated());
    }

    /** The same as if all that accrued were payable. */
    Answer beforeLimits() {
        return new Answer(lineBase, base, accrued, accrued);
    }
}
