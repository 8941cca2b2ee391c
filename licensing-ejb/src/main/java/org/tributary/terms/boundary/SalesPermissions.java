package org.tributary.terms.boundary;

import static java.util.Comparator.comparingInt;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.Permission.Verdict;
import org.tributary.channel.boundary.Launches;
import org.tributary.channel.boundary.Waivers;
import org.tributary.identity.Role;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.party.boundary.Organizations;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.control.AgreementRows;
import org.tributary.terms.guard.Guard;
import org.tributary.terms.guard.GuardAnswer;
import org.tributary.terms.guard.GuardFacts;
import org.tributary.terms.guard.GuardQuestion;

/**
 * May this seller sell this product, hosted there, to that segment, on that day, as known then? The vendor asks; a partner sees neither
 * launches nor waivers, without which the answer would be another.
 */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
public class SalesPermissions {

    @Inject
    AgreementRows agreements;

    @Inject
    Catalog catalog;

    @Inject
    Organizations organizations;

    @Inject
    Launches launches;

    @Inject
    Waivers waivers;

    /**
     * The answer of the agreement that restricts most.
     *
     * @throws Refusal.Invalid with all faults, if the seller, the product or the host is unknown
     * @throws NoneInForce if no agreement has terms on the day
     */
    public Answered ask(GuardQuestion question) {
        return strictest(question, _ -> true).orElseThrow(() -> new NoneInForce(question));
    }

    /**
     * The answer of the agreements that bind a vendor, of that which restricts most; empty if none of them has terms on the day.
     *
     * @throws Refusal.Invalid with all faults, if the seller, the product or the host is unknown
     */
    public Optional<Answered> ask(GuardQuestion question, OrganizationId vendor) {
        return strictest(question, agreement -> agreement.parties().contains(vendor));
    }

    private Optional<Answered> strictest(GuardQuestion question, Predicate<PartnershipAgreement> binds) {
        Product product = requireKnown(question);
        GuardFacts facts = new GuardFacts(launches.list(), waivers.list());
        return agreements.all().stream()
                .filter(binds)
                .filter(agreement ->
                        agreement.find(question.on(), question.knownAt()).isPresent())
                .map(agreement -> new Answered(agreement.id(), Guard.answer(question, agreement, product, facts)))
                .min(comparingInt(answered -> strictness(answered.answer().verdict())));
    }

    /** @param agreement the one that answers */
    public record Answered(AgreementId agreement, GuardAnswer answer) {}

    private static int strictness(Verdict verdict) {
        return switch (verdict) {
            case NOT_APPLICABLE -> 0;
            case DENIED -> 1;
            case CONDITIONAL -> 2;
            case ALLOWED -> 3;
        };
    }

    private Product requireKnown(GuardQuestion question) {
        Faults faults = new Faults();
        List<OrganizationId> known =
                organizations.list().stream().map(Organization::id).toList();
        requireKnown(question.seller(), known, "/seller", faults);
        requireKnown(question.host(), known, "/host", faults);
        Optional<Product> product = find(question.product());
        faults.require(
                product.isPresent(), "product.unknown", "/product", "There is no product " + question.product() + ".");
        faults.refuseIfAny("guard.invalid");
        return product.orElseThrow();
    }

    private static void requireKnown(OrganizationId id, List<OrganizationId> known, String at, Faults faults) {
        faults.require(known.contains(id), "organization.unknown", at, "There is no organization " + id + ".");
    }

    private Optional<Product> find(ProductId id) {
        return catalog.list().stream()
                .filter(product -> product.id().equals(id))
                .findFirst();
    }

    /** No agreement has terms in force on the day, as known. */
    public static final class NoneInForce extends Refusal {
        private static final long serialVersionUID = 1L;

        NoneInForce(GuardQuestion question) {
            super(
                    Kind.INVALID,
                    "terms.none-in-force",
                    "No agreement has terms in force on " + question.on() + ", as known at " + question.knownAt()
                            + ".");
        }
    }
}
