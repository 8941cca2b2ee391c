package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.control.RevenueLists;
import org.tributary.contract.control.RevenuePeriodRows;
import org.tributary.contract.revenue.EntryFilter;
import org.tributary.contract.revenue.EntryPage;
import org.tributary.contract.revenue.RevenueRollForward;
import org.tributary.identity.Role;

/** What the revenue ledger says: how deferred revenue of all contracts went on, and the entries it follows from. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class RevenueLedger {

    @Inject
    RevenueLists lists;

    @Inject
    RevenuePeriodRows periods;

    /**
     * A roll-forward for each currency, and what of it does not tie.
     *
     * @param differences in words; empty, unless somebody changed the ledger by hand
     */
    public record Rolled(List<RevenueRollForward> currencies, List<String> differences) {}

    /**
     * How billed and recognised revenue went on over the months that were closed by an instant.
     *
     * @param from the first month shown; it opens with what was there before
     * @param channel those contracts alone that are sold by it now
     */
    public Rolled rollForward(
            Optional<YearMonth> from, Optional<YearMonth> through, Optional<ChannelCode> channel, Instant knownAt) {
        List<RevenueRollForward> all = periods.lastClosed(knownAt)
                .map(last -> lists.rollForwards(channel, last, knownAt))
                .orElse(List.of());
        List<String> differences = new ArrayList<>();
        for (RevenueRollForward one : all) {
            // what was written down is of all channels
            differences.addAll(
                    one.differences(channel.isPresent() ? List.of() : lists.controls(one.currency(), knownAt)));
        }
        return new Rolled(all.stream().map(one -> one.between(from, through)).toList(), differences);
    }

    /** The entries of a filter, a page of them by period and contract. */
    public EntryPage entries(EntryFilter filter, int page, int size) {
        return lists.page(filter, (page - 1) * size, size);
    }

    /** Every entry of a filter, handed on as it is read. */
    public void export(EntryFilter filter, Consumer<EntryPage.Row> sink) {
        lists.each(filter, sink);
    }
}
