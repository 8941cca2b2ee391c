package org.tributary.contract.schedule;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.contract.Contract;

/**
 * The revenue lines of a contract's bill items: one for each item that is worth anything.
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
        return items.stream()
                .filter(item -> item.number() >= first && !item.amount().isZero())
                .map(item -> line(item, item.corrects().map(number -> items.get(number - 1)), now))
                .toList();
    }

    private RevenueLine line(BillItem item, Optional<BillItem> charge, Instant now) {
        return new RevenueLine(
                key(item),
                item.isCredit() ? RevenueLine.Kind.CREDIT : RevenueLine.Kind.CHARGE,
                // what is charged again replaces no charge: it is one more
                charge.filter(_ -> item.isCredit()).map(this::key),
                sale(item),
                item.days(),
                item.billedOn(),
                item.amount(),
                item.deductions(),
                Optional.empty(),
                now);
    }

    private Sale sale(BillItem item) {
        return item.terms()
                .through()
                .sale(
                        item.terms().product(),
                        contract.segment(),
                        Optional.of(contract.id().value()));
    }

    /** The key of an item's line: the bill of its day, and its number. */
    public LineKey key(BillItem item) {
        return new LineKey(SOURCE, contract.id() + "-" + item.billedOn(), String.valueOf(item.number()), 1);
    }
}
