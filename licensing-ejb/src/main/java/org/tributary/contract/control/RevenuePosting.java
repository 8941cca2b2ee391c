package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.control.BilledContracts.BilledContract;
import org.tributary.contract.recognition.PostedRevenue;
import org.tributary.contract.recognition.RecognitionPolicies;
import org.tributary.contract.recognition.RevenueRecognition;
import org.tributary.contract.recognition.VendorConsideration;
import org.tributary.contract.revenue.RevenueTally;

/** Goes through all contracts for the close of a month, a batch of them at a time. */
@Dependent
public class RevenuePosting {

    private static final int BATCH = 100;

    private final BilledContracts contracts;
    private final RevenueEntryRows entries;

    @Inject
    public RevenuePosting(BilledContracts contracts, RevenueEntryRows entries) {
        this.contracts = contracts;
        this.entries = entries;
    }

    /**
     * Tells of each contract what closing a month posts.
     *
     * @param sink takes it, contract by contract
     * @return what it comes to, and what of it is refused
     */
    public RevenueTally each(
            YearMonth month,
            VendorConsideration vendor,
            RecognitionPolicies policies,
            BiConsumer<Contract, PostedRevenue> sink) {
        RevenueTally tally = new RevenueTally(month);
        for (List<BilledContract> batch = contracts.after("", BATCH);
                !batch.isEmpty();
                batch = contracts.after(batch.getLast().contract().id().value(), BATCH)) {
            Map<ContractId, PostedRevenue> posted = entries.posted(
                    batch.stream().map(one -> one.contract().id()).toList());
            for (BilledContract one : batch) {
                Contract contract = one.contract();
                PostedRevenue known = posted.getOrDefault(contract.id(), PostedRevenue.NONE);
                RevenueRecognition recognition = new RevenueRecognition(contract, one.billed(), vendor, policies);
                sink.accept(
                        contract,
                        tally.add(contract.id(), contract.currency(), () -> recognition.closing(month, known)));
            }
        }
        return tally;
    }
}
