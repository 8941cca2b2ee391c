package org.tributary.contract.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.billing.Deduction;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.contract.Contract;
import org.tributary.contract.SoldThrough;
import org.tributary.money.Money;

/**
 * The revenue lines of a contract's bill items: one for each item that is worth anything. A credit takes back of what the parties on the route kept just
 * so much that they have kept their part of what is left of the charge, to the cent.
 */
public record InvoiceLines(Contract contract) {

    /** The source of every line that a contract makes. */
    public static final String SOURCE = "contract";

    /**
     * The lines of some of a contract's items.
     *
     * @param items all of the contract's, by number
     * @param first the number of the first item whose line is asked for
     * @param now when they are recorded
     */
    public List<RevenueLine> from(List<BillItem> items, int first, Instant now) {
        Map<Integer, BillItem> byNumber = new HashMap<>();
        Map<Integer, Money> left = new HashMap<>();
        List<RevenueLine> lines = new ArrayList<>();
        for (BillItem item : items) {
            byNumber.put(item.number(), item);
            int charge = item.corrects().orElse(item.number());
            Money before = left.getOrDefault(charge, Money.zero(contract.currency()));
            left.put(charge, before.plus(item.amount()));
            if (item.number() >= first && !item.amount().isZero()) {
                List<Deduction> deductions = deductions(item.terms().through(), before, before.plus(item.amount()));
                lines.add(line(item, item.corrects().map(byNumber::get), deductions, now));
            }
        }
        return lines;
    }

    private static List<Deduction> deductions(SoldThrough through, Money before, Money after) {
        return through.margins().stream()
                .map(margin -> new Deduction(margin.party(), margin.of(after).minus(margin.of(before))))
                .filter(change -> !change.amount().isZero())
                .toList();
    }

    private RevenueLine line(BillItem item, Optional<BillItem> charge, List<Deduction> deductions, Instant now) {
        return new RevenueLine(
                key(item),
                item.isCredit() ? RevenueLine.Kind.CREDIT : RevenueLine.Kind.CHARGE,
                charge.map(this::key),
                sale(item),
                item.days(),
                item.billedOn(),
                item.amount(),
                deductions,
                Optional.empty(),
                now);
    }

    private Sale sale(BillItem item) {
        SoldThrough through = item.terms().through();
        return new Sale(
                through.channel(),
                through.route(),
                Optional.empty(),
                Optional.empty(),
                item.terms().product(),
                Optional.empty(),
                through.customer(),
                contract.segment(),
                Optional.of(contract.id().value()));
    }

    /** The key of an item's line: the bill of its day, and its number. */
    public LineKey key(BillItem item) {
        return new LineKey(SOURCE, contract.id() + "-" + item.billedOn(), String.valueOf(item.number()), 1);
    }
}
