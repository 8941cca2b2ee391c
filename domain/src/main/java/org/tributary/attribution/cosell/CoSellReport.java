package org.tributary.attribution.cosell;

import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.attribution.cosell.CoSellCredit.Credit;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/**
 * What each party was credited with through each paper channel. It counts towards tiers and targets, never towards what is owed.
 *
 * @param rows by party, paper channel, currency
 */
public record CoSellReport(List<Row> rows) {

    /**
     * One party's credit through one channel in one currency.
     *
     * @param sales how many sales it was credited with
     */
    public record Row(OrganizationId party, ChannelCode paper, Money amount, int sales) {

        private Row with(Credit credit) {
            return new Row(party, paper, amount.plus(credit.amount()), sales + 1);
        }
    }

    private record Key(OrganizationId party, ChannelCode paper, Currency currency) {}

    private static final Comparator<Key> ORDER = Comparator.comparing(Key::party)
            .thenComparing(Key::paper)
            .thenComparing(key -> key.currency().getCurrencyCode());

    /** Copies the rows. */
    public CoSellReport {
        rows = List.copyOf(rows);
    }

    /** The report over many sales; no currency is converted. */
    public static CoSellReport of(Collection<CoSellCredit> sales) {
        Map<Key, Row> rows = new TreeMap<>(ORDER);
        for (CoSellCredit sale : sales) {
            for (Credit credit : sale.credits()) {
                Currency currency = credit.amount().currency();
                Key key = new Key(credit.party(), credit.paper(), currency);
                Row row = rows.getOrDefault(key, new Row(key.party(), key.paper(), Money.zero(currency), 0));
                rows.put(key, row.with(credit));
            }
        }
        return new CoSellReport(List.copyOf(rows.values()));
    }
}
