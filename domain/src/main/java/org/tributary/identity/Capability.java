package org.tributary.identity;

import static org.tributary.identity.Role.ADMIN;
import static org.tributary.identity.Role.APPROVER;
import static org.tributary.identity.Role.AUDITOR;
import static org.tributary.identity.Role.BILLING_SYSTEM;
import static org.tributary.identity.Role.FINANCE;
import static org.tributary.identity.Role.PARTNER_ADMIN;
import static org.tributary.identity.Role.PARTNER_USER;
import static org.tributary.identity.Role.SALES_OPS;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What a caller may do, so that the portal offers nothing in vain. The boundaries decide again, each time.
 *
 * @param word as in the contract
 * @param roles of which one is enough
 */
public record Capability(String word, Set<String> roles) {

    private static final Set<String> EVERYONE =
            Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN, BILLING_SYSTEM, PARTNER_USER, PARTNER_ADMIN);

    private static final List<Capability> ALL = List.of(
            new Capability("attribution.read", EVERYONE),
            new Capability("attribution.run", Set.of(FINANCE, ADMIN, BILLING_SYSTEM)),
            new Capability("attribution.restate", Set.of(FINANCE)),
            new Capability("period.close", Set.of(FINANCE)),
            new Capability("concentration.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("commitment.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("commitment.write", Set.of(SALES_OPS, FINANCE, ADMIN)),
            new Capability("co-sell.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("scenario.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("scenario.write", Set.of(SALES_OPS, FINANCE)),
            new Capability("reconciliation.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("revenue-line.submit", Set.of(BILLING_SYSTEM, FINANCE, ADMIN)),
            new Capability("terms.read", EVERYONE),
            new Capability("terms.draft", Set.of(FINANCE, SALES_OPS)),
            new Capability("terms.approve", Set.of(APPROVER, FINANCE)),
            new Capability("catalog.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("catalog.draft", Set.of(FINANCE, SALES_OPS)),
            new Capability("catalog.approve", Set.of(APPROVER, FINANCE)),
            new Capability("subscription.write", Set.of(SALES_OPS, FINANCE, ADMIN, BILLING_SYSTEM)),
            new Capability("usage.report", Set.of(SALES_OPS, FINANCE, ADMIN, BILLING_SYSTEM)),
            new Capability("usage.name", Set.of(SALES_OPS, FINANCE, ADMIN)),
            new Capability("usage.bill", Set.of(FINANCE, ADMIN)),
            new Capability("spend.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("spend.write", Set.of(SALES_OPS, FINANCE, ADMIN)),
            new Capability("spend.bill", Set.of(FINANCE, ADMIN)),
            new Capability("quote.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("quote.write", Set.of(FINANCE, SALES_OPS)),
            new Capability("quote.floors", Set.of(FINANCE, ADMIN)),
            new Capability("contract.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN, BILLING_SYSTEM)),
            new Capability("partner-contract.read", Set.of(PARTNER_USER, PARTNER_ADMIN)),
            new Capability("contract.write", Set.of(FINANCE, SALES_OPS)),
            new Capability("contract.bill", Set.of(FINANCE, ADMIN, BILLING_SYSTEM)),
            new Capability("revenue.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("revenue.close", Set.of(FINANCE)),
            new Capability("revenue.policy", Set.of(FINANCE, ADMIN)),
            new Capability(
                    "deal.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN, PARTNER_USER, PARTNER_ADMIN)),
            new Capability("deal.register", Set.of(SALES_OPS, PARTNER_USER, PARTNER_ADMIN)),
            new Capability("deal.decide", Set.of(SALES_OPS, APPROVER)),
            new Capability("approval.read", Set.of(SALES_OPS, APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("approval.decide", Set.of(SALES_OPS, APPROVER, FINANCE)),
            new Capability("approval.policy", Set.of(FINANCE, ADMIN)),
            new Capability("audit.read", Set.of(APPROVER, FINANCE, AUDITOR, ADMIN)),
            new Capability("reference.load", Set.of(ADMIN)));

    /** Whether the actor may do what a word of the contract says. */
    public static boolean holds(Actor actor, String word) {
        return of(actor).stream().anyMatch(capability -> capability.word.equals(word));
    }

    /** What the actor may do. */
    public static List<Capability> of(Actor actor) {
        return ALL.stream()
                .filter(capability -> !Collections.disjoint(capability.roles, actor.roles()))
                .toList();
    }
}
