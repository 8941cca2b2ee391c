package org.tributary.quote.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.contract.ContractId;
import org.tributary.contract.boundary.Contracts;
import org.tributary.offering.boundary.PriceLists;
import org.tributary.offering.boundary.SpendAgreements;
import org.tributary.offering.boundary.Subscriptions;
import org.tributary.offering.subscription.Subscription;
import org.tributary.quote.Acceptance;
import org.tributary.quote.PricedOffer;
import org.tributary.quote.QuoteRefused;
import org.tributary.quote.SignedUsage;

/** Signs what was quoted: a contract, and of usage subscriptions at their discounts with the spend agreement that they draw on. */
@Dependent
public class QuoteSigning {

    private final Contracts contracts;
    private final PriceLists prices;
    private final Subscriptions subscriptions;
    private final SpendAgreements agreements;
    private final Clock clock;

    @Inject
    public QuoteSigning(
            Contracts contracts,
            PriceLists prices,
            Subscriptions subscriptions,
            SpendAgreements agreements,
            Clock clock) {
        this.contracts = contracts;
        this.prices = prices;
        this.subscriptions = subscriptions;
        this.agreements = agreements;
        this.clock = clock;
    }

    /**
     * Signs what a priced offer becomes, within the transaction of the caller.
     *
     * @throws Refusal.Invalid if something that it becomes has no name, or a name that is not known
     * @throws QuoteRefused if prices of usage have moved since it was quoted, or the names of what it becomes are taken
     */
    public void sign(PricedOffer priced, Acceptance acceptance) {
        acceptance.check(priced);
        acceptance
                .agreement()
                .map(agreement -> new SignedUsage(priced, agreement, acceptance.signedOn()))
                .ifPresent(usage -> sign(usage, acceptance.contract()));
        acceptance
                .contract()
                .map(contract -> priced.contract(contract, acceptance.signedOn(), acceptance.purchaseOrder()))
                .ifPresent(contracts::sign);
    }

    private void sign(SignedUsage usage, Optional<ContractId> contract) {
        usage.requireAsQuoted(prices::require, clock.instant());
        List<Subscription> running = usage.subscriptions();
        boolean taken = agreements.isKnown(usage.id())
                || running.stream().map(Subscription::id).anyMatch(subscriptions::isKnown);
        if (taken) {
            throw new QuoteRefused(
                    Refusal.Kind.CONFLICT,
                    "quote.agreement-known",
                    "There is another spend agreement " + usage.id() + ", or a subscription of its lines.");
        }
        subscriptions.agree(running);
        agreements.sign(usage.agreement(contract));
    }
}
