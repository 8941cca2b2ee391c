package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.tributary.contract.ContractId;
import org.tributary.contract.boundary.ContractObligations;
import org.tributary.contract.document.ObligationView;
import org.tributary.http.CalendarFile;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;

/** What the sides of a contract do by a day over HTTP, as a list and for a calendar. */
@Path("contracts")
@RequestScoped
public class ContractObligationsResource {

    @Inject
    ContractObligations obligations;

    @Inject
    Clock clock;

    @GET
    @Path("{id}/obligations")
    @Produces(MediaType.APPLICATION_JSON)
    public ObligationView.ListView listObligations(@PathParam("id") String id, @Context UriInfo uri) {
        return ObligationView.ListView.of(told(id, uri));
    }

    @GET
    @Path("{id}/calendar")
    @Produces(CalendarFile.MEDIA_TYPE)
    public Response exportContractCalendar(@PathParam("id") String id, @Context UriInfo uri) {
        return ObligationView.calendar(told(id, uri)).answer(clock.instant());
    }

    private ContractObligations.Told told(String id, UriInfo uri) {
        new Query(uri.getQueryParameters()).end();
        return obligations.of(Forms.named(id, ContractId::new, "contract"));
    }
}
