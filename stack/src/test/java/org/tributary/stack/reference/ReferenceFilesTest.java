package org.tributary.stack.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.attribution.reconciliation.Check;
import org.tributary.attribution.reconciliation.CheckResult;
import org.tributary.attribution.reconciliation.Reconciliation;
import org.tributary.channel.Permission;
import org.tributary.terms.Revision;

class ReferenceFilesTest {

    private static final ReferenceData DATA = ReferenceFiles.read(ReferenceFiles.document());

    @Test
    void holdTheRegimesOfTheAgreement() {
        assertThat(DATA.agreement().revisions().stream().map(Revision::regime))
                .containsExactly("R1", "R3", "R4", "R5", "R5", "R6");
        assertThat(DATA.agreement().revisions())
                .allSatisfy(revision -> assertThat(revision.clauses())
                        .isNotEmpty()
                        .allSatisfy(clause ->
                                assertThat(clause.provenance().source()).isNotBlank()));
    }

    @Test
    void holdTheWholePermissionMatrix() {
        assertThat(DATA.permissions().stream().map(Permission::offer).distinct())
                .hasSize(12);
        assertThat(DATA.permissions()).hasSize(48);
    }

    @Test
    void holdAllEighteenChecksAndTheyCanBeComputed() {
        List<String> numbers = DATA.checks().stream()
                .map(Check::id)
                .map(id -> id.replaceAll("[a-z]", ""))
                .distinct()
                .toList();
        List<CheckResult> results =
                Reconciliation.of(DATA.checks(), DATA.figures(), (_, _) -> java.math.BigDecimal.valueOf(1_000_000_000));

        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 18).mapToObj(i -> "A" + i).toList());
        assertThat(results).hasSameSizeAs(DATA.checks());
    }

    @Test
    void areRefusedWithAllTheirFaultsAtOnce() throws JsonProcessingException {
        JsonNode document = new ObjectMapper().readTree("""
                {"organizations": [{"id": "Not An Id", "name": "A", "kind": "VENDOR"}, {"id": "b", "kind": "CUSTOMER", "x": "1"}],
                 "fxRates": [{"from": "EUR", "to": "USD", "month": "July", "rate": "1.1",
                              "provenance": {"tag": "DEMO", "source": "invented"}}],
                 "checks": [{"id": "A1", "title": "t", "arithmetic": "1 +", "published": "1", "unit": "u",
                             "rounding": "0", "plausible": "0", "proves": "nothing"}]}
                """);

        assertThatThrownBy(() -> ReferenceFiles.read(document))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::pointer)
                                .containsExactly(
                                        "/organizations/0/id",
                                        "/organizations/1/name",
                                        "/organizations/1/x",
                                        "/fxRates/0/month",
                                        "/checks/0/arithmetic"));
    }
}
