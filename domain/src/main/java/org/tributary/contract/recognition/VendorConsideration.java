package org.tributary.contract.recognition;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.billing.Deduction;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.schedule.BillItem;
import org.tributary.money.Money;

/**
 * What of a customer's price is the vendor's to recognise, by the road it is sold: as principal the whole price, else what the parties on the route
 * leave of it (ASC 606-10-55-36 to 40).
 *
 * @param recognitions how the vendor records each channel
 */
public record VendorConsideration(Map<ChannelCode, Channel.Recognition> recognitions) {

    /** Copies the channels. */
    public VendorConsideration {
        recognitions = Map.copyOf(recognitions);
    }

    /** By what is said of each channel. */
    public static VendorConsideration of(Collection<Channel> channels) {
        return new VendorConsideration(channels.stream().collect(toMap(Channel::code, Channel::recognition)));
    }

    /**
     * The vendor's part of a price.
     *
     * @throws Refusal.Invalid if the channel is not known
     */
    public Money of(SoldThrough through, Money price) {
        return switch (of(through)) {
            case GROSS -> price;
            case NET_RECEIPTS, SELL_IN ->
                through.deductionsOf(price).stream().map(Deduction::amount).reduce(price, Money::minus);
            case SHARE_ONLY, NONE -> Money.zero(price.currency());
        };
    }

    /** The vendor's part of a bill item, what its deductions leave. */
    public Money of(BillItem item) {
        return switch (of(item.terms().through())) {
            case GROSS -> item.amount();
            case NET_RECEIPTS, SELL_IN -> item.receipts();
            case SHARE_ONLY, NONE -> Money.zero(item.amount().currency());
        };
    }

    /** Whether the vendor is principal or agent on a road, and why, in words. */
    public String reason(SoldThrough through) {
        return switch (of(through)) {
            case GROSS ->
                "Principal: the vendor controls the service until the customer has it and sets its price, so the whole price is"
                        + " its revenue, and what others keep is a cost (ASC 606-10-55-37, 55-39).";
            case NET_RECEIPTS ->
                "Net: who sells to the customer is its principal, so the vendor's revenue is the price less what the route"
                        + " keeps (ASC 606-10-55-36, 55-38).";
            case SELL_IN ->
                "Sell-in: the partner buys and sells on as principal, so the vendor's revenue is the price at which the partner"
                        + " buys (ASC 606-10-55-36A, 55-39).";
            case SHARE_ONLY ->
                "Licensor: a licensee sells as principal, and the vendor's share of its sales is revenue when they are"
                        + " attributed (ASC 606-10-55-65); nothing is recognised of the contract.";
            case NONE -> "Neither principal nor agent: the vendor has no part of the price (ASC 606-10-55-36).";
        };
    }

    private Channel.Recognition of(SoldThrough through) {
        return Optional.ofNullable(recognitions.get(through.channel()))
                .orElseThrow(
                        () -> new Refusal.Invalid("channel.unknown", "There is no channel " + through.channel() + "."));
    }
}
