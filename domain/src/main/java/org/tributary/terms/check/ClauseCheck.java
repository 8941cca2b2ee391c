package org.tributary.terms.check;

import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.tributary.Refusal.Faults;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.FirstShip;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.Licence;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.PermissionClause;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.RightOfFirstRefusal;
import org.tributary.terms.clause.SpendCommitment;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Trigger;
import org.tributary.terms.clause.Undertaking;
import org.tributary.time.DateRange;

/** One clause by itself, against what is known and against its revision. */
record ClauseCheck(Reference reference, Currency currency, Revision revision, Faults faults) {

    void check(Clause clause, String at) {
        CoverageCheck coverage = new CoverageCheck(reference, faults);
        switch (clause) {
            case ProportionalShare share -> {
                checkOrganizations(at, "payer", share.payer(), "payee", share.payee());
                coverage.check(share.coverage(), at + "/coverage");
            }
            case BandedShare share -> {
                checkOrganizations(at, "payer", share.payer(), "payee", share.payee());
                coverage.check(share.coverage(), at + "/coverage");
                checkBands(share.bands(), at);
            }
            case FixedFee fee -> {
                checkOrganizations(at, "payer", fee.payer(), "payee", fee.payee());
                checkCurrency(fee.amount(), at + "/amount");
            }
            case MinimumGuarantee guarantee -> checkCurrency(guarantee.amount(), at + "/amount");
            case Cap cap -> checkCap(cap, at);
            case NoShare none -> coverage.check(none.coverage(), at + "/coverage");
            case Licence licence ->
                checkOrganizations(at, "licensor", licence.licensor(), "licensee", licence.licensee());
            case SpendCommitment commitment -> checkCommitment(commitment, at);
            case PermissionClause permission -> checkPermission(permission, coverage, at);
            case PaymentTerms _ -> {}
            case Trigger _ -> {}
            case Undertaking _ -> {}
        }
        Revision.termOf(clause).ifPresent(term -> checkTerm(term, at + "/term"));
    }

    private void checkPermission(PermissionClause permission, CoverageCheck coverage, String at) {
        coverage.checkPermission(permission.coverage(), at + "/coverage");
        if (permission instanceof FirstShip first) {
            checkOrganization(first.firstHost(), at + "/firstHost");
        }
        if (permission instanceof RightOfFirstRefusal right) {
            checkOrganization(right.holder(), at + "/holder");
        }
    }

    private void checkCap(Cap cap, String at) {
        checkCurrency(cap.amount(), at + "/amount");
        faults.require(
                cap.scopeStart().isBefore(revision.validity().endExclusive()),
                "clause.term",
                at + "/scopeStart",
                "Nothing counts before the revision ends.");
    }

    private void checkCommitment(SpendCommitment commitment, String at) {
        checkOrganizations(at, "committedBy", commitment.committedBy(), "committedTo", commitment.committedTo());
        commitment
                .amount()
                .map(Money::currency)
                .ifPresent(other -> faults.require(
                        reference.currencies().contains(other),
                        "currency.unknown",
                        at + "/amount/currency",
                        "Nothing is kept in " + other + "."));
    }

    private void checkBands(List<Band> bands, String at) {
        for (int i = 0; i < bands.size(); i++) {
            checkCurrency(bands.get(i).from(), at + "/bands/" + i + "/from");
        }
    }

    private void checkCurrency(Money amount, String at) {
        faults.require(
                amount.currency().equals(currency),
                "clause.currency",
                at + "/currency",
                "It is in the agreement's currency, " + currency + ".");
    }

    private void checkOrganizations(
            String at, String oneField, OrganizationId one, String otherField, OrganizationId other) {
        checkOrganization(one, at + "/" + oneField);
        checkOrganization(other, at + "/" + otherField);
    }

    private void checkOrganization(OrganizationId id, String at) {
        faults.require(
                reference.organizations().containsKey(id),
                "organization.unknown",
                at,
                "There is no organization " + id + ".");
    }

    private void checkTerm(Term term, String at) {
        DateRange validity = revision.validity();
        faults.require(
                term.from().map(validity::contains).orElse(true),
                "clause.term",
                at + "/from",
                "It begins outside the days of its revision.");
        faults.require(
                term.until().map(validity.startInclusive()::isBefore).orElse(true),
                "clause.term",
                at + "/until",
                "It ends before its revision begins.");
        Set<EventCode> defined = revision.of(Trigger.class).map(Trigger::event).collect(Collectors.toSet());
        new TreeSet<>(term.endedBy())
                .stream()
                        .filter(code -> !defined.contains(code))
                        .forEach(code -> faults.add(
                                "event.undefined",
                                at + "/endedBy",
                                "No trigger of the revision defines " + code + "."));
    }
}
