package org.tributary.attribution.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tributary.attribution.boundary.PaymentSchedules.Scheduled;
import org.tributary.attribution.payment.Due;
import org.tributary.attribution.payment.PaymentSchedule;
import org.tributary.attribution.payment.Wire;
import org.tributary.money.Money;
import org.tributary.money.document.MoneyView;

/** What falls due under an agreement, by the day due: what each owes, and what is wired after netting. */
public record PaymentsDueView(String agreement, String currency, List<DueView> items) {

    /** What one partner owes another on one day. */
    public record DueView(String dueOn, String payer, String payee, String gross, String net, String settled) {}

    private record Key(String dueOn, String payer, String payee) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::dueOn).thenComparing(Key::payer).thenComparing(Key::payee);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** The view of a schedule. */
    public static PaymentsDueView of(Scheduled scheduled) {
        PaymentSchedule schedule = scheduled.schedule();
        Map<Key, List<Due>> owed = new TreeMap<>();
        for (Due due : schedule.dues()) {
            owed.computeIfAbsent(
                            new Key(
                                    due.on().toString(),
                                    due.payer().value(),
                                    due.payee().value()),
                            _ -> new ArrayList<>())
                    .add(due);
        }
        List<DueView> items = new ArrayList<>();
        owed.forEach((key, dues) -> items.add(due(key, dues, schedule)));
        return new PaymentsDueView(
                scheduled.agreement().id().value(),
                scheduled.agreement().currency().getCurrencyCode(),
                items);
    }

    private static DueView due(Key key, List<Due> dues, PaymentSchedule schedule) {
        Money nothing = Money.zero(dues.getFirst().amount().currency());
        Money gross = dues.stream().map(Due::amount).reduce(nothing, Money::plus);
        Money net = schedule.wires().stream()
                .filter(wire -> wire.on().toString().equals(key.dueOn())
                        && wire.from().value().equals(key.payer())
                        && wire.to().value().equals(key.payee()))
                .map(Wire::amount)
                .reduce(nothing, Money::plus);
        String settled = dues.stream()
                .map(due -> due.settlement().startInclusive() + " to "
                        + due.settlement().endExclusive() + " (exclusive)")
                .distinct()
                .reduce((one, other) -> one + ", " + other)
                .orElseThrow();
        return new DueView(
                key.dueOn(), key.payer(), key.payee(), MoneyView.plain(gross), MoneyView.plain(net), settled);
    }
}
