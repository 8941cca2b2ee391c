package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tributary.contract.boundary.Renewals;
import org.tributary.contract.document.FurtherTermInput;
import org.tributary.contract.document.RenewalOutcomesView;
import org.tributary.http.json.JsonDocument;

/** Further terms of many contracts at once, over HTTP. */
@Path("contract-renewals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ContractRenewalsResource {

    @Inject
    Renewals renewals;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RenewalOutcomesView renewContracts(JsonDocument document) {
        FurtherTermInput many = FurtherTermInput.read(document);
        return RenewalOutcomesView.of(many.dryRun(), renewals.renewAll(many.items(), many.term(), many.dryRun()));
    }
}
