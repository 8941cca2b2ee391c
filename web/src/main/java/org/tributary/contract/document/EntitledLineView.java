package org.tributary.contract.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.contract.entitlement.EntitledLine;
import org.tributary.contract.entitlement.LineGrant;
import org.tributary.contract.entitlement.LineStretch;
import org.tributary.money.Quantity;

/** What a contract line entitles its customer to on a day. */
public record EntitledLineView(
        String contract,
        String line,
        String customer,
        String product,
        String standing,
        String quantity,
        @Nullable String from,
        @Nullable String until,
        @Nullable String subscribedOn,
        List<Integer> amendments,
        List<LineGrantView> grants,
        List<NextStretchView> next,
        boolean renews) {

    /** What the offering grants, per unit and in all; a feature where there is no quantity. */
    public record LineGrantView(
            String name,
            @Nullable String perUnit,
            @Nullable String inAll,
            String from,
            @Nullable String keptUntil) {

        static LineGrantView of(LineGrant granted) {
            return new LineGrantView(
                    granted.name(),
                    granted.grant()
                            .entitlement()
                            .quantity()
                            .map(Quantity::toString)
                            .orElse(null),
                    granted.inAll().map(BigDecimal::toPlainString).orElse(null),
                    granted.grant().entitlement().from().toString(),
                    granted.grant().keptUntil().map(LocalDate::toString).orElse(null));
        }
    }

    /** Days that come after the one in question. */
    public record NextStretchView(
            String from,
            @Nullable String until,
            String standing,
            String customer,
            String product,
            String quantity,
            List<Integer> amendments) {

        static NextStretchView of(LineStretch next) {
            return new NextStretchView(
                    next.days().startInclusive().toString(),
                    next.until().map(LocalDate::toString).orElse(null),
                    next.standing().name(),
                    next.customer().value(),
                    next.product().value(),
                    next.quantity().toString(),
                    next.amendments());
        }
    }

    /** The view of a line. */
    public static EntitledLineView of(EntitledLine line) {
        LineStretch now = line.now();
        return new EntitledLineView(
                line.contract().value(),
                line.line().value(),
                now.customer().value(),
                now.product().value(),
                now.standing().name(),
                now.quantity().toString(),
                now.from().map(LocalDate::toString).orElse(null),
                now.until().map(LocalDate::toString).orElse(null),
                line.now().subscribedOn().map(LocalDate::toString).orElse(null),
                now.amendments(),
                line.grants().stream().map(LineGrantView::of).toList(),
                line.next().stream().map(NextStretchView::of).toList(),
                line.renews());
    }
}
