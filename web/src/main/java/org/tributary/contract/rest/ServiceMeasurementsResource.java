package org.tributary.contract.rest;

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
import java.time.YearMonth;
import java.util.Optional;
import org.tributary.catalog.ProductId;
import org.tributary.contract.boundary.ServiceMeasurements;
import org.tributary.contract.document.ServiceMeasurementView;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;

/** What was measured of services, over HTTP. */
@Path("service-measurements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServiceMeasurementsResource {

    @Inject
    ServiceMeasurements measurements;

    @GET
    public ServiceMeasurementView.PageView listServiceMeasurements(@Context UriInfo uri) {
        Query query = new Query(uri.getQueryParameters());
        Optional<ProductId> product = query.optional("product", ProductId::new);
        Optional<YearMonth> month = query.optional("month", Forms::month);
        int page = query.page();
        int size = query.size();
        query.end();
        ServiceMeasurements.Page found = measurements.list(product, month, page, size);
        return new ServiceMeasurementView.PageView(
                found.items().stream().map(ServiceMeasurementView::of).toList(), page, size, found.total());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public ServiceMeasurementView.ReceiptView reportServiceMeasurements(JsonDocument document) {
        return ServiceMeasurementView.report(document, measurements);
    }
}
