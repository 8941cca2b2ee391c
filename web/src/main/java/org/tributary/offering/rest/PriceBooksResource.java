package org.tributary.offering.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.http.Items;
import org.tributary.http.Query;
import org.tributary.http.Table;
import org.tributary.http.TableWriter;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.offering.boundary.PriceLists;
import org.tributary.offering.document.PriceBookVersionView;
import org.tributary.offering.document.PriceBookView;
import org.tributary.offering.document.PriceTable;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookId;

/** Price books over HTTP, on both time axes. */
@Path("price-books")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PriceBooksResource {

    @Inject
    PriceLists prices;

    @Inject
    Clock clock;

    @GET
    public Items<PriceBookView.Summary> listPriceBooks(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        LocalDate day = query.day(clock);
        Instant knownAt = query.knownAt(clock);
        query.end();
        return Items.of(prices.list(), book -> PriceBookView.Summary.of(book, day, knownAt));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response openPriceBook(JsonDocument document) {
        PriceBook book = prices.open(PriceBookView.read(document));
        return Response.created(URI.create("/api/v1/price-books/" + book.id()))
                .entity(PriceBookView.of(book, clock.instant()))
                .build();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public PriceBookView.Receipt loadPriceBooks(JsonDocument document) {
        Fields fields = document.fields();
        List<PriceBook> books = fields.optionalRecords("priceBooks", PriceBook.class);
        Optional<List<PriceBook>> read = fields.end(() -> books);
        document.faults().refuseIfAny("price-books.invalid");
        PriceLists.Loaded loaded = prices.load(read.orElseThrow());
        return new PriceBookView.Receipt(loaded.added(), loaded.unchanged());
    }

    @GET
    @Path("{id}")
    public PriceBookView readPriceBook(@PathParam("id") String id, @Context UriInfo uri) {
        Instant knownAt = knownOnly(uri);
        return PriceBookView.of(prices.require(idOf(id)), knownAt);
    }

    @GET
    @Path("{id}/versions/{from}")
    public PriceBookVersionView readPriceBookVersion(
            @PathParam("id") String id, @PathParam("from") String from, @Context UriInfo uri) {
        Instant knownAt = knownOnly(uri);
        return PriceBookVersionView.of(idOf(id), lane(id, from, knownAt));
    }

    @GET
    @Path("{id}/versions/{from}/table")
    @Produces("text/csv")
    public Response exportPriceBookVersion(
            @PathParam("id") String id, @PathParam("from") String from, @Context UriInfo uri) {
        Instant knownAt = knownOnly(uri);
        return TableWriter.answer(
                PriceTable.of(lane(id, from, knownAt).version().entries()), Table.Format.CSV, id + "-" + from);
    }

    @POST
    @Path("{id}/versions/{from}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    public PriceBookView withdrawPriceBookVersion(
            @PathParam("id") String id, @PathParam("from") String from, JsonDocument document) {
        Fields fields = document.fields();
        Optional<String> reason = fields.text("reason", Forms.words(500));
        Optional<String> read = fields.end(reason::orElseThrow);
        document.faults().refuseIfAny("price-book.withdrawal");
        PriceBook book = prices.withdraw(idOf(id), dayOf(from), read.orElseThrow());
        return PriceBookView.of(book, clock.instant());
    }

    private PriceBook.Lane lane(String id, String from, Instant knownAt) {
        LocalDate day = dayOf(from);
        return prices.require(idOf(id)).lanes(knownAt).stream()
                .filter(lane -> lane.days().startInclusive().equals(day))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("price-book-version"));
    }

    private Instant knownOnly(UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Instant knownAt = query.knownAt(clock);
        query.end();
        return knownAt;
    }

    private static PriceBookId idOf(String text) {
        return Forms.named(text, PriceBookId::new, "price-book");
    }

    private static LocalDate dayOf(String text) {
        return Forms.named(text, Forms::day, "price-book-version");
    }
}
