package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tributary.Refusal;
import org.tributary.attribution.golden.GoldenCaseSet;
import org.tributary.attribution.golden.GoldenResult;
import org.tributary.attribution.scenario.TermsChange;
import org.tributary.database.Json;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.boundary.GoldenCaseTrial;
import org.tributary.terms.boundary.GoverningTerms;
import org.tributary.terms.draft.Draft;

/** Golden cases under a draft as if it were in force, from balances of zero. */
@Dependent
public class GoldenTrials implements GoldenCaseTrial {

    private final GoverningTerms terms;
    private final Markets markets;
    private final Clock clock;

    @Inject
    public GoldenTrials(GoverningTerms terms, Markets markets, Clock clock) {
        this.terms = terms;
        this.markets = markets;
        this.clock = clock;
    }

    /** A case that cannot be computed under the draft's terms, a day without any among them, does not come out. */
    @Override
    public boolean passes(Draft draft, String cases) {
        try {
            return run(draft, Json.read(cases, GoldenCaseSet.class), clock.instant()).stream()
                    .allMatch(GoldenResult::passed);
        } catch (Refusal notComputable) {
            return false;
        }
    }

    /** Each case, in order. */
    public List<GoldenResult> run(Draft draft, GoldenCaseSet cases, Instant now) {
        PartnershipAgreement agreement =
                terms.find(draft.agreement()).orElseThrow(() -> new Refusal.NotFound("agreement"));
        PartnershipAgreement assumed = new TermsChange.DraftInForce(draft.revision()).applyTo(agreement, now);
        return cases.cases().stream()
                .map(example -> GoldenResult.of(example, assumed, markets.of(example.lines(), now), now))
                .toList();
    }
}
