package org.tributary.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.Clause;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/** Everything that can be wrong with a document, each with its place. */
class DocumentReaderTest {

    record Sample(
            Optional<String> text,
            Optional<OrganizationId> name,
            Optional<LocalDate> day,
            Optional<YearMonth> month,
            Optional<Instant> instant,
            Optional<ZoneId> zone,
            Optional<Currency> currency,
            Optional<Rate> rate,
            Optional<Cycle> cycle,
            Optional<Money> money,
            Optional<DateRange> days,
            @Otherwise("ZERO") Rate part,
            @Otherwise List<Flag> list,
            @Otherwise Set<OrganizationId> set) {}

    record Flag(boolean up, int height, long weight) {

        Flag {
            Faults faults = new Faults();
            faults.require(height >= 0, "flag.height", "/height", "A flag is not below the ground.");
            faults.require(weight > 0, "flag.weight", "/weight", "A flag has a weight.");
            faults.refuseIfAny("flag.invalid");
        }
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
        DOCUMENT                                                             | FAULTS
        # nothing is wrong
        {}                                                                   | none
        {"text": "a"}                                                        | none
        # another type
        []                                                                   | field.type
        "text"                                                               | field.type
        {"text": 1}                                                          | field.type /text
        {"text": null}                                                       | field.type /text
        {"name": ["openai"]}                                                 | field.type /name
        {"money": "1.00 USD"}                                                | field.type /money
        {"days": []}                                                         | field.type /days
        {"list": {}}                                                         | field.type /list
        {"set": "openai"}                                                    | field.type /set
        {"set": ["openai", true]}                                            | field.type /set/1
        {"list": [{"up": "true", "height": 1, "weight": 1}]}                 | field.type /list/0/up
        {"list": [{"up": true, "height": 1.5, "weight": 1}]}                 | field.type /list/0/height
        {"list": [{"up": true, "height": 2147483648, "weight": 1}]}          | field.type /list/0/height
        {"list": [{"up": true, "height": 1, "weight": "1"}]}                 | field.type /list/0/weight
        # another form
        {"text": " "}                                                        | field.length /text
        {"name": "OpenAI"}                                                   | organization.id /name
        {"name": ""}                                                         | organization.id /name
        {"day": "2026-02-29"}                                                | field.date /day
        {"day": "1899-12-31"}                                                | field.date /day
        {"day": "3000-01-01"}                                                | field.date /day
        {"month": "2026-13"}                                                 | field.month /month
        {"month": "2026-4"}                                                  | field.month /month
        {"instant": "2026-04-27"}                                            | field.instant /instant
        {"instant": "2026-04-27T25:00:00Z"}                                  | field.instant /instant
        {"instant": "2026-04-27T16:00:00.1234567Z"}                          | field.instant /instant
        {"zone": "Mars"}                                                     | field.zone /zone
        {"zone": "+01:00"}                                                   | field.zone /zone
        {"currency": "usd"}                                                  | money.currency /currency
        {"currency": "XAU"}                                                  | money.currency /currency
        {"rate": "20 %"}                                                     | rate.form /rate
        {"rate": "1/0"}                                                      | rate.form /rate
        {"cycle": "month"}                                                   | field.value /cycle
        {"money": {"amount": "1,00", "currency": "USD"}}                     | money.form /money/amount
        {"money": {"amount": "1.001", "currency": "USD"}}                    | money.digits /money/amount
        {"money": {"amount": "999999999999999", "currency": "CLF"}}          | money.form /money/amount
        {"money": {"amount": "1e3", "currency": "ABC"}}                      | money.form /money/amount; money.currency /money/currency
        {"days": {"from": "2026-04-27", "to": "2026-04-27"}}                 | date-range.empty /days
        # something missing, something unknown
        {"money": {}}                                                        | field.missing /money/amount; field.missing /money/currency
        {"days": {"to": "2026-04-27"}}                                       | field.missing /days/from
        {"colour": "red"}                                                    | field.unknown /colour
        {"days": {"from": "2026-04-27", "til/l~": 1}}                        | field.unknown /days/til~1l~0
        {"list": [{"up": true}]}                                             | field.missing /list/0/height; field.missing /list/0/weight
        # an item that stands twice
        {"set": ["openai", "microsoft", "openai"]}                           | field.repeated /set/2
        # what the record refuses, below its place; and not before its parts are right
        {"list": [{"up": true, "height": -1, "weight": 0}]}                  | flag.height /list/0/height; flag.weight /list/0/weight
        {"list": [{"up": true, "height": -1, "weight": 0, "x": 1}]}          | field.unknown /list/0/x
        # several at once, in the order of the record
        {"x": 1, "set": [""], "text": 1, "list": [0, {"up": 1, "height": 1, "weight": 1}]} | field.type /text; field.type /list/0; field.type /list/1/up; organization.id /set/0; field.unknown /x
        """)
    void namesEachFaultWithItsPlace(String document, String faults) {
        Faults found = new Faults();

        Optional<Sample> read = DocumentReader.read(Trees.of(document), Sample.class, found, "");

        assertThat(inOrder(found)).isEqualTo(faults);
        assertThat(read.isPresent()).isEqualTo(faults.equals("none"));
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
        DOCUMENT        | MESSAGE
        []              | An object is expected here, not a list.
        {"text": {}}    | A text is expected here, not an object.
        {"text": 1}     | A text is expected here, not a number.
        {"text": 1.5}   | A text is expected here, not a number with a fraction.
        {"text": true}  | A text is expected here, not true or false.
        {"text": null}  | A text is expected here, not null.
        {"list": "a"}   | A list is expected here, not a text.
        {"list": [{"up": 1, "height": 1, "weight": 1}]}    | True or false is expected here, not a number.
        {"list": [{"up": true, "height": "1", "weight": 1}]} | A whole number is expected here, not a text.
        {"list": [{"up": true, "height": 1}]}              | The field is required.
        {"cycle": "DAY"}                                   | One of NEVER, MONTH, QUARTER, YEAR.
        {"text": ""}    | A text of 1 to 2000 characters is expected here.
        {"other": 1}    | There is no such field.
        {"set": ["a", "a"]}                                | The item stands twice.
        """)
    void saysWhatIsExpected(String document, String message) {
        Faults found = new Faults();
        DocumentReader.read(Trees.of(document), Sample.class, found, "");

        assertThat(all(found)).extracting(Refusal.Fault::message).containsExactly(message);
    }

