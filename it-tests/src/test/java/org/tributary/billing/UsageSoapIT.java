package org.tributary.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.billing.soap.client.ConflictFault;
import org.tributary.billing.soap.client.DocumentFault;
import org.tributary.billing.soap.client.ForbiddenFault;
import org.tributary.billing.soap.client.InvalidDocumentFault;
import org.tributary.billing.soap.client.ServiceTier;
import org.tributary.billing.soap.client.SubmitUsage;
import org.tributary.billing.soap.client.SubmitUsageResponse;
import org.tributary.billing.soap.client.UsageData;
import org.tributary.billing.soap.client.UsageEvent;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** Usage through the SOAP door: the same intake as REST, and typed faults. */
@ExtendWith(OnThePlatform.class)
class UsageSoapIT {

    private final Platform platform;
    private final BillingClient billing;

    UsageSoapIT(Platform platform) {
        this.platform = platform;
        this.billing = new BillingClient(platform.base(), platform.tokens().ofBillingSystem());
    }

    @Test
    void aRecordIsTakenInOnceWhicheverDoorItComesThrough() throws Exception {
        SubmitUsage request = request(event("once", "1000"));

        SubmitUsageResponse first = billing.port().submitUsage(request);
        SubmitUsageResponse second = billing.port().submitUsage(request);

        assertThat(List.of(first.getAccepted(), first.getRepeated())).containsExactly(1, 0);
        assertThat(List.of(second.getAccepted(), second.getRepeated())).containsExactly(0, 1);
        assertThat(platform.asBillingSystem()
                        .post("/usage-records", "text/csv", """
                                source,id,subscription,product,meter,quantity,service_tier,region,request_input,at
                                soap,once,DEMO-S-101,gpt-6-sol,input-token,1000,BATCH,eu,300000,2026-10-11T08:00:00Z
                                """)
                        .json()
                        .toString())
                .isEqualTo("{\"accepted\":0,\"repeated\":1}");
    }

    @Test
    void allFaultsOfADocumentAreToldAtOnceAndNothingIsKept() {
        UsageEvent stray = event("stray", "1");
        stray.setSubject("S-404");
        UsageEvent lost = event("lost", "1");
        lost.getData().setReplaces("nowhere");
        Map<String, Long> before = platform.owner().counts();

        assertThatThrownBy(() -> billing.port().submitUsage(request(event("sound", "1"), stray, lost)))
                .isInstanceOfSatisfying(
                        InvalidDocumentFault.class,
                        fault -> assertThat(fault.getFaultInfo().getFaults())
                                .extracting(DocumentFault::getCode, DocumentFault::getPointer)
                                .containsExactly(
                                        tuple("subscription.unknown", "/records/1/subject"),
                                        tuple("usage.replaces", "/records/2/data/replaces")));
        assertThat(platform.owner().counts()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(delimiter = '|', textBlock = """
            <b:quantity>1</b:quantity>     | <b:quantity>many</b:quantity>   | quantity.form   | /records/0/data/quantity
            <b:time>2026-10-11T08:00:00Z   | <b:time>yesterday               | field.instant   | /records/0/time
            <b:specversion>1.0             | <b:specversion>0.3              | field.form      | /records/0/specversion
            <b:id>form</b:id>              | ''                              | field.missing   | /records/0/id
            </b:data>                      | <b:zone>x</b:zone></b:data>     | field.unknown   | /records/0/data/zone
            """)
    void whatTheSchemaDoesNotKnowIsAFaultAtItsPlace(String replace, String by, String code, String pointer) {
        String event = """
                <b:SubmitUsage><b:records><b:specversion>1.0</b:specversion><b:type>org.tributary.usage.v1</b:type>\
                <b:source>soap</b:source><b:id>form</b:id><b:subject>DEMO-S-101</b:subject>\
                <b:time>2026-10-11T08:00:00Z</b:time><b:data><b:product>gpt-6-sol</b:product>\
                <b:meter>input-token</b:meter><b:quantity>1</b:quantity></b:data></b:records></b:SubmitUsage>""";

        String answer = platform.with(platform.tokens().ofBillingSystem())
                .soap(BillingClient.envelope(event.replace(replace, by)))
                .body();

        assertThat(answer)
                .contains("InvalidDocument", "<code>" + code + "</code>", "<pointer>" + pointer + "</pointer>");
    }

    @Test
    void theSameKeyWithOtherContentIsAConflict() throws Exception {
        billing.port().submitUsage(request(event("conflict", "10")));
        Map<String, Long> before = platform.owner().counts();

        assertThatThrownBy(() -> billing.port().submitUsage(request(event("fresh", "1"), event("conflict", "11"))))
                .isInstanceOfSatisfying(
                        ConflictFault.class,
                        fault -> assertThat(fault.getFaultInfo().getCode()).isEqualTo("usage.conflict"));
        assertThat(platform.owner().counts()).isEqualTo(before);
    }

    @Test
    void aPartnerReportsNoUsage() {
        BillingClient mira =
                new BillingClient(platform.base(), platform.tokens().of("mira"));

        assertThatThrownBy(() -> mira.port().submitUsage(request(event("role", "1"))))
                .isInstanceOf(ForbiddenFault.class);
    }

    private static SubmitUsage request(UsageEvent... events) {
        SubmitUsage request = new SubmitUsage();
        request.getRecords().addAll(List.of(events));
        return request;
    }

    private static UsageEvent event(String id, String quantity) {
        UsageData data = new UsageData();
        data.setProduct("gpt-6-sol");
        data.setMeter("input-token");
        data.setQuantity(quantity);
        data.setServiceTier(ServiceTier.BATCH);
        data.setRegion("eu");
        data.setRequestInput("300000");
        UsageEvent event = new UsageEvent();
        event.setSpecversion("1.0");
        event.setType("org.tributary.usage.v1");
        event.setSource("soap");
        event.setId(id);
        event.setSubject("DEMO-S-101");
        event.setTime("2026-10-11T08:00:00Z");
        event.setData(data);
        return event;
    }
}
