package org.tributary.terms.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.http.Query;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.boundary.SalesPermissions;
import org.tributary.terms.document.GuardAnswerView;
import org.tributary.terms.guard.GuardQuestion;

/** Whether a sale is allowed, over HTTP. */
@Path("guard")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class GuardResource {

    @Inject
    SalesPermissions permissions;

    @Inject
    Clock clock;

    @GET
    public GuardAnswerView askGuard(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<OrganizationId> seller = query.required("seller", OrganizationId::new);
        Optional<ProductId> product = query.required("product", ProductId::new);
        Optional<OrganizationId> host = query.optional("host", OrganizationId::new);
        Optional<CustomerSegment> segment = query.optional("segment", CustomerSegment::new);
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        GuardQuestion question = new GuardQuestion(
                seller.orElseThrow(),
                product.orElseThrow(),
                host.orElseGet(seller::orElseThrow),
                segment.orElse(CustomerSegment.COMMERCIAL),
                day,
                knownAt);
        return GuardAnswerView.of(question, permissions.ask(question));
    }
}
