package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.tributary.contract.ContractId;
import org.tributary.contract.boundary.Renewals;
import org.tributary.contract.document.RenewalQuestion;
import org.tributary.contract.document.RenewalView;
import org.tributary.contract.renewal.RenewalFilter;
import org.tributary.http.Items;
import org.tributary.http.Query;

/** What of contracts ends when, and what follows, over HTTP. */
@Path("renewals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RenewalsResource {

    @Inject
    Renewals renewals;

    @GET
    public RenewalView.PageView listRenewals(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        RenewalFilter filter = RenewalQuestion.ends(query);
        int page = query.page();
        int size = query.size();
        query.end();
        return RenewalView.PageView.of(renewals.list(filter, page, size), page, size);
    }

    @GET
    @Path("months")
    public Items<RenewalView.MonthView> listRenewalMonths(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        RenewalFilter filter = RenewalQuestion.ends(query);
        query.end();
        return Items.of(renewals.months(filter), RenewalView.MonthView::of);
    }

    @GET
    @Path("denials")
    public Items<RenewalView.DeniedView> listRenewalDenials(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        List<ContractId> asked = RenewalQuestion.some(query);
        query.end();
        return Items.of(renewals.denials(asked), RenewalView.DeniedView::of);
    }
}
