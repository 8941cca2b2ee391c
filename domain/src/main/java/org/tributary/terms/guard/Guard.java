package org.tributary.terms.guard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tributary.catalog.Product;
import org.tributary.channel.Permission.Verdict;
import org.tributary.party.OrganizationId;
import org.tributary.terms.NoTermsInForce;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.CarveOut;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Exclusivity;
import org.tributary.terms.clause.FirstShip;
import org.tributary.terms.clause.PermissionClause;
import org.tributary.terms.clause.RightOfFirstRefusal;
import org.tributary.terms.clause.Subject;

/**
 * Says whether a sale is allowed under an agreement, by which clause, and why (agreements, 2.6). A carve-out allows
 * whatever else is agreed. Else the first exclusivity that covers the sale decides, and where none does a right of
 * first refusal. What these allow must still have shipped first where a first-ship clause says so. What no clause
 * covers is allowed.
 */
public final class Guard {
    private final GuardQuestion question;
    private final Revision terms;
    private final Subject subject;
    private final Map<EventCode, LocalDate> events;
    private final FirstRights rights;
    private final List<String> steps = new ArrayList<>();

    private Guard(
            GuardQuestion question,
            Revision terms,
            Subject subject,
            Map<EventCode, LocalDate> events,
            FirstRights rights) {
        this.question = question;
        this.terms = terms;
        this.subject = subject;
        this.events = events;
        this.rights = rights;
    }

    /**
     * The answer, from what was known at the instant of the question alone.
     *
     * @param product the one the question names
     * @throws NoTermsInForce if no revision governs the day
     * @throws IllegalArgumentException if the question names another product
     */
    public static GuardAnswer answer(
            GuardQuestion question, PartnershipAgreement agreement, Product product, GuardFacts facts) {
        if (!product.id().equals(question.product())) {
            throw new IllegalArgumentException(product.id() + " was not asked about, but " + question.product());
        }
        Revision terms = agreement.resolve(question.on(), question.knownAt());
        Subject subject = new Subject(
                Optional.empty(),
                Set.of(),
                question.seller(),
                Optional.of(question.host()),
                product.id(),
                product.classOn(question.on(), question.knownAt()),
                question.segment());
        Guard guard = new Guard(
                question, terms, subject, agreement.eventsKnown(question.knownAt()), new FirstRights(question, facts));
        return guard.answer(agreement.numberOf(terms));
    }

    private GuardAnswer answer(int number) {
        steps.add("On " + question.on() + ", as known at " + question.knownAt() + ", the terms " + terms.regime()
                + " govern (revision " + number + ").");
        steps.add(subject.product() + " is of the class " + subject.productClass() + " on that day.");
        Decision decision = carvedOut().orElseGet(this::restricted);
        return new GuardAnswer(
                decision.verdict(),
                decision.clause(),
                terms.regime(),
                number,
                subject.productClass(),
                decision.reason(),
                steps);
    }

    private Optional<Decision> carvedOut() {
        return binding(CarveOut.class, "carve-out").stream()
                .findFirst()
                .map(clause -> read(clause, Decision.of(Verdict.ALLOWED, clause, clause.reason())));
    }

    private Decision restricted() {
        Optional<Decision> agreed = binding(Exclusivity.class, "exclusivity").stream()
                .findFirst()
                .map(clause -> read(clause, Decision.of(clause.verdict(), clause, clause.reason())))
                .or(() -> firstRight(
                        RightOfFirstRefusal.class,
                        "right of first refusal",
                        RightOfFirstRefusal::holder,
                        rights::decide));
        if (agreed.isPresent() && !agreed.get().allows()) {
            return agreed.get();
        }
        return firstRight(FirstShip.class, "first-ship clause", FirstShip::firstHost, rights::decide)
                .or(() -> agreed)
                .orElse(Decision.UNRESTRICTED);
    }

    /** The first that does not allow it, or the last that does; empty if none stands in the way of this host. */
    private <C extends PermissionClause> Optional<Decision> firstRight(
            Class<C> kind, String name, Function<C, OrganizationId> first, Function<C, Decision> decide) {
        Optional<Decision> decided = Optional.empty();
        for (C clause : binding(kind, name)) {
            if (first.apply(clause).equals(question.host())) {
                steps.add(clause.id() + " is met: it is hosted at " + question.host() + ".");
            } else if (decided.map(Decision::allows).orElse(true)) {
                decided = Optional.of(read(clause, decide.apply(clause)));
            }
        }
        return decided;
    }

    private Decision read(PermissionClause clause, Decision decision) {
        steps.add(clause.id() + " decides: " + clause.inWords());
        steps.add(decision.verdict() + ": " + decision.reason());
        return decision;
    }

    /** The clauses of a kind that cover the sale and bind on its day, in order. */
    private <C extends PermissionClause> List<C> binding(Class<C> kind, String name) {
        List<C> covering = terms.of(kind)
                .filter(clause -> clause.coverage().covers(subject))
                .toList();
        covering.stream()
                .filter(clause -> !clause.term().binds(question.on(), events))
                .forEach(clause -> steps.add(clause.id() + " covers it and does not bind on that day."));
        if (covering.isEmpty()) {
            steps.add("No " + name + " covers it.");
        }
        return covering.stream()
                .filter(clause -> clause.term().binds(question.on(), events))
                .toList();
    }
}
