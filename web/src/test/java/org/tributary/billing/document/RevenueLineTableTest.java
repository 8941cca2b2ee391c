package org.tributary.billing.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.http.Unreadable;

class RevenueLineTableTest {

    private static final String HEADER = String.join(",", RevenueLineColumns.REQUIRED) + "\n";
    private static final String ROW = "erp,INV-1,1,1,CHARGE,AZURE_OPENAI,openai>microsoft>caf\u00e9,gpt-api,"
            + "northwind-analytics,2026-01-01,2027-01-01,2026-01-01,1200.00,USD\n";

    @Test
    void aRowWithACellTooManyOrTooFewIsAFaultOfItsRowAndTheNextIsRead() throws IOException {
        String sound = ROW.replace("caf\u00e9", "northwind-analytics");
        String table = HEADER + sound + sound.replace(",USD", ",USD,5") + sound.replace(",USD", "") + sound;

        LineDocument document = RevenueLineTable.readCsv(new ByteArrayInputStream(table.getBytes(UTF_8)));

        assertThat(document.inItsForm())
                .extracting(Refusal.Fault::code, Refusal.Fault::pointer)
                .containsExactly(tuple("csv.columns", "/lines/1"), tuple("csv.columns", "/lines/2"));
        assertThat(document.lines()).extracting(RevenueLineReader.Read::index).containsExactly(0, 3);
    }

    @Test
    void bytesThatAreNotUtf8CannotBeRead() {
        byte[] latin = (HEADER + ROW).getBytes(ISO_8859_1);

        Unreadable unreadable =
                catchThrowableOfType(Unreadable.class, () -> RevenueLineTable.readCsv(new ByteArrayInputStream(latin)));

        assertThat(unreadable.problem().code()).isEqualTo("csv.malformed");
        assertThat(unreadable.problem().detail()).isEqualTo("The document is not UTF-8.");
    }
}
