package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.tributary.Refusal;
import org.tributary.channel.boundary.Channels;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;
import org.tributary.contract.control.BillItemRows;
import org.tributary.contract.control.ContractRows;
import org.tributary.contract.control.RecognitionPolicyRows;
import org.tributary.contract.control.RevenueEntryRows;
import org.tributary.contract.control.RevenuePeriodRows;
import org.tributary.contract.recognition.PerformanceObligation;
import org.tributary.contract.recognition.PostedRevenue;
import org.tributary.contract.recognition.RevenueRecognition;
import org.tributary.contract.recognition.RollForward;
import org.tributary.contract.recognition.VendorConsideration;
import org.tributary.identity.Role;
import org.tributary.money.Money;

/** When what one contract comes to is revenue: what was posted, and what is expected if each month is closed as it comes. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class ContractRecognition {

    @Inject
    ContractRows contracts;

    @Inject
    BillItemRows items;

    @Inject
    RevenuePeriodRows periods;

    @Inject
    RevenueEntryRows entries;

    @Inject
    RecognitionPolicyRows policies;

    @Inject
    Channels channels;

    /**
     * The revenue of a contract from its first month to its last, as things stood.
     *
     * @param allocated what of the transaction price each line has
     * @param reason whether the vendor is principal or agent on the road it is sold by in the end, and why
     * @param posted what the ledger holds
     * @param expected what will be posted, as things stood
     * @param lastClosed the last month that was closed; empty before the first
     * @param rollForward of what was posted and what is expected
     */
    public record Outlook(
            Contract contract,
            List<PerformanceObligation> obligations,
            SortedMap<LineId, Money> allocated,
            String reason,
            PostedRevenue posted,
            PostedRevenue expected,
            Optional<YearMonth> lastClosed,
            RollForward rollForward) {}

    /** @throws Refusal.NotFound if there was no such contract by then */
    public Outlook of(ContractId id, Instant knownAt) {
        Contract contract = contracts
                .find(id)
                .flatMap(known -> known.known(knownAt))
                .orElseThrow(() -> new Refusal.NotFound("contract"));
        VendorConsideration vendor = VendorConsideration.of(channels.list());
        RevenueRecognition recognition =
                new RevenueRecognition(contract, items.known(id, knownAt), vendor, policies.known(knownAt));
        Optional<YearMonth> lastClosed = periods.lastClosed(knownAt);
        YearMonth firstOpen = lastClosed
                .map(month -> month.plusMonths(1))
                .orElse(YearMonth.from(contract.term().startInclusive()));
        PostedRevenue posted = entries.posted(id, knownAt);
        PostedRevenue expected = recognition.outlook(firstOpen, posted);
        return new Outlook(
                contract,
                recognition.obligations(),
                recognition.allocated(),
                vendor.reason(contract.timeline().last().through()),
                posted,
                expected,
                lastClosed,
                RollForward.of(contract.currency(), posted.plus(expected)));
    }
}
