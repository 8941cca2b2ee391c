package org.tributary.offering.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.tributary.document.DocumentWriter;
import org.tributary.http.json.Fields;
import org.tributary.http.json.JsonDocument;
import org.tributary.offering.document.PriceEntryView;
import org.tributary.offering.document.PriceTable;
import org.tributary.offering.price.PriceEntry;

/** Tables of prices as documents, over HTTP; nothing is kept. */
@Path("price-tables")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PriceTablesResource {

    /** Prices that were read from a table. */
    public record PriceTableView(List<Object> entries, List<PriceEntryView> prices) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public PriceTableView readPriceTable(JsonDocument document) {
        Fields fields = document.fields();
        Optional<String> table = fields.table("table");
        Optional<String> read = fields.end(table::orElseThrow);
        document.faults().refuseIfAny("price-table.invalid");
        List<PriceEntry> entries = PriceTable.read(read.orElseThrow());
        return new PriceTableView(
                entries.stream().map(DocumentWriter::write).toList(),
                entries.stream().map(PriceEntryView::of).toList());
    }
}