    @Test
    void aTextHasNoControlCharactersNorHalvesNorWhatIsNotAssigned() {
        for (String harmful : List.of("a\nb", "a\u0000", "\u0085", "\ud800", "\uffff")) {
            Faults found = new Faults();
            DocumentReader.read(Map.of("text", harmful, "name", harmful), Sample.class, found, "/a");

            assertThat(inOrder(found)).isEqualTo("field.characters /a/text; field.characters /a/name");
        }
    }

    @Test
    void aTextHasTwoThousandCharactersAtMost() {
        Faults found = new Faults();

        assertThat(DocumentReader.read(Map.of("text", "x".repeat(2_000)), Sample.class, found, ""))
                .isPresent();
        DocumentReader.read(Map.of("text", "x".repeat(2_001), "name", "x".repeat(2_001)), Sample.class, found, "");

        assertThat(inOrder(found)).isEqualTo("field.length /text; field.length /name");
    }

    @Test
    void ofManyUnknownFieldsTwentyAreNamed() {
        Map<String, Object> object = IntStream.range(10, 40)
                .boxed()
                .collect(Collectors.toMap(i -> "f" + i, i -> i, (one, _) -> one, TreeMap::new));
        Faults found = new Faults();
        DocumentReader.read(object, Sample.class, found, "");

        assertThat(found.count()).isEqualTo(20);
        assertThat(inOrder(found)).startsWith("field.unknown /f10;").endsWith("field.unknown /f29");
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
        DOCUMENT                         | FAULTS
        {}                               | field.missing /c/kind
        {"id": 1}                        | field.missing /c/kind
        {"kind": 1, "id": 1}             | field.type /c/kind
        {"kind": "cap", "id": 1}         | field.value /c/kind
        {"kind": "SHARE_CLAUSE"}         | field.value /c/kind
        []                               | field.type /c
        {"kind": "UNDERTAKING", "id": 1} | field.type /c/id; field.missing /c/provenance; field.missing /c/text
        """)
    void withoutAKindNothingElseIsJudged(String document, String faults) {
        Faults found = new Faults();

        assertThat(DocumentReader.read(Trees.of(document), Clause.class, found, "/c"))
                .isEmpty();
        assertThat(inOrder(found)).isEqualTo(faults);
    }

    @Test
    void anUnknownKindIsToldWhichThereAre() {
        Faults found = new Faults();
        DocumentReader.read(Map.of("kind", "TAX"), Clause.class, found, "");

        assertThat(all(found).getFirst().message())
                .startsWith("One of PROPORTIONAL_SHARE, BANDED_SHARE, FIXED_FEE,")
                .endsWith("TRIGGER, UNDERTAKING.");
    }

    @Test
    void theFaultsOfAWholeAgreementAreFoundAtOnce() {
        Faults found = new Faults();
        Object agreement = Trees.of("""
                {
                  "id": "a", "name": "A", "parties": ["openai", "microsoft"], "currency": "USD", "zone": "UTC",
                  "revisions": [{
                    "regime": "R1", "title": "T", "validity": {"from": "2026-01-01"}, "recordedAt": "2026-01-01T00:00:00Z",
                    "attributionDate": "SERVICE_DAY", "source": "s",
                    "clauses": [
                      {"kind": "PROPORTIONAL_SHARE", "id": "a b", "provenance": {"tag": "DEMO", "source": "s"},
                       "payer": "openai", "payee": "openai", "rate": "1.2", "base": "GROSS"},
                      {"kind": "PROPORTIONAL_SHARE", "id": "c", "provenance": {"tag": "DEMO", "source": "s"},
                       "payer": "openai", "payee": "openai", "rate": "1.2", "base": "CUSTOMER_GROSS",
                       "coverage": {}},
                      {"kind": "NO_SHARE", "id": "d", "provenance": {"tag": "DEMO", "source": "s"}, "reason": "r",
                       "coverage": {"channels": {"only": ["DIRECT"], "except": ["RESALE"]}, "hosts": {"only": ["X"]}}}
                    ]
                  }]
                }
                """);

        assertThat(DocumentReader.read(agreement, PartnershipAgreement.class, found, ""))
                .isEmpty();
        assertThat(inOrder(found))
                .isEqualTo("clause.id /revisions/0/clauses/0/id; "
                        + "field.value /revisions/0/clauses/0/base; "
                        + "clause.rate /revisions/0/clauses/1/rate; "
                        + "clause.parties /revisions/0/clauses/1/payee; "
                        + "clause.coverage /revisions/0/clauses/2/coverage/channels; "
                        + "organization.id /revisions/0/clauses/2/coverage/hosts/only/0");
    }

    @Test
    void whatWasWrongBeforeIsNoneOfItsFaults() {
        Faults found = new Faults();
        found.add("json.duplicate", "/x", "The field stands twice.");

        assertThat(DocumentReader.read(Map.of("set", List.of("openai")), Sample.class, found, ""))
                .map(Sample::set)
                .contains(Set.of(new OrganizationId("openai")));
        assertThat(found.count()).isEqualTo(1);
    }

    private static String inOrder(Faults faults) {
        return faults.isEmpty()
                ? "none"
                : all(faults).stream()
                        .map(fault -> (fault.code() + " " + fault.pointer()).strip())
                        .collect(Collectors.joining("; "));
    }

    private static List<Refusal.Fault> all(Faults faults) {
        try {
            faults.refuseIfAny("document.invalid");
            return List.of();
        } catch (Refusal refusal) {
            return refusal.faults();
        }
    }
}
