package org.tributary.contract.revenue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.tributary.Refusal;
import org.tributary.contract.ContractId;
import org.tributary.contract.recognition.BilledEntry;
import org.tributary.contract.recognition.PostedRevenue;
import org.tributary.contract.recognition.RecognitionEntry;
import org.tributary.money.Money;

/** What closing a month posts, counted contract by contract, so that no list of all of it is needed. For one thread. */
public final class RevenueTally {

    /** How many differences to closed months are told of in each currency. */
    static final int LARGEST = 10;

    private static final Comparator<LateRevenue> BY_SIZE = Comparator.comparing(
                    (LateRevenue late) -> magnitude(late.entry().amount()))
            .thenComparing(late -> late.contract().value(), Comparator.reverseOrder())
            .thenComparing(late -> late.entry().number(), Comparator.reverseOrder());

    private final YearMonth month;
    private final TreeMap<String, Sums> byCurrency = new TreeMap<>();
    private final Refusal.Faults faults = new Refusal.Faults();
    private int contracts;
    private int entries;
    private int items;

    /** Counts what closing a month posts. */
    public RevenueTally(YearMonth month) {
        this.month = month;
    }

    private static final class Sums {
        private final PriorityQueue<LateRevenue> largest = new PriorityQueue<>(BY_SIZE);
        private Money billed;
        private Money recognised;
        private Money late;
        private int entries;

        Sums(Currency currency) {
            billed = Money.zero(currency);
            recognised = billed;
            late = billed;
        }

        void add(ContractId contract, PostedRevenue fresh) {
            for (BilledEntry entry : fresh.billed()) {
                billed = billed.plus(entry.amount());
            }
            for (RecognitionEntry entry : fresh.recognised()) {
                recognised = recognised.plus(entry.amount());
                if (entry.isLate()) {
                    late = late.plus(entry.amount());
                    keep(new LateRevenue(contract, entry));
                }
            }
            entries += fresh.recognised().size();
        }

        private void keep(LateRevenue one) {
            largest.add(one);
            if (largest.size() > LARGEST) {
                largest.remove();
            }
        }

        ClosingPreview.Sum sum() {
            return new ClosingPreview.Sum(
                    billed,
                    recognised,
                    late,
                    entries,
                    largest.stream().sorted(BY_SIZE.reversed()).toList());
        }
    }

    private static Money magnitude(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    /**
     * Counts one contract. What of it is refused is noted, and the others go on, so that all that is wrong is known at once.
     *
     * @param work what is to be posted of it
     * @return what is to be posted; nothing where it is refused
     */
    public PostedRevenue add(ContractId contract, Currency currency, Supplier<PostedRevenue> work) {
        PostedRevenue fresh = faults.check("/contracts/" + contract, work).orElse(PostedRevenue.NONE);
        if (!fresh.isEmpty()) {
            contracts++;
            entries += fresh.recognised().size();
            items += fresh.billed().size();
            byCurrency
                    .computeIfAbsent(currency.getCurrencyCode(), _ -> new Sums(currency))
                    .add(contract, fresh);
        }
        return fresh;
    }

    /** @throws RevenueRefused with everything that was refused, contract by contract */
    public void refuseIfAny() {
        if (!faults.isEmpty()) {
            throw RevenueRefused.contracts(month, faults.listed());
        }
    }

    /** What was counted. */
    public ClosingPreview preview() {
        List<ClosingPreview.Sum> sums = new ArrayList<>();
        byCurrency.values().forEach(sum -> sums.add(sum.sum()));
        return new ClosingPreview(month, contracts, entries, items, sums, faults.listed());
    }
}
