package org.tributary.quote;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.contract.ContractId;
import org.tributary.offering.commitment.SpendAgreementId;

/**
 * What the customer signed.
 *
 * @param contract the name of the contract that the lines charged by the period or once become
 * @param agreement the name of the spend agreement that usage becomes
 * @param purchaseOrder the customer's number
 */
public record Acceptance(
        Optional<ContractId> contract,
        Optional<SpendAgreementId> agreement,
        LocalDate signedOn,
        Optional<String> purchaseOrder) {

    /** @throws Refusal.Invalid if something that an offer becomes has no name, or something that it does not become has one */
    public void check(PricedOffer priced) {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                contract.isPresent() == priced.hasContract(),
                "quote.contract",
                "/contract",
                priced.hasContract()
                        ? "What is charged by the period becomes a contract: it needs a name."
                        : "All of it is usage: there is no contract to be named.");
        boolean usage = !priced.usage().isEmpty();
        faults.require(
                agreement.isPresent() == usage,
                "quote.agreement",
                "/agreement",
                usage
                        ? "Usage becomes a spend agreement: it needs a name."
                        : "There is no usage, and no agreement to be named.");
        faults.refuseIfAny("quote.acceptance");
    }

    /** What it became, in words. */
    public String inWords() {
        return Stream.of(contract.map(id -> "contract " + id), agreement.map(id -> "spend agreement " + id))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
