package org.tributary.usage.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.http.SentTable;
import org.tributary.http.Unreadable;
import org.tributary.http.json.JsonDocument;
import org.tributary.usage.PlacedUsage;
import org.tributary.usage.boundary.UsageIntake;

class UsageDocumentTest {

    private static final String EVENT = """
            {"specversion":"1.0","type":"org.tributary.usage.v1","source":"gateway","id":"a","subject":"S-1",\
            "time":"2026-10-01T08:00:00Z","data":{"product":"gpt-5.4","meter":"input-token","quantity":"1200",\
            "serviceTier":"BATCH","region":"eu","requestInput":"300000","replaces":"z"}}""";

    private static final String HEADER =
            "source,id,subscription,product,meter,quantity,service_tier,region,request_input,at,replaces\n";

    private static final String ROW = "gateway,a,S-1,gpt-5.4,input-token,1200,BATCH,eu,300000,2026-10-01T08:00:00Z,z\n";

    /** An intake that keeps in a list what it is given, and knows no other fault. */
    private static final class Kept extends UsageIntake {
        private final List<PlacedUsage> records = new ArrayList<>();

        @Override
        public Receipt report(Iterator<PlacedUsage> reported, Refusal.Faults faults) {
            reported.forEachRemaining(records::add);
            faults.refuseIfAny("usage.invalid");
            return new Receipt(records.size(), 0);
        }
    }

    @Test
    void oneRecordSaysTheSameInEveryForm() throws IOException {
        List<PlacedUsage> batch = kept(
                UsageDocument.of(JsonDocument.read(new ByteArrayInputStream(bytes("{\"records\":[" + EVENT + "]}")))));

        assertThat(batch).singleElement().satisfies(placed -> {
            assertThat(placed.usage().key()).hasToString("gateway/a");
            assertThat(placed.usage().situation().inWords()).isEqualTo("batch, in eu, requests of 300000 tokens");
            assertThat(placed.usage().replaces()).contains("z");
        });
        assertThat(kept(ndjson(EVENT))).isEqualTo(batch);
        assertThat(kept(csv(HEADER + ROW))).isEqualTo(batch);
    }

    @Test
    void anEmptyCellIsAnAbsentFieldAndColumnsStandInAnyOrder() throws IOException {
        String table = """
                at,quantity,meter,product,subscription,id,source,region
                2026-10-01T08:00:00Z,0.5,hours,ptu,S-1,a,gateway,
                """;

        assertThat(kept(csv(table))).singleElement().satisfies(placed -> {
            assertThat(placed.usage().quantity()).hasToString("0.5");
            assertThat(placed.usage().situation().inWords()).isEmpty();
            assertThat(placed.usage().replaces()).isEmpty();
        });
    }

