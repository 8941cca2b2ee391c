package org.tributary.usage.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.tributary.http.Query;
import org.tributary.http.Table;
import org.tributary.http.TableWriter;
import org.tributary.http.json.Forms;
import org.tributary.usage.boundary.UsageBilling;
import org.tributary.usage.document.RatedUsageRow;

/** What the usage of all subscriptions comes to, as a file. */
@Path("rated-usage")
@RequestScoped
public class RatedUsageResource {

    @Inject
    UsageBilling billing;

    @Inject
    Clock clock;

    @GET
    @Produces({UsageDocumentReader.CSV, UsageDocumentReader.NDJSON})
    public Response exportRatedUsage(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Table.Format format = query.optional("format", Forms.oneOfLowerCase(Table.Format.class))
                .orElse(Table.Format.CSV);
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        Table<RatedUsageRow> table = new Table<>(
                RatedUsageRow.NAMES,
                RatedUsageRow::cells,
                row -> row,
                sink -> billing.rateAll(
                        day, knownAt, rated -> RatedUsageRow.of(rated).forEach(sink)));
        return TableWriter.answer(table, format, "rated-usage");
    }
}
