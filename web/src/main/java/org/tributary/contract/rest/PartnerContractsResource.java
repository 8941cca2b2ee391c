package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tributary.contract.ContractId;
import org.tributary.contract.boundary.PartnerContracts;
import org.tributary.contract.document.EntitlementsView;
import org.tributary.contract.document.PartnerContractView;
import org.tributary.contract.document.RenewalQuestion;
import org.tributary.contract.side.SideFilter;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;

/** The contracts on whose road the caller stands, over HTTP: its own side of each. */
@Path("partner-contracts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PartnerContractsResource {

    @Inject
    PartnerContracts contracts;

    @Inject
    Clock clock;

    @GET
    public PartnerContractView.PageView listPartnerContracts(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        SideFilter filter = RenewalQuestion.sides(query);
        int page = query.page();
        int size = query.size();
        query.end();
        return PartnerContractView.PageView.of(contracts.list(filter, page, size), page, size);
    }

    @GET
    @Path("{id}")
    public PartnerContractView readPartnerContract(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        return PartnerContractView.of(contracts.require(idOf(id), knownAt));
    }

    @GET
    @Path("{id}/kept-items")
    public Items<PartnerContractView.KeptItemView> listKeptItems(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        return Items.of(contracts.items(idOf(id), knownAt), PartnerContractView.KeptItemView::of);
    }

    @GET
    @Path("{id}/entitlements")
    public EntitlementsView readPartnerEntitlements(@PathParam("id") String id, @Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return EntitlementsView.of(contracts.entitlements(idOf(id), day, knownAt));
    }

    private static ContractId idOf(String text) {
        return Forms.named(text, ContractId::new, "contract");
    }
}
