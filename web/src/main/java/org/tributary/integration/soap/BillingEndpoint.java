package org.tributary.integration.soap;

import jakarta.inject.Inject;
import jakarta.jws.WebService;
import jakarta.xml.ws.WebServiceException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tributary.attribution.boundary.AttributionReports;
import org.tributary.attribution.document.AttributionQuestion;
import org.tributary.attribution.document.ExplainedShareView;
import org.tributary.attribution.document.ShareView;
import org.tributary.attribution.document.TotalsView;
import org.tributary.billing.SubmissionReceipt;
import org.tributary.billing.boundary.RevenueLineIntake;
import org.tributary.billing.document.LineSubmission;
import org.tributary.http.Failures;
import org.tributary.http.Problem;
import org.tributary.http.Query;
import org.tributary.integration.soap.v1.BillingPort;
import org.tributary.integration.soap.v1.ConflictFault;
import org.tributary.integration.soap.v1.Dimension;
import org.tributary.integration.soap.v1.ForbiddenFault;
import org.tributary.integration.soap.v1.GetAttributionTotals;
import org.tributary.integration.soap.v1.GetAttributionTotalsResponse;
import org.tributary.integration.soap.v1.InvalidDocumentFault;
import org.tributary.integration.soap.v1.NotFoundFault;
import org.tributary.integration.soap.v1.OutageFault;
import org.tributary.integration.soap.v1.ReadShare;
import org.tributary.integration.soap.v1.ReadShareResponse;
import org.tributary.integration.soap.v1.SubmitRevenueLines;
import org.tributary.integration.soap.v1.SubmitRevenueLinesResponse;
import org.tributary.integration.soap.v1.SubmitUsage;
import org.tributary.integration.soap.v1.SubmitUsageResponse;
import org.tributary.usage.boundary.UsageIntake;
import org.tributary.usage.document.UsageDocument;

/** The billing contract over SOAP: read the document, delegate, show the answer, as the REST resources do. */
@WebService(
        endpointInterface = "org.tributary.integration.soap.v1.BillingPort",
        targetNamespace = "urn:tributary:billing:v1",
        serviceName = "BillingService",
        portName = "BillingPort",
        wsdlLocation = "WEB-INF/wsdl/billing.wsdl")
public class BillingEndpoint implements BillingPort {

    @Inject
    RevenueLineIntake intake;

    @Inject
    UsageIntake usage;

    @Inject
    AttributionReports reports;

    @Override
    public SubmitRevenueLinesResponse submitRevenueLines(SubmitRevenueLines request)
            throws ConflictFault, ForbiddenFault, InvalidDocumentFault, NotFoundFault, OutageFault {
        return answer(() -> {
            SubmissionReceipt receipt = LineSubmission.submit(Documents.of(request), intake);
            SubmitRevenueLinesResponse response = new SubmitRevenueLinesResponse();
            response.setAccepted(receipt.accepted());
            response.setRepeated(receipt.repeated());
            return response;
        });
    }

    @Override
    public SubmitUsageResponse submitUsage(SubmitUsage request)
            throws ConflictFault, ForbiddenFault, InvalidDocumentFault, NotFoundFault, OutageFault {
        return answer(() -> {
            UsageIntake.Receipt receipt =
                    UsageDocument.of(Documents.of(request)).report(usage);
            SubmitUsageResponse response = new SubmitUsageResponse();
            response.setAccepted(receipt.accepted());
            response.setRepeated(receipt.repeated());
            return response;
        });
    }

    @Override
    public GetAttributionTotalsResponse getAttributionTotals(GetAttributionTotals request)
            throws ConflictFault, ForbiddenFault, InvalidDocumentFault, NotFoundFault, OutageFault {
        return answer(() -> {
            AttributionQuestion.ForTotals question = AttributionQuestion.ForTotals.read(query(request));
            return Documents.of(TotalsView.of(reports.totals(question.filter(), question.groupBy())));
        });
    }

    @Override
    public ReadShareResponse readShare(ReadShare request)
            throws ConflictFault, ForbiddenFault, InvalidDocumentFault, NotFoundFault, OutageFault {
        return answer(() -> Documents.of(ExplainedShareView.of(reports.share(ShareView.idOf(request.getId())))));
    }

    private static Query query(GetAttributionTotals request) {
        Map<String, List<String>> parameters = new HashMap<>();
        parameters.put(
                "groupBy", request.getGroupBy().stream().map(Dimension::value).toList());
        put(parameters, "from", request.getFrom());
        put(parameters, "to", request.getTo());
        parameters.put("channel", request.getChannel());
        parameters.put("product", request.getProduct());
        parameters.put("regime", request.getRegime());
        parameters.put("party", request.getParty());
        return new Query(parameters);
    }

    private static void put(Map<String, List<String>> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, List.of(value));
        }
    }

    /** The answer, or the typed fault that says why there is none. As in REST, only refusals speak for themselves. */
    private static <T> T answer(Supplier<T> answer)
            throws ConflictFault, ForbiddenFault, InvalidDocumentFault, NotFoundFault, OutageFault {
        try {
            return answer.get();
        } catch (RuntimeException failure) {
            Problem problem = Failures.problemOf(failure);
            switch (problem.status()) {
                case 400, 413, 422 -> throw new InvalidDocumentFault(said(problem), Documents.faultOf(problem));
                case 403 -> throw new ForbiddenFault(said(problem), Documents.faultOf(problem));
                case 404 -> throw new NotFoundFault(said(problem), Documents.faultOf(problem));
                case 409 -> throw new ConflictFault(said(problem), Documents.faultOf(problem));
                case 503 -> throw new OutageFault(said(problem), Documents.faultOf(problem));
                default -> throw new WebServiceException(said(problem) + ", reference " + problem.instance());
            }
        }
    }

    private static String said(Problem problem) {
        return problem.detail() == null ? problem.title() : problem.detail();
    }
}
