package org.tributary.deal.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tributary.deal.boundary.RegistrationPolicies;
import org.tributary.deal.document.RegistrationPolicyView;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;

/** By which rules deals are registered, over HTTP. */
@Path("registration-policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RegistrationPoliciesResource {

    @Inject
    RegistrationPolicies policies;

    @Inject
    Clock clock;

    @GET
    public RegistrationPolicyView.ListView listRegistrationPolicies(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate asOf = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return RegistrationPolicyView.ListView.of(policies.inForce(asOf, knownAt), policies.list(knownAt));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RegistrationPolicyView recordRegistrationPolicy(JsonDocument document) {
        return RegistrationPolicyView.of(policies.record(RegistrationPolicyView.read(document)));
    }
}
