package org.tributary.terms.guard;

import java.util.List;
import java.util.Optional;
import org.tributary.channel.Launch;
import org.tributary.channel.Permission.Verdict;
import org.tributary.channel.Waiver;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.FirstShip;
import org.tributary.terms.clause.RightOfFirstRefusal;

/**
 * The rights of a host that comes first. It is passed over once it cannot <em>and</em> declines to support the
 * product; one of the two alone is a no (agreements, E16).
 */
record FirstRights(GuardQuestion question, GuardFacts facts) {

    Decision decide(RightOfFirstRefusal clause) {
        Optional<Waiver> refused = freeing(clause.holder());
        Verdict verdict = refused.isPresent() ? Verdict.ALLOWED : Verdict.CONDITIONAL;
        String reason = refused.map(FirstRights::passedOver)
                .orElse("Only where " + clause.holder() + " has refused " + clause.subject() + ".");
        return Decision.of(verdict, clause, reason);
    }

    Decision decide(FirstShip clause) {
        OrganizationId first = clause.firstHost();
        Optional<Launch> launch = facts.launchAt(first, question);
        if (launch.isPresent()) {
            return Decision.of(
                    Verdict.ALLOWED,
                    clause,
                    "Launched at " + first + " on " + launch.get().on() + ".");
        }
        Optional<Waiver> waiver = freeing(first);
        if (waiver.isPresent()) {
            return Decision.of(Verdict.ALLOWED, clause, passedOver(waiver.get()));
        }
        List<Waiver> halves = facts.waiversBy(first, question).stream()
                .filter(said -> said.cannot() || said.declines())
                .toList();
        return halves.isEmpty()
                ? Decision.of(
                        Verdict.CONDITIONAL,
                        clause,
                        "Once it has launched at " + first + ", or " + first + " cannot and declines to support it.")
                : Decision.of(Verdict.DENIED, clause, blocked(halves.getLast()));
    }

    private Optional<Waiver> freeing(OrganizationId host) {
        return facts.waiversBy(host, question).stream().filter(Waiver::frees).findFirst();
    }

    private static String passedOver(Waiver waiver) {
        String ground =
                waiver.publication() == Waiver.Publication.UNPUBLISHED ? ", on a ground that is not public" : "";
        return waiver.grantedBy() + " cannot and declines to support it, from " + waiver.from() + ground + ".";
    }

    private static String blocked(Waiver half) {
        String said = half.cannot() ? " cannot support it but does not decline" : " declines to support it but could";
        return "Blocked: " + half.grantedBy() + said + "; both are needed.";
    }
}
