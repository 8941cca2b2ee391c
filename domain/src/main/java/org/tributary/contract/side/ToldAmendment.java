package org.tributary.contract.side;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractChange;
import org.tributary.contract.NoticeParty;
import org.tributary.contract.SoldThrough;
import org.tributary.party.OrganizationId;

/**
 * An amendment as a party on the road is told of it: without prices, reasons, and roads that are not its own.
 *
 * @param number as in the contract; those the party is not told of leave gaps
 */
public record ToldAmendment(int number, LocalDate effectiveOn, String words, Instant recordedAt) {

    /** Those that take effect on a day on which the party stands on the road, or does not any more. */
    static List<ToldAmendment> of(Contract contract, OrganizationId party, List<RoadDays> road) {
        return contract.amendments().stream()
                .flatMap(amendment -> told(amendment, party, road).stream())
                .toList();
    }

    private static Optional<ToldAmendment> told(Amendment amendment, OrganizationId party, List<RoadDays> road) {
        LocalDate on = amendment.effectiveOn();
        boolean stands = road.stream().anyMatch(days -> days.days().contains(on));
        boolean stood =
                road.stream().anyMatch(days -> days.days().endExclusive().equals(on));
        String words = amendment.changes().stream()
                .flatMap(change -> (stands ? inWords(change, party) : leaving(change, party)).stream())
                .collect(Collectors.joining("; "));
        return (stands || stood) && !words.isEmpty()
                ? Optional.of(new ToldAmendment(
                        amendment.number(), on, "From " + on + " it " + words + ".", amendment.recordedAt()))
                : Optional.empty();
    }

    /** Of a day on which it does not stand there any more, it is told that it does not. */
    private static Optional<String> leaving(ContractChange change, OrganizationId party) {
        return switch (change) {
            case ContractChange.MoveChannel move -> road(move.through(), party, move);
            case ContractChange.Transfer transfer -> road(transfer.through(), party, transfer);
            case ContractChange.Terminate terminate -> Optional.of(terminate.inWords());
            case ContractChange.AddLine _,
                    ContractChange.AddQuantity _,
                    ContractChange.ReduceQuantity _,
                    ContractChange.TrueUp _,
                    ContractChange.ChangeProduct _,
                    ContractChange.ChangePrice _,
                    ContractChange.EndLine _,
                    ContractChange.CoTerm _,
                    ContractChange.Suspend _,
                    ContractChange.Resume _,
                    ContractChange.Extend _,
                    ContractChange.Renew _,
                    ContractChange.GiveNotice _,
                    ContractChange.AgreeServiceLevel _,
                    ContractChange.EndServiceLevel _ -> Optional.empty();
        };
    }

    private static Optional<String> inWords(ContractChange change, OrganizationId party) {
        return switch (change) {
            case ContractChange.AddLine add ->
                Optional.of("adds line " + add.line().id() + ": " + add.line().quantity() + " × "
                        + add.line().product() + " " + add.line().code());
            case ContractChange.ChangeProduct move ->
                Optional.of("moves line " + move.line() + " to " + move.product() + " " + move.code());
            case ContractChange.ChangePrice price -> Optional.of("changes the price of line " + price.line());
            case ContractChange.Renew renew -> Optional.of("renews the contract until " + renew.until());
            case ContractChange.GiveNotice notice ->
                Optional.of("gives notice of the "
                        + (notice.by() == NoticeParty.CUSTOMER ? "customer" : "vendor")
                        + " that the contract does not go on");
            case ContractChange.AgreeServiceLevel agree ->
                Optional.of("agrees on service level " + agree.level().code());
            case ContractChange.MoveChannel move -> road(move.through(), party, move);
            case ContractChange.Transfer transfer -> road(transfer.through(), party, transfer);
            case ContractChange.AddQuantity _,
                    ContractChange.ReduceQuantity _,
                    ContractChange.TrueUp _,
                    ContractChange.EndLine _,
                    ContractChange.CoTerm _,
                    ContractChange.Suspend _,
                    ContractChange.Resume _,
                    ContractChange.Extend _,
                    ContractChange.EndServiceLevel _,
                    ContractChange.Terminate _ -> Optional.of(change.inWords());
        };
    }

    private static Optional<String> road(SoldThrough through, OrganizationId party, ContractChange change) {
        return Optional.of(RoadDays.stands(through, party) ? change.inWords() : "moves the contract to another road");
    }
}