    @Test
    void blankRowsAreNoRecordsAndTheLastRowNeedsNoLineFeed() throws IOException {
        assertThat(kept(ndjson("\n" + EVENT + "\r\n  \n\n" + EVENT)))
                .extracting(PlacedUsage::index)
                .containsExactly(0, 1);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
            REPLACE              | BY                     | FAULTS
            "specversion":"1.0"  | "specversion":"0.3"    | field.form /records/1/specversion
            org.tributary.usage.v1 | org.tributary.other  | field.form /records/1/type
            "id":"a",            |                        | field.missing /records/1/id
            "1200"               | 1200                   | field.type /records/1/data/quantity
            "1200"               | "1.2e3"                | quantity.form /records/1/data/quantity
            08:00:00Z            | 08:00:00+02:00         | field.instant /records/1/time
            "BATCH"              | "batch"                | field.value /records/1/data/serviceTier
            "300000"             | "many"                 | field.type /records/1/data/requestInput
            "replaces":"z"       | "replaces":"a"         | usage.replaces /records/1/replaces
            "region":"eu"        | "region":"eu","zone":1 | field.unknown /records/1/data/zone
            {"specversion"       | {{"specversion"        | json.malformed /records/1
            "source":"gateway"   | "source":"a","source":"b" | json.duplicate /records/1/source
            """)
    void notesWhatIsWrongWithAnEventAtItsRow(String replace, String by, String faults) throws IOException {
        String wrong = EVENT.replace(replace, by == null ? "" : by);

        assertThat(faults(ndjson(EVENT + "\n" + wrong + "\n" + EVENT))).isEqualTo(faults);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', textBlock = """
            REPLACE              | BY                   | FAULTS
            1200                 | 1.2e3                | quantity.form /records/1/quantity
            2026-10-01T08:00:00Z | 2026-13-01T08:00:00Z | field.instant /records/1/at
            S-1                  |                      | field.missing /records/1/subscription
            BATCH                | batch                | field.value /records/1/service_tier
            300000               | many                 | field.type /records/1/request_input
            ,z                   | ,a                   | usage.replaces /records/1/replaces
            ,eu                  | ,eu,                 | csv.columns /records/1
            """)
    void notesWhatIsWrongWithARowAtItsColumn(String replace, String by, String faults) throws IOException {
        String wrong = ROW.replace(replace, by == null ? "" : by);

        assertThat(faults(csv(HEADER + ROW + wrong + ROW))).isEqualTo(faults);
    }

    @Test
    void tellsTheFaultsOfAllRowsAtOnceListsAThousandAndCountsTheRest() throws IOException {
        String rows = IntStream.range(0, 1_500)
                .mapToObj(row -> EVENT.replace("1200", "many"))
                .collect(Collectors.joining("\n"));

        Refusal.Invalid invalid = refused(ndjson(rows + "\n" + EVENT));

        assertThat(invalid.faults()).hasSize(1_000);
        assertThat(invalid).hasMessage("The document has 1500 faults, of which the first 1000 are listed.");
    }

    @Test
    void aRowThatIsTooLongIsOneFaultAndTheNextIsRead() throws IOException {
        String endless = EVENT.replace("gpt-5.4", "x".repeat(200_000));

        assertThat(faults(ndjson(endless + "\n" + EVENT.replace("1200", "many"))))
                .isEqualTo("ndjson.row /records/0; quantity.form /records/1/data/quantity");
    }

    @Test
    void aDocumentWithoutARecordIsAFault() throws IOException {
        assertThat(faults(ndjson("\n"))).isEqualTo("field.length /records");
        assertThat(faults(csv(HEADER))).isEqualTo("field.length /records");
    }

    @Test
    void bytesThatAreNotUtf8AreAFaultOfTheirRow() throws IOException {
        byte[] latin = EVENT.replace("gpt-5.4", "caf\u00e9").getBytes(ISO_8859_1);

        assertThat(faults(UsageDocument.ofNdjson(SentTable.of(new ByteArrayInputStream(latin)))))
                .isEqualTo("json.malformed /records/0");
        String table = HEADER + ROW.repeat(1_000) + ROW.replace("gpt-5.4", "caf\u00e9");
        assertThat(faults(UsageDocument.ofCsv(SentTable.of(new ByteArrayInputStream(table.getBytes(ISO_8859_1))))))
                .startsWith("csv.malformed /records/");
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
            HEADER                                                     | CODE       | SAYS
            source,id,subscription,product,meter,quantity,at,discount  | csv.header | Unknown: [discount]; missing: [].
            source,id,subscription,product,meter,quantity              | csv.header | Unknown: []; missing: [at].
            source,source,id,subscription,product,meter,quantity,at    | csv.header | names each column once
            ''                                                         | csv.empty  | There is no document.
            """)
    void aTableWhoseHeaderSaysNotWhatItsColumnsAreCannotBeRead(String header, String code, String says) {
        Unreadable unreadable = catchThrowableOfType(Unreadable.class, () -> csv(header));

        assertThat(unreadable.problem().code()).isEqualTo(code);
        assertThat(unreadable.problem().detail()).contains(says);
    }

    private static List<PlacedUsage> kept(UsageDocument document) throws IOException {
        Kept intake = new Kept();
        try (document) {
            document.report(intake);
        }
        return intake.records;
    }

    private static Refusal.Invalid refused(UsageDocument document) {
        return catchThrowableOfType(Refusal.Invalid.class, () -> kept(document));
    }

    private static String faults(UsageDocument document) {
        return refused(document).faults().stream()
                .map(fault -> fault.code() + " " + fault.pointer())
                .collect(Collectors.joining("; "));
    }

    private static UsageDocument ndjson(String rows) throws IOException {
        return UsageDocument.ofNdjson(SentTable.of(new ByteArrayInputStream(bytes(rows))));
    }

    private static UsageDocument csv(String table) throws IOException {
        return UsageDocument.ofCsv(SentTable.of(new ByteArrayInputStream(bytes(table))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
