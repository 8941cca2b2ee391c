package org.tributary.terms.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.Refusal.Faults;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.ShareClause;

/**
 * The clauses of a revision against each other: shares that take more than all, and legs that are counted twice or do
 * not belong together.
 */
record LegCheck(Revision revision, Faults faults) {

    void check(String at) {
        checkSums(at);
        checkTwice(Cap.class, "clause.capped-twice", "is counted by two caps", at);
        checkTwice(PaymentTerms.class, "clause.paid-twice", "has two sets of payment terms", at);
        revision.of(MinimumGuarantee.class).forEach(guarantee -> checkFlow(guarantee, at));
    }

    private void checkSums(String at) {
        List<ShareClause> shares = revision.shares();
        ShareSums sums = new ShareSums(revision.validity());
        for (int i = 0; i < shares.size(); i++) {
            List<ShareClause> excess = sums.excessFrom(shares.subList(i, shares.size()));
            if (!excess.isEmpty()) {
                ShareClause first = excess.getFirst();
                faults.add(
                        "clause.sum",
                        pointer(first, at),
                        "Where they overlap, " + ShareSums.names(excess) + " take more than all of "
                                + first.base().inWords() + " from " + first.payer() + ".");
            }
        }
    }

    private void checkTwice(Class<? extends Clause> kind, String code, String what, String at) {
        Set<ClauseId> counted = new HashSet<>();
        revision.of(kind)
                .forEach(clause -> new TreeSet<>(Revision.legsOf(clause))
                        .forEach(leg -> faults.require(
                                counted.add(leg), code, pointer(clause, at) + "/legs", leg + " " + what + ".")));
    }

    private void checkFlow(MinimumGuarantee guarantee, String at) {
        Set<List<OrganizationId>> flows = revision.shares().stream()
                .filter(share -> guarantee.legs().contains(share.id()))
                .map(share -> List.of(share.payer(), share.payee()))
                .collect(Collectors.toSet());
        faults.require(
                flows.size() == 1,
                "clause.guarantee-legs",
                pointer(guarantee, at) + "/legs",
                "The legs of a guarantee share payer and payee.");
    }

    private String pointer(Clause clause, String at) {
        return at + "/clauses/" + revision.clauses().indexOf(clause);
    }
}
