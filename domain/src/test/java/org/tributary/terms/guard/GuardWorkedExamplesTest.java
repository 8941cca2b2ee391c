package org.tributary.terms.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.catalog.Reclassification;
import org.tributary.channel.Launch;
import org.tributary.channel.Provenance;
import org.tributary.channel.Waiver;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.reference.ReferenceDocuments;

/** The worked examples of permission (agreements, section 5: E7 to E10, E16), asked of the reference agreement. */
class GuardWorkedExamplesTest {
    private static final Provenance TEST = new Provenance(Provenance.Tag.DEMO, "worked example");

    @ParameterizedTest(name = "{0} row {1}: {2}")
    @MethodSource("questions")
    void answersAsWorkedByHand(Path file, int row, List<String> cells) {
        GoldenText example = GoldenText.read("golden/guard/" + file);
        GuardQuestion question = new GuardQuestion(
                new OrganizationId(cells.get(0)),
                new ProductId(cells.get(1)),
                new OrganizationId(cells.get(2)),
                new CustomerSegment(cells.get(3)),
                LocalDate.parse(cells.get(4)),
                instant(cells.get(5)));

        GuardAnswer answer =
                Guard.answer(question, agreement(example), product(example, question.product()), facts(example));

        assertThat(answer.regime()).isEqualTo(cells.get(6));
        assertThat(answer.verdict().name()).isEqualTo(cells.get(7));
        assertThat(answer.clause().map(Object::toString).orElse("-")).isEqualTo(cells.get(8));
        assertThat(answer.productClass().name()).isEqualTo(cells.get(9));
        assertThat(answer.reason()).contains(cells.get(10));
    }

    static Stream<Object[]> questions() {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/golden/guard"))) {
            return files
                    .map(Path::getFileName)
                    .filter(file -> file.toString().startsWith("E"))
                    .sorted()
                    .flatMap(GuardWorkedExamplesTest::rows)
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Object[]> rows(Path file) {
        List<List<String>> rows = GoldenText.read("golden/guard/" + file).section("QUESTIONS");
        return Stream.iterate(0, i -> i + 1).limit(rows.size()).map(i -> new Object[] {file, i + 1, rows.get(i)});
    }

    private static PartnershipAgreement agreement(GoldenText example) {
        PartnershipAgreement reference = ReferenceDocuments.agreement();
        return new PartnershipAgreement(
                reference.id(),
                reference.name(),
                reference.parties(),
                reference.currency(),
                reference.zone(),
                reference.revisions(),
                example.rows("EVENTS")
                        .map(row -> new AgreementEvent(
                                new EventCode(row.get(0)), LocalDate.parse(row.get(1)), instant(row.get(2)), TEST))
                        .toList());
    }

    private static Product product(GoldenText example, ProductId id) {
        List<Reclassification> changes = example.rows("RECLASSIFICATIONS")
                .filter(row -> row.get(0).equals(id.value()))
                .map(row -> new Reclassification(
                        ProductClass.valueOf(row.get(1)), LocalDate.parse(row.get(2)), instant(row.get(3)), "test"))
                .toList();
        return example.rows("PRODUCTS")
                .filter(row -> row.get(0).equals(id.value()))
                .map(row -> new Product(id, row.get(0), ProductClass.valueOf(row.get(1)), "test", changes))
                .findFirst()
                .orElseThrow();
    }

    private static GuardFacts facts(GoldenText example) {
        return new GuardFacts(
                example.rows("LAUNCHES")
                        .map(row -> new Launch(
                                new ProductId(row.get(0)),
                                new OrganizationId(row.get(1)),
                                LocalDate.parse(row.get(2)),
                                instant(row.get(3)),
                                TEST))
                        .toList(),
                example.rows("WAIVERS")
                        .map(row -> new Waiver(
                                new ProductId(row.get(0)),
                                new OrganizationId(row.get(1)),
                                row.get(2).equals("yes"),
                                row.get(3).equals("yes"),
                                Waiver.Publication.valueOf(row.get(4)),
                                LocalDate.parse(row.get(5)),
                                instant(row.get(6)),
                                TEST))
                        .toList());
    }

    private static Instant instant(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}
