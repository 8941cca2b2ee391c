package org.tributary.attribution.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.tributary.attribution.ShareId;
import org.tributary.attribution.boundary.AttributionReports;
import org.tributary.attribution.document.AttributionQuestion;
import org.tributary.attribution.document.ExplainedShareView;
import org.tributary.attribution.document.ExplanationView;
import org.tributary.attribution.document.SharePageView;
import org.tributary.attribution.document.ShareView;
import org.tributary.http.Query;

/** Shares over HTTP: a page of them, and one explained. */
@Path("shares")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SharesResource {

    @Inject
    AttributionReports reports;

    @GET
    public SharePageView listShares(@Context UriInfo uri) {
        return SharePageView.of(reports.shares(AttributionQuestion.forShares(new Query(uri.getQueryParameters()))));
    }

    @GET
    @Path("{id}")
    public ExplainedShareView readShare(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return ExplainedShareView.of(reports.share(ShareView.idOf(id)));
    }

    @GET
    @Path("{id}/explanation")
    public ExplanationView explainShare(@PathParam("id") String id, @Context UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        ShareId share = ShareView.idOf(id);
        return ExplanationView.of(share, reports.explanation(share));
    }
}
