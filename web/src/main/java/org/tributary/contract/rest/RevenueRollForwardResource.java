package org.tributary.contract.rest;

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
import java.time.YearMonth;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.boundary.RevenueLedger;
import org.tributary.contract.document.RevenueRollForwardView;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;

/** How deferred revenue of all contracts went on, over HTTP. */
@Path("revenue-roll-forward")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RevenueRollForwardResource {

    @Inject
    RevenueLedger ledger;

    @Inject
    Clock clock;

    @GET
    public RevenueRollForwardView readRevenueRollForward(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<YearMonth> from = query.optional("fromMonth", Forms::month);
        Optional<YearMonth> through = query.optional("throughMonth", Forms::month);
        Optional<ChannelCode> channel = query.optional("channel", ChannelCode::new);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return RevenueRollForwardView.of(ledger.rollForward(from, through, channel, knownAt));
    }
}
