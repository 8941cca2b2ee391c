package org.tributary.contract.recognition;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.contract.schedule.BillItem;

/**
 * What credits of service levels take off the revenue of the days they are for, in the order in which they were billed. A credit is variable
 * consideration: it changes the price of days that were served, and nothing of those that remain (ASC 606-10-32-5 to 32-9, 32-43 to 32-45).
 */
final class ServiceReductions {

    private final Deque<BillItem> open = new ArrayDeque<>();
    private final VendorConsideration vendor;
    private final RecognitionPolicies policies;
    private RevenuePlan plan;

    ServiceReductions(
            List<BillItem> billed, Currency currency, VendorConsideration vendor, RecognitionPolicies policies) {
        billed.stream().filter(BillItem::isOfService).forEach(open::add);
        this.vendor = vendor;
        this.policies = policies;
        this.plan = RevenuePlan.none(currency);
    }

    /** What was taken off so far. */
    RevenuePlan plan() {
        return plan;
    }

    /** A step for each that was billed before a day and is not taken yet. */
    List<RevenueStep> before(LocalDate day, RevenuePlan prices) {
        List<RevenueStep> steps = new ArrayList<>();
        while (!open.isEmpty() && open.getFirst().billedOn().isBefore(day)) {
            BillItem item = open.removeFirst();
            plan = plan.plus(new RevenuePlan(
                    plan.currency(), List.of(RevenueSchedule.of(item.line(), item.days(), vendor.of(item)))));
            steps.add(step(item, item.service().orElseThrow(), prices));
        }
        return steps;
    }

    private RevenueStep step(BillItem item, ServiceMonth of, RevenuePlan prices) {
        return new RevenueStep(
                Optional.empty(),
                policies.inForce(item.billedOn()).version(),
                (item.isCredit() ? "Credited for " : "Charged again of what was credited for ") + of.inWords()
                        + ": variable consideration changes the price of the days served (ASC 606-10-32-5 to 32-9).",
                prices.plus(plan));
    }
}
