package org.tributary.contract.side;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.tributary.catalog.ProductId;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.contract.entitlement.EntitledLine;
import org.tributary.contract.entitlement.Entitlements;
import org.tributary.contract.entitlement.LineLife;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * What a party between the vendor and the customer may know of a contract: when it stands on its road and next to whom, what is sold meanwhile, and what it
 * keeps itself. It follows from the contract, and holds no price, no reason and nobody else's margin.
 *
 * @param version how many amendments the contract has
 * @param road the days on which the party stands there, in order; none where it does not, or not any more
 * @param lines what is sold on these days, by line; without the days before
 * @param renewsOn the first day of the further term that follows by itself, where the party stands there until then
 * @param noticeBy the last day on which notice may be given that it does not follow
 */
public record ContractSide(
        ContractId contract,
        OrganizationId party,
        ContractKind kind,
        String title,
        int version,
        List<RoadDays> road,
        List<LineLife> lines,
        List<ToldAmendment> amendments,
        Optional<LocalDate> renewsOn,
        Optional<LocalDate> noticeBy) {

    /** Copies the lists. */
    public ContractSide {
        road = List.copyOf(road);
        lines = List.copyOf(lines);
        amendments = List.copyOf(amendments);
    }

    /** The side of a party of a contract as it stands. */
    public static ContractSide of(Contract contract, OrganizationId party) {
        List<RoadDays> road = RoadDays.of(contract.timeline(), party);
        List<DateRange> days = road.stream().map(RoadDays::days).toList();
        Entitlements entitlements = new Entitlements(contract, _ -> Optional.empty());
        Optional<LocalDate> renewsOn = entitlements.renewsOn().filter(endOf(days)::equals);
        return new ContractSide(
                contract.id(),
                party,
                contract.kind(),
                contract.title(),
                contract.amendments().size(),
                road,
                entitlements.lives().stream()
                        .map(line -> line.within(days))
                        .filter(line -> !line.stretches().isEmpty())
                        .toList(),
                ToldAmendment.of(contract, party, road),
                renewsOn,
                renewsOn.flatMap(contract.renewal()::lastNoticeDay));
    }

    /** Everybody who ever stands between the ends of a road of a contract, as signed or amended. */
    public static SortedSet<OrganizationId> parties(Contract contract) {
        SortedSet<OrganizationId> parties = new TreeSet<>(RoadDays.between(contract.through()));
        contract.amendments().stream()
                .flatMap(amendment -> amendment.changes().stream())
                .forEach(change -> {
                    if (change instanceof ContractChange.MoveChannel move) {
                        parties.addAll(RoadDays.between(move.through()));
                    } else if (change instanceof ContractChange.Transfer transfer) {
                        parties.addAll(RoadDays.between(transfer.through()));
                    }
                });
        return parties;
    }

    private static LocalDate endOf(List<DateRange> days) {
        return days.isEmpty() ? LocalDate.MIN : days.getLast().endExclusive();
    }

    /** Whether the party ever stands on the road. */
    public boolean stands() {
        return !road.isEmpty();
    }

    /** The days of the road that have a day. */
    public Optional<RoadDays> on(LocalDate day) {
        return road.stream().filter(days -> days.days().contains(day)).findFirst();
    }

    /**
     * What the lines entitle the customer to on a day, as far as the party may know: nothing on days between those on which it stands there.
     *
     * @param offered how a product was offered, as known when this was; empty where it was not
     */
    public List<EntitledLine> entitled(LocalDate day, Function<ProductId, Optional<Offering>> offered) {
        return lines.stream()
                .map(LineLife::fromBeginning)
                .flatMap(line -> line.on(day, offered).stream())
                .toList();
    }
}
