package org.tributary.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.billing.soap.client.ConflictFault;
import org.tributary.billing.soap.client.Dimension;
import org.tributary.billing.soap.client.DocumentFault;
import org.tributary.billing.soap.client.ForbiddenFault;
import org.tributary.billing.soap.client.GetAttributionTotals;
import org.tributary.billing.soap.client.GetAttributionTotalsResponse;
import org.tributary.billing.soap.client.InvalidDocumentFault;
import org.tributary.billing.soap.client.NotFoundFault;
import org.tributary.billing.soap.client.ReadShare;
import org.tributary.billing.soap.client.ReadShareResponse;
import org.tributary.billing.soap.client.RevenueLine;
import org.tributary.billing.soap.client.SubmitRevenueLines;
import org.tributary.billing.soap.client.SubmitRevenueLinesResponse;
import org.tributary.billing.soap.client.TotalsKey;
import org.tributary.billing.soap.client.TotalsRow;
import org.tributary.platform.Answer;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** The SOAP door, with a client generated from the published contract: the same answers as REST, and typed faults. */
@ExtendWith(OnThePlatform.class)
class BillingSoapIT {

    private final Platform platform;
    private final BillingClient billing;

    BillingSoapIT(Platform platform) {
        this.platform = platform;
        this.billing = new BillingClient(platform.base(), platform.tokens().ofBillingSystem());
    }

    @Test
    void aLineIsTakenInOnceAndRestReadsItBack() throws Exception {
        SubmitRevenueLines request = request(BillingClient.line("soap-once"));

        SubmitRevenueLinesResponse first = billing.port().submitRevenueLines(request);
        SubmitRevenueLinesResponse second = billing.port().submitRevenueLines(request);

        assertThat(List.of(first.getAccepted(), first.getRepeated())).containsExactly(1, 0);
        assertThat(List.of(second.getAccepted(), second.getRepeated())).containsExactly(0, 1);
        JsonNode read = platform.asBillingSystem()
                .get("/revenue-lines/it/soap-once/1/1")
                .json();
        assertThat(read.path("amount").asText()).isEqualTo("1000.00");
        assertThat(read.path("serviceEnd").asText()).isEqualTo("2026-10-01");
    }

    @Test
    void whatRestTookInIsARepeatThroughSoap() throws Exception {
        platform.asBillingSystem().post("/revenue-lines", Lines.document(Lines.direct("both-doors")));

        SubmitRevenueLinesResponse response =
                billing.port().submitRevenueLines(request(BillingClient.line("both-doors")));

        assertThat(List.of(response.getAccepted(), response.getRepeated())).containsExactly(0, 1);
    }

    @Test
    void aPartnerReadsItsShareAsThroughRest() throws Exception {
        JsonNode rest = platform.as("mira")
                .get("/shares?size=1&kind=REVENUE_SHARE")
                .json()
                .at("/items/0");

        ReadShareResponse soap = shareAs("mira", rest.path("id").asText());

        assertThat(soap.getShare().getPayable().getAmount())
                .isEqualTo(rest.at("/payable/amount").asText());
        assertThat(soap.getShare().getClause()).isEqualTo(rest.path("clause").asText());
        assertThat(soap.getShare().getEarnedOn())
                .isEqualTo(rest.path("earnedOn").asText());
        assertThat(soap.getSteps()).hasSizeGreaterThan(2);
    }

    @Test
    void anotherPartnersShareIsNotFoundAsOneThatDoesNotExist() throws Exception {
        String others = platform.as("mira")
                .get("/shares?size=1")
                .json()
                .at("/items/0/id")
                .asText();

        for (String id : List.of(others, "00000000-0000-3000-8000-000000000000", "no id at all")) {
            assertThatExceptionOfType(NotFoundFault.class)
                    .isThrownBy(() -> shareAs("anna", id))
                    .satisfies(
                            fault -> assertThat(fault.getFaultInfo().getCode()).isEqualTo("share.not-found"));
        }
    }

