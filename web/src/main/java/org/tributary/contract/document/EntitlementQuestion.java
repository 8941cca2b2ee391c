package org.tributary.contract.document;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.contract.entitlement.EntitlementFilter;
import org.tributary.contract.entitlement.Standing;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.party.OrganizationId;

/** Reads which lines of a customer a question is about. */
public final class EntitlementQuestion {

    private EntitlementQuestion() {}

    /**
     * The filter of a list; it is the last that is read of the question.
     *
     * @throws Refusal.Invalid with every fault of the question, no customer among them
     */
    public static EntitlementFilter read(Query query, Clock clock) {
        Optional<OrganizationId> customer = query.required("customer", OrganizationId::new);
        Optional<ProductId> product = query.optional("product", ProductId::new);
        List<Standing> standings = query.several("standing", Forms.oneOf(Standing.class));
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return new EntitlementFilter(customer.orElseThrow(), product, Set.copyOf(standings), day, knownAt);
    }
}
