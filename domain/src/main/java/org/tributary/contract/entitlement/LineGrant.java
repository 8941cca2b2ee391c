package org.tributary.contract.entitlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.tributary.money.Quantity;
import org.tributary.offering.lifecycle.Grant;

/**
 * What an offering grants a contract line on a day.
 *
 * @param grant per unit of the line, a seat say; and until when it is kept though a later one holds for others
 * @param inAll the quantity per unit times the units, exact; empty for a feature
 */
public record LineGrant(Grant grant, Optional<BigDecimal> inAll) {

    /** Takes off zeros after the point that say nothing. */
    public LineGrant {
        inAll = inAll.map(LineGrant::plain);
    }

    static LineGrant of(Grant grant, Quantity units) {
        return new LineGrant(
                grant, grant.entitlement().quantity().map(each -> each.value().multiply(units.value())));
    }

    /** It may be more than a {@link Quantity} may be. */
    static BigDecimal plain(BigDecimal many) {
        BigDecimal stripped = many.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()), RoundingMode.UNNECESSARY);
    }

    /** What is granted. */
    public String name() {
        return grant.entitlement().name();
    }
}