    private ReadShareResponse shareAs(String user, String id) throws Exception {
        ReadShare request = new ReadShare();
        request.setId(id);
        return new BillingClient(platform.base(), platform.tokens().of(user))
                .port()
                .readShare(request);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fiona", "mira", "anna", "owen", "daria", "rhea"})
    void totalsAreThoseOfRest(String user) throws Exception {
        GetAttributionTotals question = new GetAttributionTotals();
        question.getGroupBy().addAll(List.of(Dimension.CHANNEL, Dimension.REGIME));
        question.setFrom("2026-01-01");
        question.setTo("2026-07-01");

        GetAttributionTotalsResponse soap = new BillingClient(
                        platform.base(), platform.tokens().of(user))
                .port()
                .getAttributionTotals(question);
        JsonNode rest = platform.as(user)
                .get("/attribution/totals?groupBy=channel&groupBy=regime&from=2026-01-01&to=2026-07-01")
                .json();

        assertThat(soap.getCurrency()).isEqualTo(rest.path("currency").asText());
        List<List<String>> rows = new ArrayList<>();
        rest.path("rows").forEach(row -> rows.add(cells(row)));
        assertThat(rows).isNotEmpty();
        assertThat(soap.getRows().stream().map(BillingSoapIT::cells)).isEqualTo(rows);
        assertThat(cells(soap.getSum())).isEqualTo(cells(rest.path("sum")));
    }

    @Test
    void allFaultsOfADocumentAreToldAtOnceInAFaultOfTheirOwnType() {
        RevenueLine yen = BillingClient.line("soap-faults-0");
        yen.setCurrency("JPY");
        yen.setAmount("100.5");
        RevenueLine uncovered = BillingClient.line("soap-faults-1");
        uncovered.setServiceStart("2018-01-01");
        uncovered.setServiceEnd("2018-02-01");
        Map<String, Long> before = platform.owner().counts();

        assertThatThrownBy(() -> billing.port().submitRevenueLines(request(yen, uncovered)))
                .isInstanceOfSatisfying(InvalidDocumentFault.class, fault -> {
                    List<DocumentFault> faults = fault.getFaultInfo().getFaults();
                    assertThat(faults)
                            .anyMatch(one -> one.getPointer().equals("/lines/0/amount")
                                    && one.getCode().equals("money.digits"))
                            .anyMatch(one -> one.getPointer().startsWith("/lines/1")
                                    && one.getCode().equals("terms.none-in-force"));
                    assertThat(fault.getFaultInfo().getInstance()).isNotEmpty();
                });
        assertThat(platform.owner().counts()).isEqualTo(before);
    }

    @Test
    void theSameKeyWithOtherContentIsAConflict() throws Exception {
        billing.port().submitRevenueLines(request(BillingClient.line("soap-conflict")));
        RevenueLine other = BillingClient.line("soap-conflict");
        other.setAmount("1000.01");
        Map<String, Long> before = platform.owner().counts();

        assertThatThrownBy(() -> billing.port().submitRevenueLines(request(BillingClient.line("soap-new"), other)))
                .isInstanceOfSatisfying(
                        ConflictFault.class,
                        fault -> assertThat(fault.getFaultInfo().getCode()).isEqualTo("billing.line-conflict"));
        assertThat(platform.owner().counts()).isEqualTo(before);
    }

    @Test
    void aPartnerDoesNotSubmit() {
        BillingClient mira =
                new BillingClient(platform.base(), platform.tokens().of("mira"));

        assertThatThrownBy(() -> mira.port().submitRevenueLines(request(BillingClient.line("soap-role"))))
                .isInstanceOf(ForbiddenFault.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.tributary.billing.DocumentTypes#all")
    void aDocumentTypeIsRefusedAtOnce(String name, String documentType) {
        Answer answer = refusedWithin(Duration.ofSeconds(1), documentType + BillingClient.envelope("""
                <b:GetAttributionTotals><b:groupBy>channel</b:groupBy><b:regime>&e;</b:regime></b:GetAttributionTotals>"""));

        assertThat(answer.body()).as(name).doesNotContain("lollol", "aaaa", "localhost");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b:GetAttributionTotals><b:groupBy>channel</b:groupBy><b:partner>amazon</b:partner></b:GetAttributionTotals>",
                "<b:GetAttributionTotals><b:groupBy>customer</b:groupBy></b:GetAttributionTotals>",
                "<b:GetAttributionTotals/>",
                "<b:DropEverything/>",
                "<b:SubmitRevenueLines/>",
                "<b:SubmitRevenueLines><b:lines><b:source>it</b:source></b:lines></b:SubmitRevenueLines>",
                "<b:GetAttributionTotals><b:groupBy>channel",
                "plain text",
                "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\" parse=\"text\"/>"
            })
    void whatTheContractDoesNotKnowIsAFault(String body) {
        Answer answer = refusedWithin(Duration.ofSeconds(2), BillingClient.envelope(body));

        assertThat(answer.body()).doesNotContain("org.tributary", "java.lang", "jboss", "SQLException");
    }

    @Test
    void twentyMegabytesAreTooMuch() {
        Answer answer = refusedWithin(
                Duration.ofSeconds(5),
                BillingClient.envelope(
                        "<b:SubmitRevenueLines>" + "x".repeat(20 * 1024 * 1024) + "</b:SubmitRevenueLines>"));

        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void theContractIsPublishedToEverybodyAndNothingElse() {
        Answer contract = platform.asNobody().send("GET", "/soap/v1/billing?wsdl", "text/xml", BodyPublishers.noBody());
        Answer call = platform.asNobody().soap(BillingClient.envelope("<b:GetAttributionTotals/>"));

        assertThat(contract.status()).isEqualTo(200);
        assertThat(contract.body()).contains("urn:tributary:billing:v1");
        assertThat(call.status()).isEqualTo(401);
    }

    private Answer refusedWithin(Duration limit, String envelope) {
        Map<String, Long> before = platform.owner().counts();
        String token = platform.tokens().ofBillingSystem();
        long started = System.nanoTime();

        Answer answer = platform.with(token).soap(envelope);

        Duration taken = Duration.ofNanos(System.nanoTime() - started);
        assertThat(answer.status()).as(answer.toString()).isIn(400, 413, 415, 500);
        if (answer.status() == 500) {
            assertThat(answer.body())
                    .as("a SOAP 1.1 fault of the client")
                    .contains("Fault")
                    .contains("Client");
        }
        assertThat(taken).isLessThan(limit);
        assertThat(platform.owner().counts()).isEqualTo(before);
        return answer;
    }

    private static SubmitRevenueLines request(RevenueLine... lines) {
        SubmitRevenueLines request = new SubmitRevenueLines();
        request.getLines().addAll(List.of(lines));
        return request;
    }

    private static List<String> cells(TotalsRow row) {
        List<String> cells = new ArrayList<>();
        for (TotalsKey key : row.getKey()) {
            cells.add(key.getDimension().value() + "=" + key.getValue());
        }
        cells.addAll(List.of(
                row.getCustomerValue(),
                row.getMargins(),
                row.getVendorRevenue(),
                row.getShareAccruedOut(),
                row.getSharePayableOut(),
                row.getShareIn(),
                row.getRetained(),
                String.valueOf(row.getLines())));
        return cells;
    }

    private static List<String> cells(JsonNode row) {
        List<String> cells = new ArrayList<>();
        for (String dimension : List.of("channel", "regime")) {
            if (row.path("key").has(dimension)) {
                cells.add(dimension + "=" + row.path("key").path(dimension).asText());
            }
        }
        for (String column : List.of(
                "customerValue",
                "margins",
                "vendorRevenue",
                "shareAccruedOut",
                "sharePayableOut",
                "shareIn",
                "retained",
                "lines")) {
            cells.add(row.path(column).asText());
        }
        return cells;
    }
}
