package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.attribution.scenario.Assumptions;
import org.tributary.attribution.scenario.Baseline;
import org.tributary.attribution.scenario.Factor;
import org.tributary.attribution.scenario.ParameterChange;
import org.tributary.attribution.scenario.Scenario;
import org.tributary.attribution.scenario.ScenarioQuestion;
import org.tributary.attribution.scenario.Sensitivity;
import org.tributary.attribution.scenario.StoredScenario;
import org.tributary.attribution.scenario.TermsChange;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.party.boundary.Organizations;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.boundary.DraftedRevisions;
import org.tributary.terms.boundary.GoverningTerms;
import org.tributary.terms.clause.Selection;
import org.tributary.time.DateRange;
import org.tributary.time.EndOfDay;

/** Computes scenarios over what the ledger holds, without writing to it. */
@Dependent
public class ScenarioDesk {

    private final AgreementBooks agreementBooks;
    private final PeriodRows periods;
    private final Markets markets;
    private final GoverningTerms terms;
    private final DraftedRevisions drafts;
    private final Organizations organizations;

    @Inject
    public ScenarioDesk(
            AgreementBooks agreementBooks,
            PeriodRows periods,
            Markets markets,
            GoverningTerms terms,
            DraftedRevisions drafts,
            Organizations organizations) {
        this.agreementBooks = agreementBooks;
        this.periods = periods;
        this.markets = markets;
        this.terms = terms;
        this.drafts = drafts;
        this.organizations = organizations;
    }

    /** What a question comes to as known now. */
    public StoredScenario.Result compute(ScenarioQuestion question, Instant now) {
        return compute(scenario(question), desk(question.agreement(), now));
    }

    /** What a draft would have made of a stretch of history, against what was booked. */
    public StoredScenario.Result impact(AgreementId agreement, Revision draft, DateRange stretch, Instant now) {
        Assumptions assumed = Assumptions.of(new TermsChange.DraftInForce(draft));
        return compute(new Scenario("impact", stretch, new Baseline.Ledger(), assumed), desk(agreement, now));
    }

    /** A curve over one parameter of a question's terms. */
    public Sensitivity sensitivity(ScenarioQuestion question, List<ParameterChange> values, Instant now) {
        Desk desk = desk(question.agreement(), now);
        return Sensitivity.of(scenario(question), values, desk.books(), desk.knowledge(), desk.vendor());
    }

    private static StoredScenario.Result compute(Scenario scenario, Desk desk) {
        int lines = desk.books().groups().stream()
                .mapToInt(group -> group.lines().size())
                .sum();
        return StoredScenario.Result.of(scenario.compute(desk.books(), desk.knowledge(), desk.vendor()), lines);
    }

    /** What lies on the desk: the books, what is known, and whose net is told. */
    private record Desk(Books books, Knowledge knowledge, OrganizationId vendor) {}

    private Desk desk(AgreementId id, Instant now) {
        PartnershipAgreement agreement = terms.find(id).orElseThrow(() -> new Refusal.NotFound("agreement"));
        OrganizationId vendor = organizations.list().stream()
                .filter(organization -> organization.kind() == Organization.Kind.VENDOR)
                .map(Organization::id)
                .filter(agreement.parties()::contains)
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        "scenario.no-vendor", "The agreement " + id + " has no vendor among its parties."));
        return new Desk(
                agreementBooks.of(agreement, now, periods.firstOpen()),
                new Knowledge(agreement, markets.of(List.of(), now), now),
                vendor);
    }

    private Scenario scenario(ScenarioQuestion question) {
        return new Scenario(question.name(), question.stretch(), new Baseline.Ledger(), assumed(question));
    }

    private Assumptions assumed(ScenarioQuestion question) {
        ScenarioQuestion.Terms asked = question.terms();
        Optional<Instant> knownAt = asked.knownOn().map(EndOfDay::of);
        Optional<TermsChange> change = asked.continued()
                .<TermsChange>map(TermsChange.RegimeContinued::new)
                .or(() -> asked.draft().map(drafts::require).map(TermsChange.DraftInForce::new));
        return new Assumptions(
                knownAt,
                change.stream().toList(),
                question.factors().stream().map(ScenarioDesk::factor).toList());
    }

    private static Factor factor(ScenarioQuestion.Growth growth) {
        return new Factor(
                Factor.Kind.VOLUME,
                growth.channel().map(Selection::only).orElseGet(Selection::any),
                growth.product().map(Selection::only).orElseGet(Selection::any),
                growth.fromMonth().orElse(YearMonth.from(LocalDate.EPOCH)),
                growth.factor());
    }
}
