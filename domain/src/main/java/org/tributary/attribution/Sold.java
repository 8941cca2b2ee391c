package org.tributary.attribution;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.billing.Deduction;
import org.tributary.billing.JointShare;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.Product;
import org.tributary.channel.Channel;
import org.tributary.money.Allocation;
import org.tributary.money.FxRate;
import org.tributary.money.Money;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Subject;

/**
 * A segment with what the market says of it: the channel's principal, the rate of exchange, and the amounts that bases are made of, in
 * the line's currency.
 *
 * @param fx to the agreement's currency, of the month earned; empty where the line is in it
 * @param receipts what the principal receives after all deductions
 * @param jointPart what of that is the joint partner's; nothing where there is none
 */
record Sold(Segment segment, Channel channel, Market market, Optional<FxRate> fx, Money receipts, Money jointPart) {

    static Sold of(Segment segment, Market market, Currency currency) {
        Channel channel = market.channels().get(segment.line().channel());
        if (channel == null) {
            throw new Refusal.NotFound("channel");
        }
        Money receipts = segment.receipts();
        Money part =
                jointOf(segment, channel).map(joint -> partOf(receipts, joint)).orElse(Money.zero(receipts.currency()));
        return new Sold(segment, channel, market, fxOf(segment, market, currency), receipts, part);
    }

    private static Optional<FxRate> fxOf(Segment segment, Market market, Currency currency) {
        Currency from = segment.price().currency();
        return from.equals(currency)
                ? Optional.empty()
                : Optional.of(market.rates().require(from, currency, YearMonth.from(segment.earnedOn())));
    }

    private static Optional<JointShare> jointOf(Segment segment, Channel channel) {
        boolean vendorReceives =
                channel.principal().equals(segment.line().route().vendor());
        return vendorReceives ? segment.line().sale().joint() : Optional.empty();
    }

    /** One split between two: the vendor and its partner, by largest remainder, the vendor first where remainders are equal. */
    private static Money partOf(Money receipts, JointShare joint) {
        long partner = joint.share().numerator().longValueExact();
        long vendor = joint.share().denominator().longValueExact() - partner;
        return new Money(Allocation.largestRemainder(receipts.minorUnits(), vendor, partner)[1], receipts.currency());
    }

    /** The joint partner of what the vendor receives; where another is the principal there is nothing to split. */
    Optional<JointShare> joint() {
        return jointOf(segment, channel);
    }

    OrganizationId vendor() {
        return segment.line().route().vendor();
    }

    boolean vendorIsPrincipal() {
        return channel.principal().equals(vendor());
    }

    Share.Origin origin() {
        RevenueLine line = segment.line();
        return new Share.Origin(line.key(), line.channel(), line.product(), line.service(), line.invoicedOn());
    }

    /** The customer's price less what tax authorities take and, where asked for, what marketplaces and clouds do. */
    Money netOf(boolean marketplaces) {
        Money left = segment.price();
        for (Deduction deduction : segment.deductions()) {
            boolean taken = switch (kindOf(deduction.party())) {
                case TAX_AUTHORITY -> true;
                case MARKETPLACE, CLOUD -> marketplaces;
                case VENDOR, DISTRIBUTOR, RESELLER, DEVELOPER, CUSTOMER -> false;
            };
            left = taken ? left.minus(deduction.amount()) : left;
        }
        return left;
    }

    private Organization.Kind kindOf(OrganizationId party) {
        Organization organization = market.organizations().get(party);
        if (organization == null) {
            throw new Refusal.NotFound("organization");
        }
        return organization.kind();
    }

    /** What a clause is asked about; the product's class is the one of the day earned, as known at an instant. */
    Subject subject(Instant knownAt) {
        RevenueLine line = segment.line();
        Product product = market.products().get(line.product());
        if (product == null) {
            throw new Refusal.NotFound("product");
        }
        return new Subject(
                Optional.of(line.channel()),
                Set.copyOf(line.route().parties()),
                line.sale().seller().orElse(channel.principal()),
                line.sale().host().or(channel::host),
                line.product(),
                product.classOn(segment.earnedOn(), knownAt),
                line.sale().segment());
    }

    /** In the agreement's currency. */
    Money converted(Money amount) {
        return fx.map(rate -> rate.convert(amount)).orElse(amount);
    }
}
