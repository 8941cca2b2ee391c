package org.tributary.attribution;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.attribution.Share.Authority;
import org.tributary.billing.Deduction;
import org.tributary.billing.JointShare;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Base;

/**
 * Walks a segment's price down the route: what each party keeps, what reaches the channel's principal, and what of that is a joint
 * partner's. Margins and receipts sum to the price exactly (agreements, section 5, E11); receipts stay visible where they bring the
 * vendor nothing.
 */
record RouteWaterfall(Sold sold, Booking booking, Instant recordedAt) {

    void attribute(Consumer<Attribution> sink) {
        Segment segment = sold.segment();
        OrganizationId customer = segment.line().customer();
        OrganizationId principal = sold.channel().principal();
        for (Deduction deduction : segment.deductions()) {
            sink.accept(kept(Share.Kind.MARGIN, customer, deduction.party(), deduction.amount()));
        }
        sink.accept(kept(Share.Kind.RECEIPTS, customer, principal, sold.receipts()));
        sold.joint()
                .ifPresent(joint -> sink.accept(kept(Share.Kind.JOINT, principal, joint.partner(), sold.jointPart())));
    }

    private Attribution kept(Share.Kind kind, OrganizationId payer, OrganizationId payee, Money amount) {
        Segment segment = sold.segment();
        RevenueLine line = segment.line();
        String name = nameOf(kind);
        Share share = new Share(
                booking.idOf(line.key(), segment.days().startInclusive(), name, payee),
                Optional.empty(),
                kind,
                sold.origin(),
                segment.stretch().authority(name),
                payer,
                payee,
                segment.days(),
                calculation(kind, amount),
                amount,
                amount,
                segment.earnedOn(),
                recordedAt);
        return Attribution.of(share, booking.firstOpen());
    }

    private Share.Calculation calculation(Share.Kind kind, Money amount) {
        // Of margins and receipts the base is the amount itself, so that no partner learns another's.
        Money base = kind == Share.Kind.JOINT ? sold.receipts() : amount;
        Base baseKind = kind == Share.Kind.MARGIN ? Base.CUSTOMER_GROSS : Base.SELLER_RECEIPTS;
        Optional<Rate> rate = kind == Share.Kind.JOINT ? sold.joint().map(JointShare::share) : Optional.empty();
        return new Share.Calculation(baseKind, base, sold.fx(), base, rate, Optional.empty(), List.of());
    }

    private static String nameOf(Share.Kind kind) {
        return switch (kind) {
            case MARGIN -> Authority.MARGIN;
            case RECEIPTS -> Authority.RECEIPTS;
            case JOINT -> Authority.JOINT;
            case REVENUE_SHARE, FEE -> throw new IllegalArgumentException("the route decides no " + kind);
        };
    }
}
