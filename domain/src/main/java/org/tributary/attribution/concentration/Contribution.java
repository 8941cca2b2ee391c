package org.tributary.attribution.concentration;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tributary.attribution.Account;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Market;
import org.tributary.attribution.Posting;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/**
 * What one sale brought the vendor in one month, and whom it hung on. All contributions of a question are in one currency.
 *
 * @param month the month earned in
 * @param partners the parties between the vendor and the customer, the one next to the vendor first
 * @param cloud who hosts it; empty where nobody does
 * @param contract the customer's contract, where one is named
 * @param revenue the vendor's receipts and the shares it receives
 * @param paid the shares the vendor owes of it, after guarantees and caps
 * @param received the shares the vendor receives, which are in {@code revenue} too
 */
public record Contribution(
        YearMonth month,
        ChannelCode channel,
        List<OrganizationId> partners,
        Optional<OrganizationId> cloud,
        Optional<String> contract,
        Money revenue,
        Money paid,
        Money received) {

    /** Copies the partners. */
    public Contribution {
        partners = List.copyOf(partners);
    }

    /** Whether it falls away when the partner leaves: it passes the partner, or is hosted by it. */
    public boolean hangsOn(OrganizationId partner) {
        return partners.contains(partner) || cloud.filter(partner::equals).isPresent();
    }

    /**
     * What lines brought the vendor, month by month.
     *
     * @param lines those the shares are of; a share without one, as a fee, hangs on no sale and is left out
     * @param attributions shares that stand, or all with their reversals
     * @param market says who hosts where the line does not
     */
    public static List<Contribution> of(
            OrganizationId vendor, Collection<RevenueLine> lines, Collection<Attribution> attributions, Market market) {
        Map<LineKey, RevenueLine> byKey =
                lines.stream().collect(Collectors.toMap(RevenueLine::key, Function.identity()));
        List<Contribution> contributions = new ArrayList<>();
        for (Attribution attribution : attributions) {
            Optional.ofNullable(byKey.get(attribution.share().line()))
                    .ifPresent(line -> attribution.postings().stream()
                            .filter(posting -> posting.party().equals(vendor))
                            .map(posting -> of(line, posting, market))
                            .forEach(contributions::add));
        }
        return contributions;
    }

    private static Contribution of(RevenueLine line, Posting posting, Market market) {
        Money amount = posting.reporting();
        Money nothing = Money.zero(amount.currency());
        boolean paid = posting.account() == Account.SHARE_PAID;
        return new Contribution(
                posting.month(),
                line.channel(),
                between(line.route()),
                line.sale().host().or(() -> hostOf(line.channel(), market)),
                line.sale().contract(),
                paid ? nothing : amount,
                paid ? amount.negated() : nothing,
                posting.account() == Account.SHARE_RECEIVED ? amount : nothing);
    }

    private static List<OrganizationId> between(Route route) {
        return route.parties().subList(1, route.parties().size() - 1);
    }

    private static Optional<OrganizationId> hostOf(ChannelCode channel, Market market) {
        return Optional.ofNullable(market.channels().get(channel)).flatMap(Channel::host);
    }
}
