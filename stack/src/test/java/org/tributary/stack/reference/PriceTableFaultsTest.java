package org.tributary.stack.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.Refusal;
import org.tributary.offering.price.PriceBook;

class PriceTableFaultsTest {

    private static final String BOOK = """
            BOOK
            id | name | kind        | channel | per-credit | zone | contracts | known
            b  | B    | VENDOR_LIST |         |            | UTC  | NOW       | 2026-11-23
            TOKENS
            product | code   | country | currency | input | cached | write | output | from       | to         | mark | source
            gpt-5   | tokens | *       | USD      | 1.25  |        |       | 10     | 2025-08-07 |            | B    | somebody
            """;

    @Test
    void aFileOfOneRowIsABookOfOneVersionThatIsNamedByItsDay() {
        PriceBook book = PriceTables.read("b.txt", BOOK);

        assertThat(book.versions()).singleElement().satisfies(version -> {
            assertThat(version.name()).isEqualTo("Prices from 2025-08-07");
            assertThat(version.recordedAt()).isEqualTo("2025-08-07T00:00:00Z");
        });
    }

    @Test
    void aBookDoesNotEndWithItsLastRow() {
        String ended = BOOK.replace("2025-08-07 |           ", "2025-08-07 | 2026-12-11");

        assertThatThrownBy(() -> PriceTables.read("b.txt", ended))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::code)
                                .containsExactly("price-book.empty"));
    }

    @Test
    void aBrokenFileIsRefusedWithAllItsFaultsAtTheirLines() {
        String broken = """
                lost | before | any | section
                BOOK
                id  | name | kind  | channel | per-credit | zone     | contracts | known
                B B | B    | LISTS |         | free       | Atlantis | LATER     | today
                PRIZES
                FLAT
                product | code | country | currency | term  | per   | price | from       | to         | mark | source
                x       | plan | *       | USD      | MONTH | NEVER | 1     | 2026-01-01 |            | A    | somebody
                x       | plan | XX      | XXX      | EVER  | MONTH | -1    | 2026-02-30 |            | E    |
                x       | plan | *       | USD      | MONTH | MONTH | 1     | 2026-01-01 | 2026-01-01 | A    | somebody
                x       | plan | *       | USD
                UNITS
                product | code | price
                x       | call | 1
                """;

        assertThatThrownBy(() -> PriceTables.read("b.txt", broken))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults())
                                .extracting(Refusal.Fault::pointer)
                                .containsExactlyInAnyOrder(
                                        "/b.txt/1",
                                        "/b.txt/4/id",
                                        "/b.txt/4/kind",
                                        "/b.txt/4/per-credit",
                                        "/b.txt/4/zone",
                                        "/b.txt/4/contracts",
                                        "/b.txt/4/known",
                                        "/b.txt",
                                        "/b.txt/8/per",
                                        "/b.txt/9/country",
                                        "/b.txt/9/currency",
                                        "/b.txt/9/term",
                                        "/b.txt/9/price",
                                        "/b.txt/9/from",
                                        "/b.txt/9/mark",
                                        "/b.txt/9/source",
                                        "/b.txt/10/to",
                                        "/b.txt/11",
                                        "/b.txt/13",
                                        "/b.txt/14"));
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = ';', textBlock = """
        gpt-5 | tokens | * | USD | 1 | | | 8 | 2026-01-01 | | B | somebody; price.twice; /b.txt/7
        VERSIONS,day | name | contracts | long-terms | moving | credit,2026-01-01 | Nothing | | | |; version.no-change; /b.txt/9
        VERSIONS,day | name | contracts | long-terms | moving | credit,2025-08-07 | A | | | |,2025-08-07 | B | | | |; version.twice; /b.txt/10
        VERSIONS,day | name | contracts | long-terms | moving | credit,2025-08-07 | A | | | 2025-08-06 |; price-book.running; /b.txt/9/running/from
        PROMISES,product | code | until,gpt-5 | tokens | 2025-01-01; promise.unpriced; /b.txt/9
        RESERVED,product | code | country | currency | from | to | mark | source,gpt-5 | r | * | USD | 2025-08-06 | 2026-01-01 | B | somebody; price.no-tokens; /b.txt/9
        TIERS,name | products | tier | input | cached | write | output | from | to | mark | source,fast | gpt-6* | FAST | 1 | | | 1 | 2026-01-01 | | B | somebody; modifier.product; /b.txt/9/products
        TIERS,name | products | tier | input | cached | write | output | from | to | mark | source,fast | * | FAST | 1 | | | 1 | 2026-01-01 | 2026-12-11 | B | somebody,quick | gpt-5 | FAST | 1 | | | 1 | 2026-02-01 | 2026-12-11 | B | somebody; modifier.ambiguous; /b.txt/10
        BOOK,c | C | VENDOR_LIST | | | UTC | NOW | 2026-11-23; table.book; /b.txt
        """)
    void oneMoreRowIsOneFaultAtItsLine(String rows, String code, String pointer) {
        String text = BOOK + rows.replace(',', '\n');

        assertThatThrownBy(() -> PriceTables.read("b.txt", text))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.faults()).singleElement().satisfies(fault -> {
                            assertThat(fault.code()).isEqualTo(code);
                            assertThat(fault.pointer()).isEqualTo(pointer);
                        }));
    }
}
