package org.tributary.stack.reference;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tributary.Refusal;
import org.tributary.catalog.Product;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.money.UnitPrice;
import org.tributary.offering.CountryCode;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.charge.TokenClass;
import org.tributary.offering.charge.TokenPrices;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBookVersion;
import org.tributary.offering.price.PriceBooks;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.PriceFound;
import org.tributary.offering.price.PriceQuestion;

class PriceTablesTest {

    private static final PriceBooks BOOKS = new PriceBooks(seed());
    private static final TextTable GOLDEN = TextTable.of("/golden/prices.txt");
    private static final Instant NOW = startOf(LocalDate.of(2026, 11, 23));
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private static List<PriceBook> seed() {
        try {
            return PriceTables.all();
        } catch (Refusal refusal) {
            throw new AssertionError(refusal.faults().toString(), refusal);
        }
    }

    static Stream<List<String>> prices() {
        return GOLDEN.rows("PRICES").stream().skip(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("prices")
    void answerWhatEachThingCostsOnADay(List<String> row) {
        LocalDate day = LocalDate.parse(row.get(6));
        PriceQuestion question = new PriceQuestion(
                new ProductId(row.getFirst()),
                new ChargeCode(row.get(1)),
                ContractTerm.valueOf(row.get(2)),
                Money.currency(row.get(3)),
                Optional.of(new CountryCode(row.get(4))),
                Optional.of(new ChannelCode(row.get(5))),
                Optional.empty(),
                day,
                startOf(day.plusDays(1)));

        assertThat(answer(question)).isEqualTo(row.get(7) + " | " + row.get(8));
    }

    private static String answer(PriceQuestion question) {
        try {
            PriceFound found = BOOKS.priceOf(question);
            return found.book().id() + " | "
                    + (found.beyondGuarantee() ? "BEYOND GUARANTEE " : "")
                    + found.entry().charge().inWords();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("price.none");
            return " | REFUSED";
        }
    }

    static Stream<List<String>> modified() {
        return GOLDEN.rows("MODIFIED").stream().skip(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("modified")
    void answerWhatTokensComeToByHowTheyAreConsumed(List<String> row) {
        PriceFound found = BOOKS.priceOf(tokens(row.getFirst(), row.get(1), LocalDate.parse(row.get(2))));
        Situation situation = new Situation(
                ServiceTier.valueOf(row.get(3)),
                said(row.get(4)),
                said(row.get(5)).map(Long::valueOf));

        assertThat(Stream.of(TokenClass.INPUT, TokenClass.CACHED_INPUT, TokenClass.OUTPUT)
                        .map(tokens -> ofMillion(found, tokens, situation)))
                .containsExactly(row.get(6), row.get(7), row.get(8));
    }

    private static Optional<String> said(String cell) {
        return Optional.of(cell).filter(text -> !text.isEmpty());
    }

    private static String ofMillion(PriceFound found, TokenClass tokens, Situation situation) {
        try {
            TokenPrices list = (TokenPrices) found.entry().charge();
            UnitPrice each = found.modifiers().modified(list, tokens, situation).each();
            return new UnitPrice(each.value().multiply(MILLION)).toString();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo("usage.tier-unpriced");
            return "-";
        }
    }

    @Test
    void versionsPartitionTimeFromTheFirstRowOn() {
        assertThat(BOOKS.all()).hasSize(5).allSatisfy(book -> {
            List<PriceBook.Lane> lanes = book.lanes(NOW);
            assertThat(lanes).hasSameSizeAs(book.versions());
            for (int i = 1; i < lanes.size(); i++) {
                assertThat(lanes.get(i).days().startInclusive())
                        .isEqualTo(lanes.get(i - 1).days().endExclusive());
            }
            assertThat(lanes.getLast().days().isOpen()).isTrue();
        });
    }

    @Test
    void everyVersionHasANameOfItsOwn() {
        assertThat(BOOKS.all())
                .allSatisfy(book -> assertThat(book.versions())
                        .extracting(PriceBookVersion::name)
                        .doesNotHaveDuplicates()
                        .noneMatch(name -> name.startsWith("Prices from")));
    }

    @Test
    void everyRowHasAMarkAndASource() {
        assertThat(entries())
                .allSatisfy(entry -> assertThat(entry.provenance().source()).matches(".{20,} \\((A|B|C|K|D)\\)"));
        for (String file : PriceTables.FILES) {
            TextTable table = TextTable.of(PriceTables.FOLDER + file);
            for (String section : List.of("FACTORS", "TIERS")) {
                assertThat(table.rows(section).stream().skip(1))
                        .allSatisfy(row -> assertThat(row.getLast()).isNotBlank());
            }
        }
    }

    @Test
    void everyProductIsInTheCatalogue() {
        Set<ProductId> known = ReferenceFiles.read(ReferenceFiles.document()).products().stream()
                .map(Product::id)
                .collect(toSet());

        assertThat(entries().map(PriceEntry::product)).isSubsetOf(known);
    }

    @Test
    void whatLiesBehindWasKnownAsItHappenedAndWhatLiesAheadIsKnownNow() {
        LocalDate day = LocalDate.of(2026, 5, 1);

        assertThat(seats(day, startOf(LocalDate.of(2026, 4, 2)).minusSeconds(1)))
                .isEqualTo("30 a seat and period, 2 seats at least");
        assertThat(seats(day, startOf(LocalDate.of(2026, 4, 2)))).isEqualTo("25 a seat and period, 2 seats at least");
        assertThat(book("api-list").versions().getLast()).satisfies(shutdown -> {
            assertThat(shutdown.newSalesFrom()).isEqualTo("2026-12-11");
            assertThat(shutdown.recordedAt()).isEqualTo(NOW);
        });
    }

    private static String seats(LocalDate day, Instant knownAt) {
        PriceBookVersion version = book("chatgpt-list").inForce(day, knownAt);
        return version.find(new PriceEntry.Key(
                        new ProductId("chatgpt-business"),
                        new ChargeCode("seat"),
                        Optional.empty(),
                        Money.currency("USD"),
                        ContractTerm.MONTH))
                .orElseThrow()
                .charge()
                .inWords();
    }

    /** Market facts, 1.2: 25 credits are one dollar; 112.5 is given as 113. */
    @Test
    void codexCreditsAreTwentyFiveTimesTheListPriceWithinRounding() {
        PriceBook credits = book("credit-rates");
        assertThat(credits.credits()).contains(UnitPrice.of("0.04"));
        List<PriceEntry> codex = credits.versions().getLast().entries().stream()
                .filter(entry -> entry.code().value().equals("codex-tokens")
                        && !entry.product().value().equals("gpt-5.5-cyber"))
                .toList();

        assertThat(codex).hasSize(5).allSatisfy(entry -> {
            TokenPrices listed = (TokenPrices)
                    BOOKS.priceOf(tokens(entry.product().value(), "DIRECT_ENTERPRISE", LocalDate.of(2026, 6, 30)))
                            .entry()
                            .charge();
            for (TokenClass tokens : TokenClass.values()) {
                Optional<BigDecimal> expected =
                        listed.of(tokens).map(price -> price.value().multiply(BigDecimal.valueOf(25)));
                Optional<BigDecimal> given =
                        ((TokenPrices) entry.charge()).of(tokens).map(UnitPrice::value);
                assertThat(given.isPresent()).isEqualTo(expected.isPresent());
                given.ifPresent(value -> assertThat(
                                value.subtract(expected.orElseThrow()).abs())
                        .isLessThanOrEqualTo(new BigDecimal("0.5")));
            }
        });
    }

    /** Market facts, 2.2: Global Standard is at parity, whatever the day. */
    @Test
    void azureIsAtParityWithTheListOnEveryDayThatAnythingChanges() {
        for (PriceBook.Lane lane : book("api-list").lanes(NOW)) {
            LocalDate day = lane.days().startInclusive();
            book("azure-list").lanes(NOW).stream()
                    .filter(azure -> azure.days().contains(day))
                    .flatMap(azure -> azure.version().entries().stream())
                    .filter(entry -> entry.charge() instanceof TokenPrices)
                    .forEach(
                            entry -> assertThat(lane.version().find(entry.key()).map(PriceEntry::charge))
                                    .as(entry.key() + " on " + day)
                                    .contains(entry.charge()));
        }
    }

    private static Stream<PriceEntry> entries() {
        return BOOKS.all().stream()
                .flatMap(book -> book.versions().stream())
                .flatMap(version -> version.entries().stream());
    }

    private static PriceBook book(String id) {
        return BOOKS.all().stream()
                .filter(book -> book.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static PriceQuestion tokens(String product, String channel, LocalDate day) {
        return new PriceQuestion(
                new ProductId(product),
                new ChargeCode("tokens"),
                ContractTerm.NONE,
                Money.currency("USD"),
                Optional.empty(),
                Optional.of(new ChannelCode(channel)),
                Optional.empty(),
                day,
                NOW);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
