package org.tributary.attribution;

import java.util.Optional;
import org.tributary.channel.Channel;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.terms.Cap;
import org.tributary.terms.ProportionalShare;

/**
 * What a clause gives for a segment, before caps.
 *
 * @param base in the line's currency
 * @param converted the base in the agreement's currency, at {@code rate}
 * @param accrued the share of {@code converted}
 */
record Accrual(
        Segment segment,
        Channel channel,
        ProportionalShare share,
        Optional<Cap> cap,
        Money base,
        FxRate rate,
        Money converted,
        Money accrued) {}
