package org.tributary.quote;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.document.Otherwise;
import org.tributary.money.ExactAmount;
import org.tributary.money.Rate;
import org.tributary.offering.commitment.CreditGrant;
import org.tributary.offering.commitment.PrepaidCredits;
import org.tributary.offering.commitment.SpendBounds;
import org.tributary.offering.commitment.SpendDrawdown;
import org.tributary.offering.commitment.SpendForm;

/**
 * What a customer commits to spend on the usage that an offer has. It is held for the whole term, in the forms that spend agreements know: drawn down in
 * each period with the shortfall billed at its end, or paid before as credits.
 *
 * @param products whose usage counts towards it; empty for all that the offer has
 * @param settlementMonths how many months a period has: 1 for a month, 12 for a year, as many as the term has for the term; the term is a whole number of
 *     periods
 * @param form the amount of a period and what rolls over, or credits
 */
public record OfferedCommitment(
        @Otherwise(written = false) List<ProductId> products, int settlementMonths, SpendForm form) {

    /** @throws Refusal.Invalid with all faults: a product twice, what is no commitment or would lower a price by the back door */
    public OfferedCommitment {
        products = List.copyOf(products);
        Refusal.Faults faults = new Refusal.Faults();
        Set<ProductId> seen = new HashSet<>();
        for (int i = 0; i < products.size(); i++) {
            faults.require(
                    seen.add(products.get(i)),
                    "quote-commitment.product-twice",
                    "/products/" + i,
                    products.get(i) + " stands twice.");
        }
        switch (form) {
            case SpendDrawdown drawdown ->
                faults.require(
                        drawdown.overage().compareTo(Rate.ONE) >= 0,
                        "quote-commitment.overage",
                        "/form/overage",
                        "Spend above costs its price or more: what is off the price stands at its line.");
            case PrepaidCredits credits -> checkGrants(credits, faults);
            case SpendBounds _ ->
                faults.add("quote-commitment.form", "/form/kind", "Bounds of a bill are no commitment to spend.");
        }
        faults.refuseIfAny("quote-commitment.invalid");
    }

    private static void checkGrants(PrepaidCredits credits, Refusal.Faults faults) {
        for (int i = 0; i < credits.grants().size(); i++) {
            CreditGrant grant = credits.grants().get(i);
            boolean atValue = grant.price()
                    .filter(price -> price.amount()
                            .equals(new ExactAmount(grant.credits().value())))
                    .isPresent();
            faults.require(
                    atValue,
                    "quote-commitment.bonus",
                    "/form/grants/" + i + "/price",
                    "Credits are sold for what they cover: what is off the price stands at its line.");
        }
    }

    /** Whether usage of a product counts towards it. */
    public boolean counts(ProductId product) {
        return products.isEmpty() || products.contains(product);
    }

    /** Notes what of it the usage of an offer cannot bear. */
    void check(List<OfferedUsage> usage, Refusal.Faults faults) {
        faults.require(
                !usage.isEmpty(), "quote-commitment.usage", "/commitment", "What is committed is spent on usage.");
        Set<ProductId> offered = usage.stream().map(OfferedUsage::product).collect(toSet());
        for (int i = 0; i < products.size(); i++) {
            faults.require(
                    offered.contains(products.get(i)),
                    "quote-commitment.product",
                    "/commitment/products/" + i,
                    "The offer has no usage of " + products.get(i) + ".");
        }
    }
}
