package org.tributary.contract.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tributary.Refusal;
import org.tributary.contract.boundary.AccountingPolicies;
import org.tributary.contract.document.RecognitionPolicyView;
import org.tributary.contract.recognition.RecordedRecognitionPolicy;
import org.tributary.http.Query;
import org.tributary.http.json.JsonDocument;

/** How changes of contracts are accounted for, over HTTP. */
@Path("recognition-policies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecognitionPoliciesResource {

    @Inject
    AccountingPolicies policies;

    @Inject
    Clock clock;

    @GET
    public RecognitionPolicyView.ListView listRecognitionPolicies(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate asOf = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return RecognitionPolicyView.ListView.of(
                policies.inForce(asOf, knownAt), policies.list(knownAt), policies::isConfirmable);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RecognitionPolicyView recordRecognitionPolicy(JsonDocument document) {
        return view(policies.record(RecognitionPolicyView.read(document)));
    }

    @POST
    @Path("{number}/confirmation")
    public RecognitionPolicyView confirmRecognitionPolicy(@PathParam("number") String number) {
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw new Refusal.NotFound("recognition-policy");
        }
        return view(policies.confirm(Integer.parseInt(number)));
    }

    private RecognitionPolicyView view(RecordedRecognitionPolicy recorded) {
        return RecognitionPolicyView.of(recorded, policies.isConfirmable(recorded));
    }
}
