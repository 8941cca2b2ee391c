package org.tributary.billing.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.tributary.billing.boundary.CustomerPayments;
import org.tributary.billing.document.PaymentView;
import org.tributary.billing.document.SubmissionReceiptView;
import org.tributary.http.json.JsonDocument;

/** What customers paid, over HTTP. */
@Path("payments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentsResource {

    @Inject
    CustomerPayments payments;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public SubmissionReceiptView submitPayments(JsonDocument document) {
        return SubmissionReceiptView.of(payments.submit(PaymentView.readAll(document)));
    }
}
