package org.tributary.integration.soap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tributary.billing.document.RevenueLineReader;
import org.tributary.billing.document.RevenueLineView;
import org.tributary.http.Problem;
import org.tributary.integration.soap.v1.Deduction;
import org.tributary.integration.soap.v1.Fault;
import org.tributary.integration.soap.v1.LineKind;
import org.tributary.integration.soap.v1.RevenueLine;
import org.tributary.integration.soap.v1.SubmitRevenueLines;

class DocumentsTest {

    @Test
    void aLineReadsTheSameThroughBothDoors() {
        SubmitRevenueLines request = new SubmitRevenueLines();
        request.getLines().add(line());

        RevenueLineView view = RevenueLineView.of(
                RevenueLineReader.readNoting(Documents.of(request)).getFirst().line());

        assertThat(view.source()).isEqualTo("erp");
        assertThat(view.version()).isEqualTo(1);
        assertThat(view.kind()).isEqualTo("CHARGE");
        assertThat(view.route()).containsExactly("openai", "microsoft", "northwind-analytics");
        assertThat(view.serviceEnd()).isEqualTo("2027-01-01");
        assertThat(view.amount()).isEqualTo("1200000.00");
        assertThat(view.deductions()).hasSize(1);
        assertThat(view.corrects()).isNull();
    }

    @Test
    void aFaultCarriesTheCodeAndTheCorrelationId() {
        Fault fault = Documents.faultOf(Problem.of(503));

        assertThat(fault.getCode()).isEqualTo("server.unavailable");
        assertThat(fault.getInstance()).isNotEmpty();
        assertThat(fault.getFaults()).isEmpty();
    }

    private static RevenueLine line() {
        RevenueLine line = new RevenueLine();
        line.setSource("erp");
        line.setDocument("INV-1");
        line.setLine("1");
        line.setVersion(1);
        line.setKind(LineKind.CHARGE);
        line.setChannel("AZURE_OPENAI");
        line.getRoute().addAll(List.of("openai", "microsoft", "northwind-analytics"));
        line.setProduct("gpt-api");
        line.setCustomer("northwind-analytics");
        line.setServiceStart("2026-01-01");
        line.setServiceEnd("2027-01-01");
        line.setInvoicedOn("2026-01-01");
        line.setAmount("1200000.00");
        line.setCurrency("USD");
        Deduction margin = new Deduction();
        margin.setParty("microsoft");
        margin.setAmount("0.50");
        line.getDeductions().add(margin);
        return line;
    }
}
