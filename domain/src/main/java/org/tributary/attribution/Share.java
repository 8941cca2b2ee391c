package org.tributary.attribution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.LineKey;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.ClauseId;
import org.tributary.time.DateRange;

/**
 * Who gets what of one segment of one line, under which clause, and everything that is needed to explain it. It is written once; what
 * changes later is a reversal, which is a share with every amount negated, and a share booked anew.
 *
 * @param reverses the share this one takes back; empty for any other
 * @param segment the days it is about
 * @param accrued what the clause gives
 * @param payable what is payable of it after guarantees and caps
 * @param earnedOn the day that decided the terms: the first time axis
 * @param recordedAt when the platform knew it: the second
 */
public record Share(
        ShareId id,
        Optional<ShareId> reverses,
        Kind kind,
        Origin origin,
        Authority authority,
        OrganizationId payer,
        OrganizationId payee,
        DateRange segment,
        Calculation calculation,
        Money accrued,
        Money payable,
        LocalDate earnedOn,
        Instant recordedAt) {

    /** What decides the share. */
    public enum Kind {
        /** A party on the route, or a tax authority, keeps it. */
        MARGIN,
        /** The channel's principal receives it. */
        RECEIPTS,
        /** A joint partner receives it of what the principal received. */
        JOINT,
        /** A clause moves it between partners. */
        REVENUE_SHARE,
        /** A clause moves it between partners whatever was sold: a fixed fee, or what a guarantee adds. */
        FEE
    }

    /**
     * What of a line a share repeats, so that it can be explained without it.
     *
     * @param line of a fee, which has no line: {@code TERMS / agreement / clause.day}
     */
    public record Origin(
            LineKey line, ChannelCode channel, ProductId product, DateRange service, LocalDate invoicedOn) {

        /** In place of a channel, where the terms themselves owe a fee. */
        public static final ChannelCode TERMS_CHANNEL = new ChannelCode("TERMS");

        /** In place of a product, where the terms themselves owe a fee. */
        public static final ProductId TERMS_PRODUCT = new ProductId("terms");
    }

    /**
     * Under what it is owed.
     *
     * @param revision its number within the agreement, from 1 in the order recorded
     * @param clause the clause's id, or {@code route.margin}, {@code route.receipts} and {@code route.joint} for what the route
     *     itself decides
     */
    public record Authority(AgreementId agreement, int revision, String regime, String clause) {

        /** What a party on the route keeps. */
        public static final String MARGIN = "route.margin";

        /** What the channel's principal receives. */
        public static final String RECEIPTS = "route.receipts";

        /** What a joint partner receives of it. */
        public static final String JOINT = "route.joint";
    }

    /**
     * How it came about.
     *
     * @param lineBase what it is taken of, in the line's currency; of margins and receipts the amount itself, so that no partner learns
     *     another's
     * @param fx the rate at which it was converted; empty where nothing was
     * @param base the same in the currency of the share
     * @param rate the rate applied; empty for margins, receipts, fees and where several bands gave their part
     * @param balanceBefore what had come together before for a banded share, or for rounding a running total; in the currency of the
     *     share
     * @param cuts the guarantee and the cap it was held against, in that order
     */
    public record Calculation(
            Base baseKind,
            Money lineBase,
            Optional<FxRate> fx,
            Money base,
            Optional<Rate> rate,
            Optional<Money> balanceBefore,
            List<Cut> cuts) {

        /** Copies the cuts. */
        public Calculation {
            cuts = List.copyOf(cuts);
        }

        private Calculation negated() {
            List<Cut> mirrored = cuts.stream()
                    .map(cut ->
                            new Cut(cut.clause(), cut.before(), cut.payable().negated()))
                    .toList();
            return new Calculation(baseKind, lineBase.negated(), fx, base.negated(), rate, balanceBefore, mirrored);
        }
    }

    /**
     * A guarantee or cap that a share was held against.
     *
     * @param before what had come together towards it before this share
     * @param payable what it let pass of this share
     */
    public record Cut(ClauseId clause, Money before, Money payable) {}

    /** The line it is about. */
    public LineKey line() {
        return origin.line();
    }

    /** The road the line was sold by. */
    public ChannelCode channel() {
        return origin.channel();
    }

    /** What was sold. */
    public ProductId product() {
        return origin.product();
    }

    /** The name of the revision. */
    public String regime() {
        return authority.regime();
    }

    /** The name of the clause, or of what the route decides. */
    public String clause() {
        return authority.clause();
    }

    /** What it is taken of. */
    public Base baseKind() {
        return calculation.baseKind();
    }

    /** What it is taken of, in the currency of the share. */
    public Money base() {
        return calculation.base();
    }

    /** The rate applied, if one was. */
    public Optional<Rate> rate() {
        return calculation.rate();
    }

    /** What takes this share back: every amount of it negated. What had come together before it stays what it was. */
    Share reversed(Instant at) {
        return new Share(
                ShareId.reversing(id),
                Optional.of(id),
                kind,
                origin,
                authority,
                payer,
                payee,
                segment,
                calculation.negated(),
                accrued.negated(),
                payable.negated(),
                earnedOn,
                at);
    }
}
