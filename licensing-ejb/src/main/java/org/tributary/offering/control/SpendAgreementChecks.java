package org.tributary.offering.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.channel.boundary.Directory;
import org.tributary.offering.commitment.SpendAgreement;
import org.tributary.offering.subscription.Subscription;

/** What a spend agreement is held against before it is kept: every fault in one answer. */
@Dependent
public class SpendAgreementChecks {

    private final Directory directory;
    private final SubscriptionRows subscriptions;
    private final SpendAgreementRows agreements;

    @Inject
    public SpendAgreementChecks(Directory directory, SubscriptionRows subscriptions, SpendAgreementRows agreements) {
        this.directory = directory;
        this.subscriptions = subscriptions;
        this.agreements = agreements;
    }

    /**
     * Checks an agreement as of the instant that it is recorded at.
     *
     * @param last the version before it
     * @throws Refusal.Invalid with every fault
     */
    public void check(SpendAgreement next, Optional<SpendAgreement> last) {
        Refusal.Faults faults = new Refusal.Faults();
        directory.known().check(next.customer(), "/customer", faults);
        last.ifPresent(before -> checkKept(before, next, faults));
        checkBilled(next, faults);
        List<SpendAgreement> others = agreements.of(next.customer(), next.recordedAt()).stream()
                .filter(other -> !other.id().equals(next.id())
                        && other.days().intersection(next.days()).isPresent())
                .toList();
        for (int i = 0; i < next.subscriptions().size(); i++) {
            checkSubscription(next, i, others, faults);
        }
        faults.refuseIfAny("spend-agreement.invalid");
    }

    /** What was billed is billed by periods of these days: they stay, as do the customer and the currency. */
    private static void checkKept(SpendAgreement before, SpendAgreement next, Refusal.Faults faults) {
        kept(before.customer().equals(next.customer()), "/customer", "customer", faults);
        kept(before.currency().equals(next.currency()), "/currency", "currency", faults);
        kept(before.days().startInclusive().equals(next.days().startInclusive()), "/days/from", "first day", faults);
        kept(before.contract().equals(next.contract()), "/contract", "contract", faults);
        kept(before.settlementMonths() == next.settlementMonths(), "/settlementMonths", "settlement cycle", faults);
    }

    /** What was billed stays within the agreement: it could not be given back otherwise. */
    private void checkBilled(SpendAgreement next, Refusal.Faults faults) {
        agreements
                .billedUntil(next.id())
                .filter(billed -> next.days().endExclusive().isBefore(billed))
                .ifPresent(billed -> faults.add(
                        "spend-agreement.billed",
                        "/days/to",
                        "It is billed until " + billed + ": no later version ends before that."));
    }

    private static void kept(boolean same, String pointer, String what, Refusal.Faults faults) {
        faults.require(same, "spend-agreement.kept", pointer, "No later version changes the " + what + ".");
    }

    private void checkSubscription(SpendAgreement next, int index, List<SpendAgreement> others, Refusal.Faults faults) {
        String at = "/subscriptions/" + index;
        Optional<Subscription> known = subscriptions.find(next.subscriptions().get(index));
        if (known.isEmpty()) {
            faults.add(
                    "subscription.unknown",
                    at,
                    "There is no subscription " + next.subscriptions().get(index) + ".");
            return;
        }
        Subscription subscription = known.get();
        faults.require(
                subscription.customer().equals(next.customer()),
                "spend-agreement.subscription-customer",
                at,
                subscription.id() + " is a subscription of " + subscription.customer() + ".");
        faults.require(
                subscription.currency().equals(next.currency()),
                "spend-agreement.subscription-currency",
                at,
                subscription.id() + " is charged in " + subscription.currency() + ".");
        others.stream()
                .filter(other -> other.isDrawnBy(subscription.id()))
                .forEach(other -> faults.add(
                        "spend-agreement.subscription-taken",
                        at,
                        subscription.id() + " draws on the spend agreement " + other.id() + " on some of these days."));
    }
}
