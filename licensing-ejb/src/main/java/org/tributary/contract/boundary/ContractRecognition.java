package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.tributary.Refusal;
import org.tributary.channel.boundary.Channels;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;
import org.tributary.contract.control.BillItemRows;
import org.tributary.contract.control.ContractRows;
import org.tributary.contract.recognition.PerformanceObligation;
import org.tributary.contract.recognition.RecognitionEntry;
import org.tributary.contract.recognition.RecognitionPolicies;
import org.tributary.contract.recognition.RecognitionPolicy;
import org.tributary.contract.recognition.RevenueRecognition;
import org.tributary.contract.recognition.RollForward;
import org.tributary.contract.recognition.VendorConsideration;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.LifeBills;
import org.tributary.identity.Role;
import org.tributary.money.Money;

/** When what contracts come to is revenue. Nothing is posted: it is computed when asked, as if each month were closed as it comes. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class ContractRecognition {

    /** What is added is a contract of its own, everything else is prospective; the only policy so far. */
    private static final RecognitionPolicies POLICIES =
            new RecognitionPolicies(List.of(RecognitionPolicy.initial(LocalDate.EPOCH)));

    @Inject
    ContractRows contracts;

    @Inject
    BillItemRows items;

    @Inject
    Channels channels;

    /**
     * The revenue of a contract from its first month to its last, as things stand.
     *
     * @param allocated what of the transaction price each line has
     * @param reason whether the vendor is principal or agent on the road it is sold by in the end, and why
     * @param rollForward of what was billed and what will be
     */
    public record Outlook(
            Contract contract,
            List<PerformanceObligation> obligations,
            SortedMap<LineId, Money> allocated,
            String reason,
            List<RecognitionEntry> entries,
            RollForward rollForward) {}

    /** @throws Refusal.NotFound if there was no such contract by then */
    public Outlook of(ContractId id, Instant knownAt) {
        Contract contract = contracts
                .find(id)
                .flatMap(known -> known.known(knownAt))
                .orElseThrow(() -> new Refusal.NotFound("contract"));
        LocalDate end = contract.timeline().endExclusive();
        List<BillItem> billed = items.known(id, knownAt);
        VendorConsideration vendor = VendorConsideration.of(channels.list());
        RevenueRecognition recognition = new RevenueRecognition(contract, billed, vendor, POLICIES);
        List<RecognitionEntry> entries = recognition.due(
                List.of(), YearMonth.from(end), YearMonth.from(contract.term().startInclusive()));
        List<BillItem> all = LifeBills.of(contract, billed).items();
        return new Outlook(
                contract,
                recognition.obligations(),
                recognition.allocated(),
                vendor.reason(contract.timeline().last().through()),
                entries,
                RollForward.of(contract.currency(), all, entries, vendor));
    }
}
