package org.tributary.contract;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;
import org.tributary.party.CustomerSegment;
import org.tributary.time.DateRange;

/**
 * What a customer signed, and the unbroken chain of what was agreed since. Nothing of it is edited: an amendment is added, and bears from the day it
 * says, back or ahead.
 *
 * @param title in words, 1 to 120 characters
 * @param term the first term, before any amendment
 * @param currency of all its prices
 * @param lines as signed
 * @param serviceLevels as signed: what is promised, and credited where it is missed
 * @param purchaseOrder the customer's number, on every invoice
 * @param signedOn not after anything is served that is not backdated on purpose
 * @param recordedAt when the platform learned of the signing
 * @param amendments by their numbers
 */
public record Contract(
        ContractId id,
        ContractKind kind,
        String title,
        DateRange term,
        Currency currency,
        CustomerSegment segment,
        SoldThrough through,
        BillingTerms billing,
        @Otherwise("NONE") RenewalTerms renewal,
        @Otherwise("ANY_TIME") CancellationTerms cancellation,
        List<ContractLine> lines,
        @Otherwise(written = false) List<ServiceLevel> serviceLevels,
        Optional<String> purchaseOrder,
        @Otherwise(written = false) List<String> documents,
        LocalDate signedOn,
        @Otherwise("EPOCH") Instant recordedAt,
        @Otherwise(written = false) List<Amendment> amendments) {

    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_ORDER = 60;

    /** @throws Refusal.Invalid with all faults of the signing and of every amendment */
    public Contract {
        lines = List.copyOf(lines);
        serviceLevels = List.copyOf(serviceLevels);
        documents = List.copyOf(documents);
        amendments = List.copyOf(amendments);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !title.isBlank() && title.length() <= LONGEST_TITLE,
                "contract.title",
                "/title",
                "A title has 1 to 120 characters.");
        faults.require(
                purchaseOrder
                        .map(order -> !order.isBlank() && order.length() <= LONGEST_ORDER)
                        .orElse(true),
                "contract.purchase-order",
                "/purchaseOrder",
                "A purchase order's number has 1 to 60 characters.");
        faults.require(!term.isOpen(), "contract.term", "/term", "A term has an end.");
        ContractLine.check(lines, term, faults);
        ServiceLevels.check(serviceLevels, lines.stream().map(ContractLine::id).collect(toSet()), faults);
        for (int i = 0; i < amendments.size(); i++) {
            faults.require(
                    amendments.get(i).number() == i + 1,
                    "contract.chain",
                    "/amendments/" + i + "/number",
                    "The chain of amendments is unbroken: number " + (i + 1) + " is next.");
        }
        faults.refuseIfAny("contract.invalid");
        ContractState asSigned = ContractState.signed(term, through, lines, serviceLevels);
        Timeline.of(term, asSigned, renewal, new ReductionWindows(cancellation, asSigned), amendments, faults);
        faults.refuseIfAny("contract.invalid");
    }

    /** A contract that promises no service level. */
    public Contract(
            ContractId id,
            ContractKind kind,
            String title,
            DateRange term,
            Currency currency,
            CustomerSegment segment,
            SoldThrough through,
            BillingTerms billing,
            RenewalTerms renewal,
            CancellationTerms cancellation,
            List<ContractLine> lines,
            Optional<String> purchaseOrder,
            List<String> documents,
            LocalDate signedOn,
            Instant recordedAt,
            List<Amendment> amendments) {
        this(
                id,
                kind,
                title,
                term,
                currency,
                segment,
                through,
                billing,
                renewal,
                cancellation,
                lines,
                List.of(),
                purchaseOrder,
                documents,
                signedOn,
                recordedAt,
                amendments);
    }

    /** What it says from day to day, with all amendments. */
    public Timeline timeline() {
        ContractState asSigned = ContractState.signed(term, through, lines, serviceLevels);
        ReductionWindows windows = new ReductionWindows(cancellation, asSigned);
        return Timeline.of(term, asSigned, renewal, windows, amendments, new Refusal.Faults());
    }

    /**
     * The further term that follows by itself, once the one before has ended, unless notice was given or it was terminated.
     *
     * @param today in the contract's time zone
     */
    public Optional<Amendment> renewalDue(LocalDate today) {
        return today.isBefore(timeline().endExclusive()) ? Optional.empty() : renewalAhead();
    }

    /** The further term that follows by itself as things stand, however far ahead; empty where it ends. */
    public Optional<Amendment> renewalAhead() {
        Timeline timeline = timeline();
        LocalDate end = timeline.endExclusive();
        return timeline.last().notice().isPresent() || isTerminated()
                ? Optional.empty()
                : renewal.next(end)
                        .map(next -> new Amendment(
                                amendments.size() + 1,
                                "renewed by itself",
                                end,
                                List.of(new ContractChange.Renew(next.endExclusive(), renewal.uplift())),
                                Instant.EPOCH));
    }

    /** Whether it ends because both agreed on a day, or one had the right to. */
    public boolean isTerminated() {
        LocalDate end = timeline().endExclusive();
        return amendments.stream()
                .filter(amendment -> amendment.effectiveOn().equals(end))
                .flatMap(amendment -> amendment.changes().stream())
                .anyMatch(ContractChange.Terminate.class::isInstance);
    }

    /** The contract as known at an instant; empty before it was recorded. */
    public Optional<Contract> known(Instant at) {
        return recordedAt.isAfter(at)
                ? Optional.empty()
                : Optional.of(with(amendments.stream()
                        .takeWhile(amendment -> !amendment.recordedAt().isAfter(at))
                        .toList()));
    }

    /**
     * The contract with one amendment more.
     *
     * @param amendment its number and instant do not matter
     * @throws Refusal.Invalid with all faults, those that it makes of later amendments among them
     */
    public Contract amend(Amendment amendment, Instant now) {
        List<Amendment> chain = new ArrayList<>(amendments);
        chain.add(amendment.recorded(amendments.size() + 1, now));
        Contract amended = with(chain);
        amended.refuseNoticeAhead(now);
        return amended;
    }

    /** What one side says is said on the day it is said, and not before. */
    private void refuseNoticeAhead(Instant now) {
        Amendment last = amendments.getLast();
        LocalDate today = now.atZone(billing.zone()).toLocalDate();
        boolean gives = last.changes().stream().anyMatch(ContractChange.GiveNotice.class::isInstance);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !gives || !last.effectiveOn().isAfter(today),
                "amendment.notice-ahead",
                "/amendments/" + (last.number() - 1) + "/effectiveOn",
                "Notice counts from the day it is given, which is " + today + " at the latest.");
        faults.refuseIfAny("contract.invalid");
    }

    /**
     * The contract as it was when so many amendments had been recorded.
     *
     * @param many 0 for as signed, to all there are
     */
    public Contract asAmended(int many) {
        return with(amendments.subList(0, many));
    }

    /** The same signing with another chain of amendments. */
    public Contract with(List<Amendment> chain) {
        return recorded(serviceLevels, recordedAt, chain);
    }

    /** The same signing with other service levels. */
    public Contract promising(List<ServiceLevel> levels) {
        return recorded(levels, recordedAt, amendments);
    }

    /** The same as signed, recorded at an instant. */
    public Contract signed(Instant at) {
        return recorded(serviceLevels, at, List.of());
    }

    private Contract recorded(List<ServiceLevel> levels, Instant at, List<Amendment> chain) {
        return new Contract(
                id,
                kind,
                title,
                term,
                currency,
                segment,
                through,
                billing,
                renewal,
                cancellation,
                lines,
                levels,
                purchaseOrder,
                documents,
                signedOn,
                at,
                chain);
    }
}
