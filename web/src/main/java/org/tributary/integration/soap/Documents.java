package org.tributary.integration.soap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.attribution.document.ExplainedShareView;
import org.tributary.attribution.document.TotalsView;
import org.tributary.http.Problem;
import org.tributary.http.json.JsonDocument;
import org.tributary.integration.soap.v1.Dimension;
import org.tributary.integration.soap.v1.DocumentFault;
import org.tributary.integration.soap.v1.ExplanationStep;
import org.tributary.integration.soap.v1.Fault;
import org.tributary.integration.soap.v1.GetAttributionTotalsResponse;
import org.tributary.integration.soap.v1.ReadShareResponse;
import org.tributary.integration.soap.v1.Share;
import org.tributary.integration.soap.v1.SubmitRevenueLines;
import org.tributary.integration.soap.v1.SubmitUsage;
import org.tributary.integration.soap.v1.TotalsKey;
import org.tributary.integration.soap.v1.TotalsRow;

/** Between the classes made from the contract and the documents the rest of the platform reads and writes. */
final class Documents {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            .build();

    private Documents() {}

    /**
     * The same document as REST would have got: both contracts use the same names, so that one reader serves both
     * doors.
     */
    static JsonDocument of(SubmitRevenueLines request) {
        return new JsonDocument(MAPPER.valueToTree(request), new Faults());
    }

    /** The same of usage. */
    static JsonDocument of(SubmitUsage request) {
        return new JsonDocument(MAPPER.valueToTree(request), new Faults());
    }

    static GetAttributionTotalsResponse of(TotalsView totals) {
        GetAttributionTotalsResponse response = new GetAttributionTotalsResponse();
        response.setCurrency(totals.currency());
        totals.groupBy().forEach(dimension -> response.getGroupBy().add(Dimension.fromValue(dimension)));
        totals.rows().forEach(row -> response.getRows().add(of(row)));
        response.setSum(of(totals.sum()));
        if (totals.asOf() != null) {
            response.setAsOf(totals.asOf());
        }
        if (totals.run() != null) {
            response.setRun(totals.run());
        }
        return response;
    }

    /** Share and steps have the same names in both contracts; the postings and the source line are REST's alone. */
    static ReadShareResponse of(ExplainedShareView explained) {
        ReadShareResponse response = new ReadShareResponse();
        response.setShare(MAPPER.convertValue(explained.share(), Share.class));
        explained.steps().forEach(step -> response.getSteps().add(MAPPER.convertValue(step, ExplanationStep.class)));
        return response;
    }

    private static TotalsRow of(TotalsView.RowView row) {
        TotalsRow made = new TotalsRow();
        row.key().entrySet().stream().map(Documents::of).forEach(made.getKey()::add);
        made.setCustomerValue(row.customerValue());
        made.setMargins(row.margins());
        made.setVendorRevenue(row.vendorRevenue());
        made.setShareAccruedOut(row.shareAccruedOut());
        made.setSharePayableOut(row.sharePayableOut());
        made.setShareIn(row.shareIn());
        made.setRetained(row.retained());
        made.setLines(row.lines());
        return made;
    }

    private static TotalsKey of(Map.Entry<String, String> part) {
        TotalsKey key = new TotalsKey();
        key.setDimension(Dimension.fromValue(part.getKey()));
        key.setValue(part.getValue());
        return key;
    }

    /** The detail of a typed fault. */
    static Fault faultOf(Problem problem) {
        Fault fault = new Fault();
        fault.setCode(problem.code());
        fault.setInstance(problem.instance());
        List<Refusal.Fault> faults = problem.faults() == null ? List.of() : problem.faults();
        faults.forEach(found -> {
            DocumentFault one = new DocumentFault();
            one.setCode(found.code());
            one.setPointer(found.pointer());
            one.setMessage(found.message());
            fault.getFaults().add(one);
        });
        return fault;
    }
}
