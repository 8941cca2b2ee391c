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

    /** What the route decides: which kind of share, under which name, of what. */
    private enum Keeping {
        MARGIN(Share.Kind.MARGIN, Authority.MARGIN, Base.CUSTOMER_GROSS),
        RECEIPTS(Share.Kind.RECEIPTS, Authority.RECEIPTS, Base.SELLER_RECEIPTS),
        JOINT(Share.Kind.JOINT, Authority.JOINT, Base.SELLER_RECEIPTS);

        private final Share.Kind kind;
        private final String clause;
        private final Base base;

        Keeping(Share.Kind kind, String clause, Base base) {
            this.kind = kind;
            this.clause = clause;
            this.base = base;
        }
    }

    void attribute(Consumer<Attribution> sink) {
        Segment segment = sold.segment();
        OrganizationId customer = segment.line().customer();
        OrganizationId principal = sold.channel().principal();
        for (Deduction deduction : segment.deductions()) {
            sink.accept(kept(Keeping.MARGIN, customer, deduction.party(), deduction.amount()));
        }
        sink.accept(kept(Keeping.RECEIPTS, customer, principal, sold.receipts()));
        sold.joint().ifPresent(joint -> sink.accept(kept(Keeping.JOINT, principal, joint.partner(), sold.jointPart())));
    }

    private Attribution kept(Keeping kept, OrganizationId payer, OrganizationId payee, Money amount) {
        Segment segment = sold.segment();
        RevenueLine line = segment.line();
        Share share = new Share(
                booking.idOf(line.key(), segment.days().startInclusive(), kept.clause, payee),
                Optional.empty(),
                kept.kind,
                sold.origin(),
                segment.stretch().authority(kept.clause),
                payer,
                payee,
                segment.days(),
                calculation(kept, amount),
                amount,
                amount,
                segment.earnedOn(),
                recordedAt);
        return Attribution.of(share, booking.firstOpen());
    }

    private Share.Calculation calculation(Keeping kept, Money amount) {
        // Of margins and receipts the base is the amount itself, so that no partner learns another's.
        Money base = kept == Keeping.JOINT ? sold.receipts() : amount;
        Optional<Rate> rate = kept == Keeping.JOINT ? sold.joint().map(JointShare::share) : Optional.empty();
        return new Share.Calculation(kept.base, base, sold.fx(), base, rate, Optional.empty(), List.of());
    }
}
