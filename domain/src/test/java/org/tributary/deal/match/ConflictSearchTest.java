package org.tributary.deal.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.deal.DealSamples.NORTH;
import static org.tributary.deal.DealSamples.US;
import static org.tributary.deal.DealSamples.act;
import static org.tributary.deal.DealSamples.deal;
import static org.tributary.deal.DealSamples.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.GoldenTable;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.deal.Adjudication;
import org.tributary.deal.Conflict;
import org.tributary.deal.Deal;
import org.tributary.deal.DealState;
import org.tributary.deal.DealStep;
import org.tributary.deal.RefusalReason;
import org.tributary.deal.RegistrationPolicy;
import org.tributary.deal.RegistrationPolicy.TieBreak;
import org.tributary.deal.match.ConflictSearch.Rival;
import org.tributary.offering.CountryCode;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** What a deal meets, by the worked examples of {@code golden/deal/conflicts.txt}. */
class ConflictSearchTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-10");
    private static final OrganizationId BANK = new OrganizationId("bank");
    private static final Deal OWN = deal(Optional.of(NORTH), "seats", 2, Instant.parse("2026-03-02T09:00:00Z"));

    @Test
    void meetsWhatTheExamplesSayAndProposesByTheRule() {
        List<Map<String, String>> rows = GoldenTable.all(Path.of("src", "test", "resources", "golden", "deal"))
                .filter(example -> example.name().equals("conflicts"))
                .findFirst()
                .orElseThrow()
                .table("RIVALS");

        assertThat(rows).hasSize(16).allSatisfy(row -> {
            Rival rival = new Rival(other(row), Integer.parseInt(cell(row, "score")));
            for (TieBreak rule : TieBreak.values()) {
                List<Conflict> found = search(rule).of(OWN, Optional.empty(), List.of(rival));
                String proposed = found.stream()
                        .map(one -> one.proposal().stands() ? "stands" : "yields")
                        .findFirst()
                        .orElse("-");

                assertThat(found.stream()
                                .map(one -> one.kind().name())
                                .findFirst()
                                .orElse("-"))
                        .isEqualTo(cell(row, "meets"));
                assertThat(proposed)
                        .as(rule.name())
                        .isEqualTo(
                                cell(row, rule == TieBreak.FIRST_REGISTERED ? "first registered" : "substantial work"));
            }
        });
    }

    @Test
    void meetsAHouseAccountOnItsDaysUnlessItIsTheVendorsOwn() {
        RegistrationPolicy policy = policy(
                90,
                TieBreak.FIRST_REGISTERED,
                List.of(),
                List.of(new RegistrationPolicy.HouseAccount(BANK, DateRange.from(TODAY))));
        ConflictSearch search = new ConflictSearch(policy, TODAY, ConflictSearchTest::classOf);
        Deal direct = deal(Optional.empty(), "seats", 1, Instant.parse("2026-03-02T09:00:00Z"));

        assertThat(search.of(OWN, Optional.of(BANK), List.of()))
                .extracting(Conflict::kind)
                .containsExactly(Conflict.Kind.HOUSE_ACCOUNT);
        assertThat(search.of(OWN, Optional.empty(), List.of())).isEmpty();
        assertThat(search.of(direct, Optional.of(BANK), List.of())).isEmpty();
        assertThat(new ConflictSearch(policy, TODAY.minusDays(1), ConflictSearchTest::classOf)
                        .of(OWN, Optional.of(BANK), List.of()))
                .isEmpty();
    }

    @Test
    void meetsATerritoryThatIsNotThePartners() {
        RegistrationPolicy policy = policy(
                90,
                TieBreak.FIRST_REGISTERED,
                List.of(new RegistrationPolicy.Territory(NORTH, Set.of(new CountryCode("FR")))),
                List.of());

        assertThat(new ConflictSearch(policy, TODAY, ConflictSearchTest::classOf).of(OWN, Optional.empty(), List.of()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.kind()).isEqualTo(Conflict.Kind.TERRITORY);
                    assertThat(one.rule()).isEqualTo(US + " is not among the countries the partner sells in.");
                    assertThat(one.adjudicator()).contains("adrian");
                });
    }

    @Test
    void tellsAPartnerThatThereIsAConflictAndNeverWhose() {
        Deal other = registered(
                deal(Optional.of(new OrganizationId("south")), "seats", 1, Instant.parse("2026-02-01T09:00:00Z")));
        Conflict met = search(TieBreak.FIRST_REGISTERED)
                .of(OWN, Optional.empty(), List.of(new Rival(other, 100)))
                .getFirst();

        assertThat(met.holder()).contains(new OrganizationId("south"));
        assertThat(met.unnamed().toString())
                .doesNotContain("south")
                .doesNotContain(other.id().toString());
        assertThat(met.unnamed().rule()).isEqualTo("Another partner registered this customer, and is protected.");
    }

    @Test
    void isSettledByTheLastDecisionInItsFavour() {
        Deal other = registered(
                deal(Optional.of(new OrganizationId("south")), "seats", 1, Instant.parse("2026-02-01T09:00:00Z")));
        Conflict met = search(TieBreak.FIRST_REGISTERED)
                .of(OWN, Optional.empty(), List.of(new Rival(other, 100)))
                .getFirst();
        Adjudication stands = decided(met, Adjudication.Decision.STANDS, "2026-03-04T09:00:00Z");
        Adjudication yields = decided(met, Adjudication.Decision.YIELDS, "2026-03-05T09:00:00Z");

        assertThat(met.isSettledBy(List.of())).isFalse();
        assertThat(met.isSettledBy(List.of(stands))).isTrue();
        assertThat(met.isSettledBy(List.of(stands, yields))).isFalse();
        assertThat(met.isSettledBy(List.of(new Adjudication(
                        met.kind(),
                        Optional.of(OWN.id()),
                        false,
                        Adjudication.Decision.STANDS,
                        "adrian",
                        Instant.parse("2026-03-06T09:00:00Z"),
                        "Another one."))))
                .isFalse();
    }

    private static Adjudication decided(Conflict met, Adjudication.Decision decision, String at) {
        return new Adjudication(
                met.kind(), met.deal(), met.proposal().stands(), decision, "adrian", Instant.parse(at), "Because.");
    }

    private static ConflictSearch search(TieBreak rule) {
        return new ConflictSearch(policy(90, rule, List.of(), List.of()), TODAY, ConflictSearchTest::classOf);
    }

    private static Optional<ProductClass> classOf(ProductId product) {
        return Optional.of(product.value().equals("tokens") ? ProductClass.API_STATELESS : ProductClass.NON_API);
    }

    private static Deal other(Map<String, String> row) {
        Optional<OrganizationId> holder = Optional.of(cell(row, "holder"))
                .filter(name -> !name.equals("-"))
                .map(OrganizationId::new);
        Deal deal = deal(
                holder,
                cell(row, "product"),
                Integer.parseInt(cell(row, "work")),
                Instant.parse(cell(row, "submitted") + "T09:00:00Z"));
        Instant next = deal.submittedAt().plus(Duration.ofHours(1));
        return switch (DealState.valueOf(cell(row, "state"))) {
            case SUBMITTED -> deal;
            case REGISTERED, EXPIRED -> registered(deal);
            case REFUSED -> deal.refuse(RefusalReason.UNQUALIFIED, act("olivia", deal, next));
            case WITHDRAWN -> deal.end(DealStep.WITHDRAW, act("mira", deal, next));
            case WON -> registered(deal).end(DealStep.WIN, act("mira", registered(deal), next));
            case LOST -> registered(deal).end(DealStep.LOSE, act("mira", registered(deal), next));
        };
    }

    private static Deal registered(Deal deal) {
        return deal.register(policy(90), act("olivia", deal, deal.submittedAt().plus(Duration.ofHours(1))));
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }
}
