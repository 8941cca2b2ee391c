package org.tributary.stack.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * One product on one road in the invented market.
 *
 * @param via the parties between vendor and customer
 * @param keeps what each of them keeps of the customer's price, per thousand
 * @param first the principal's receipts in the year's first month, per thousand of the month's target
 * @param last the same in the year's last month
 * @param from the first day sold
 * @param months the length of service
 * @param day of the month on which service begins
 */
record Offer(
        ChannelCode channel,
        ProductId product,
        List<OrganizationId> via,
        List<Integer> keeps,
        List<Buyer> buyers,
        long first,
        long last,
        Optional<LocalDate> from,
        int months,
        int day) {

    Offer {
        via = List.copyOf(via);
        keeps = List.copyOf(keeps);
        buyers = List.copyOf(buyers);
    }

    /** Who buys, in which currency, and how large it is beside the others. */
    record Buyer(OrganizationId customer, String currency, int size) {}

    /**
     * The days served by what is sold in a month; empty where nothing is, or where the service would leave the year.
     */
    Optional<DateRange> service(YearMonth month) {
        LocalDate start = month.atDay(day);
        LocalDate end = start.plusMonths(months);
        if (end.isAfter(ReferenceYear.DAYS.endExclusive()) || (index(month) % months) != 0) {
            return Optional.empty();
        }
        LocalDate opened = from.filter(first -> first.isAfter(start)).orElse(start);
        return opened.isBefore(end) ? Optional.of(new DateRange(opened, end)) : Optional.empty();
    }

    /**
     * What the principal receives for a service: the target's part by the month, growing evenly over the year, for
     * each month of service and by the day where it begins late.
     */
    long receipts(YearMonth month, DateRange service, long target) {
        long weight = first * 11 + (last - first) * index(month);
        long whole = new DateRange(month.atDay(day), month.atDay(day).plusMonths(months)).days();
        return target / 1000 * weight / 11 * months * service.days() / whole;
    }

    /** Of a thousand, what reaches the principal. */
    int reaching() {
        return 1000 - keeps.stream().mapToInt(Integer::intValue).sum();
    }

    private static int index(YearMonth month) {
        return ReferenceYear.MONTHS.indexOf(month);
    }
}
