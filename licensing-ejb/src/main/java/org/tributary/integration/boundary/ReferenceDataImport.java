package org.tributary.integration.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tributary.Refusal;
import org.tributary.attribution.boundary.ReconciliationChecks;
import org.tributary.audit.boundary.AuditTrail;
import org.tributary.billing.boundary.ExchangeRates;
import org.tributary.catalog.boundary.Catalog;
import org.tributary.channel.boundary.Channels;
import org.tributary.channel.boundary.Launches;
import org.tributary.channel.boundary.Waivers;
import org.tributary.database.Database;
import org.tributary.identity.Role;
import org.tributary.integration.control.AgreementAdditions;
import org.tributary.integration.control.LoadPlan;
import org.tributary.party.boundary.Organizations;
import org.tributary.terms.boundary.PartnershipAgreements;

/** Loads reference data: all of a document or none, and a document loaded twice adds nothing. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class ReferenceDataImport {

    @Inject
    Organizations organizations;

    @Inject
    Catalog catalog;

    @Inject
    Channels channels;

    @Inject
    ExchangeRates rates;

    @Inject
    PartnershipAgreements agreements;

    @Inject
    Launches launches;

    @Inject
    Waivers waivers;

    @Inject
    ReconciliationChecks checks;

    @Inject
    Database database;

    @Inject
    AuditTrail trail;

    /**
     * Adds what is not known yet.
     *
     * @throws Refusal.Invalid with every fault of the document, pointers into it
     * @throws ReferenceConflict with every entry whose key stands for other content; an agreement goes on by new revisions only
     */
    public LoadSummary load(ReferenceData document) {
        database.lock("tributary.reference-data");
        ReferenceData known = known();
        LoadPlan plan = LoadPlan.of(document, known);
        register(plan.additions(), known);
        if (plan.added() > 0) {
            trail.record("reference-data.loaded", "reference data", plan.added() + " entries added");
        }
        return new LoadSummary(plan.added(), plan.unchanged());
    }

    private ReferenceData known() {
        return new ReferenceData(
                organizations.list(),
                catalog.list(),
                channels.list(),
                channels.permissions(),
                rates.list(),
                agreements.list(),
                launches.list(),
                waivers.list(),
                checks.figures(),
                checks.list());
    }

    private void register(ReferenceData additions, ReferenceData known) {
        organizations.register(additions.organizations());
        catalog.register(additions.products());
        channels.register(additions.channels(), additions.permissions());
        rates.register(additions.fxRates());
        additions.agreements().forEach(agreement -> {
            var earlier = known.agreements().stream()
                    .filter(other -> other.id().equals(agreement.id()))
                    .findFirst();
            agreements.register(
                    agreement,
                    AgreementAdditions.freshRevisions(agreement, earlier),
                    AgreementAdditions.freshEvents(agreement, earlier));
        });
        launches.register(additions.launches());
        waivers.register(additions.waivers());
        checks.register(additions.figures(), additions.checks());
    }
}
