package org.tributary.contract.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.money.Money;

/** Follows a contract from its signing through its amendments in the order in which they were recorded, each handled by the policy of that day. */
final class RevenueSteps {

    private final Contract contract;
    private final List<BillItem> billed;
    private final VendorConsideration vendor;
    private final RecognitionPolicies policies;

    RevenueSteps(Contract contract, List<BillItem> billed, VendorConsideration vendor, RecognitionPolicies policies) {
        this.contract = contract;
        this.billed = billed;
        this.vendor = vendor;
        this.policies = policies;
    }

    List<RevenueStep> all() {
        int signed = agreedAtSigning();
        ServiceReductions reductions = new ServiceReductions(billed, contract.currency(), vendor, policies);
        RevenueStep step = signing(signed);
        List<RevenueStep> steps = new ArrayList<>(List.of(step));
        for (Amendment amendment :
                contract.amendments().subList(signed, contract.amendments().size())) {
            LocalDate known = BillingSchedule.dayOf(contract, amendment.recordedAt());
            steps.addAll(reductions.before(known, step.plan()));
            // a change of the contract is one of its prices: what was credited stays with the days it is for
            step = amended(amendment, step.plan());
            steps.add(step.plus(reductions.plan()));
        }
        steps.addAll(reductions.before(LocalDate.MAX, step.plan()));
        return steps;
    }

    /** What is agreed on one day with the same customer is one contract (ASC 606-10-25-9). */
    private int agreedAtSigning() {
        LocalDate signed = BillingSchedule.dayOf(contract, contract.recordedAt());
        return (int) contract.amendments().stream()
                .takeWhile(amendment ->
                        !BillingSchedule.dayOf(contract, amendment.recordedAt()).isAfter(signed))
                .count();
    }

    private RevenueStep signing(int amendments) {
        List<ServedDays> served =
                StandalonePrices.of(contract.asAmended(amendments)).all();
        Money price = transactionPrice(amendments);
        RevenuePlan plan = served.isEmpty() ? RevenuePlan.none(contract.currency()) : RevenuePlan.of(price, served);
        return new RevenueStep(
                Optional.empty(),
                policies.inForce(contract.signedOn()).version(),
                "Signed: the transaction price is allocated to what is served by its standalone price (ASC 606-10-32-31).",
                plan);
    }

    private RevenueStep amended(Amendment amendment, RevenuePlan before) {
        RecognitionPolicy policy = policies.inForce(BillingSchedule.dayOf(contract, amendment.recordedAt()));
        Modification modification = new Modification(
                before,
                transactionPrice(amendment.number()),
                StandalonePrices.of(contract.asAmended(amendment.number() - 1)),
                StandalonePrices.of(contract.asAmended(amendment.number())),
                amendment.effectiveOn());
        Treatment treatment = modification.possible(policy.of(amendment));
        return new RevenueStep(
                Optional.of(amendment.number()),
                policy.version(),
                "Amendment " + amendment.number() + ", " + treatment.inWords() + ". " + amendment.inWords(),
                modification.plan(treatment));
    }

    /**
     * The vendor's part of everything billed under a contract and still to bill (ASC 606-10-32-2), as it stands with so many amendments and without what
     * service levels credit. It is taken of the items, so that what is recognised in the end is what was billed, to the cent.
     */
    private Money transactionPrice(int amendments) {
        Contract then = contract.asAmended(amendments);
        List<BillItem> items = new ArrayList<>(billedUnder(amendments));
        items.addAll(new BillingSchedule(then, items).due(LocalDate.MAX));
        return items.stream()
                .filter(item -> !item.isOfService())
                .map(vendor::of)
                .reduce(Money.zero(contract.currency()), Money::plus);
    }

    /** What was billed before the next amendment was recorded. */
    private List<BillItem> billedUnder(int amendments) {
        if (amendments == contract.amendments().size()) {
            return billed;
        }
        LocalDate next = BillingSchedule.dayOf(
                contract, contract.amendments().get(amendments).recordedAt());
        return billed.stream().filter(item -> item.billedOn().isBefore(next)).toList();
    }
}
