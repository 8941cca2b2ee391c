package org.tributary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.platform.Answer;
import org.tributary.platform.Database;
import org.tributary.platform.Door;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;

/** A partner sees its own shares and nothing else through every door; the database holds even where a door would not. */
@ExtendWith(OnThePlatform.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartnerIsolationIT {

    private static final Map<String, String> PARTNERS = Canaries.users();

    private final Platform platform;
    private final Canaries canaries;
    private List<JsonNode> planted = List.of();

    PartnerIsolationIT(Platform platform) {
        this.platform = platform;
        this.canaries = new Canaries(platform);
    }

    @BeforeAll
    void plantCanaries() {
        planted = canaries.plant();
    }

    @Test
    void anothersShareCannotBeToldFromOneThatIsNotThere() {
        PARTNERS.forEach((user, partner) -> {
            Door door = platform.as(user);
            Answer missing = door.get("/shares/00000000-0000-4000-8000-000000000000");
            List<JsonNode> ofOthers = planted.stream()
                    .filter(share -> !share.path("payer").asText().equals(partner)
                            && !share.path("payee").asText().equals(partner))
                    .toList();

            assertThat(missing.status()).isEqualTo(404);
            assertThat(ofOthers).isNotEmpty();
            for (JsonNode share : ofOthers) {
                Answer answer = door.get("/shares/" + share.path("id").asText());
                assertThat(answer.status()).as(user + " reads " + share).isEqualTo(404);
                assertThat(anonymous(answer)).as(user + " reads " + share).isEqualTo(anonymous(missing));
            }
        });
    }

    @Test
    void onesOwnShareIsThere() {
        PARTNERS.forEach((user, partner) -> {
            List<JsonNode> own = planted.stream()
                    .filter(share -> share.path("payer").asText().equals(partner)
                            || share.path("payee").asText().equals(partner))
                    .toList();

            assertThat(own).as(user).isNotEmpty();
            own.forEach(share -> assertThat(platform.as(user)
                            .get("/shares/" + share.path("id").asText())
                            .status())
                    .as(user + " reads " + share)
                    .isEqualTo(200));
        });
    }

    @Test
    void noAnswerToAnyQuestionNamesAnothersCanary() {
        List<String> leaks = new ArrayList<>();
        PARTNERS.forEach((user, partner) -> {
            Door door = platform.as(user);
            List<String> foreign = canaries.foreignTo(partner);
            questions().forEach(question -> {
                Answer answer = door.anything(question);
                foreign.stream()
                        .filter(canary -> (answer.body() + answer.headers().map()).contains(canary))
                        .forEach(canary -> leaks.add(user + " sees " + canary + " in " + question));
                if (answer.status() >= 500 || answer.status() == 406) {
                    leaks.add(user + " breaks " + question + ": " + answer);
                }
            });
        });

        assertThat(leaks).isEmpty();
    }

    @Test
    void theQuestionsAskedAreAllThereAre() throws IOException {
        String contract =
                Files.readString(Path.of("..", "web", "src", "main", "resources", "META-INF", "openapi.yaml"));
        TreeSet<String> asked = new TreeSet<>();
        questions()
                .forEach(question -> asked.add(question.replaceAll("\\?.*", "").replaceAll("^/([a-z-]+)/.*", "/$1/")));
        TreeSet<String> readable = new TreeSet<>();
        String path = "";
        for (String line : contract.lines().toList()) {
            if (line.startsWith("  /")) {
                path = line.strip().replace(":", "").replaceAll("^/([a-z-]+)/.*", "/$1/");
            } else if (line.equals("    get:")) {
                readable.add(path);
            }
        }

        assertThat(asked).containsAll(readable);
    }

    @Test
    void aPartnerKnowsItselfAndTheVendor() {
        PARTNERS.forEach((user, partner) -> {
            TreeSet<String> known = new TreeSet<>();
            platform.as(user)
                    .get("/organizations")
                    .json()
                    .path("items")
                    .forEach(one -> known.add(one.path("id").asText()));

            assertThat(known).as(user).containsExactlyInAnyOrder("openai", partner);
        });
    }

    @Test
    void everyShareAPartnerListsIsItsOwn() {
        PARTNERS.forEach((user, partner) -> {
            JsonNode page = platform.as(user).get("/shares?size=200").json();

            assertThat(page.path("total").asLong()).as(user).isPositive();
            page.path("items")
                    .forEach(share -> assertThat(List.of(
                                    share.path("payer").asText(),
                                    share.path("payee").asText()))
                            .as(user)
                            .contains(partner));
        });
    }

    @Test
    void aContractIsToEverybodyOnItsRoadItsOwnSideAndToNobodyElseAny() {
        PARTNERS.forEach((user, partner) -> {
            Door door = platform.as(user);
            List<String> own = Canaries.contractsOf(partner);
            List<String> listed = new ArrayList<>();
            door.get("/partner-contracts?size=200&q=canary-of")
                    .json()
                    .path("items")
                    .forEach(found -> listed.add(found.path("id").asText()));
            assertThat(listed).as(user).isNotEmpty().containsExactlyElementsOf(own);

            Answer missing = door.get("/partner-contracts/no-such-contract");
            for (String contract : Canaries.contracts()) {
                Answer answer = door.get("/partner-contracts/" + contract);
                assertThat(answer.status())
                        .as(user + " reads " + contract)
                        .isEqualTo(own.contains(contract) ? 200 : 404);
                if (answer.status() == 404) {
                    assertThat(anonymous(answer))
                            .as(user + " reads " + contract)
                            .isEqualTo(anonymous(missing));
                }
            }
            assertThat(own.stream()
                            .map(contract -> door.get("/partner-contracts/" + contract)
                                    .json()
                                    .at("/road/0/margin")
                                    .asText()))
                    .as(user)
                    .containsExactlyInAnyOrderElementsOf(Canaries.marginsOf(partner));
            assertThat(door.get("/partner-contracts/" + own.getFirst() + "/kept-items")
                            .json()
                            .path("items")
                            .size())
                    .as(user)
                    .isPositive();
        });
    }

    @Test
    void noAnswerToAnyQuestionSaysAnothersMarginOrAPriceOfAContract() {
        List<String> leaks = new ArrayList<>();
        PARTNERS.forEach((user, partner) -> {
            List<String> foreign = Stream.concat(Canaries.marginsForeignTo(partner).stream(), Canaries.PRICES.stream())
                    .toList();
            questions().stream()
                    .filter(question -> question.contains("contract"))
                    .forEach(question -> {
                        String body = platform.as(user).anything(question).body();
                        foreign.stream()
                                .filter(body::contains)
                                .forEach(figure -> leaks.add(user + " sees " + figure + " in " + question));
                    });
        });

        assertThat(leaks).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revenue_line",
                "deduction",
                "share",
                "posting",
                "payment",
                "scenario",
                "revision_draft",
                "launch",
                "waiver",
                "shared_commitment",
                "co_sell_credit",
                "co_sell_part",
                "deal",
                "deal_change",
                "deal_key",
                "contract",
                "contract_bill_item",
                "contract_party",
                "contract_side",
                "contract_side_item"
            })
    void theDatabaseShowsNothingToWhomNobodyNamed(String table) {
        assertThat(platform.owner().count(table)).isPositive();

        assertThat(platform.application().count(table)).isZero();
        assertThat(platform.application().seeing("nobody-at-all").count(table)).isZero();
        assertThat(platform.application().seeing("*").count(table))
                .isEqualTo(platform.owner().count(table));
    }

    @Test
    void theDatabaseShowsAPartnerItsOwnRowsOnlyWhateverIsAsked() {
        PARTNERS.values().forEach(partner -> {
            Database scoped = platform.application().seeing(partner);

            assertThat(scoped.rows("select count(*) from tributary.share where payer <> '%1$s' and payee <> '%1$s'"
                            .formatted(partner)))
                    .containsExactly("0");
            assertThat(scoped.rows("select count(*) from tributary.posting where party <> '%s'".formatted(partner)))
                    .containsExactly("0");
            assertThat(scoped.rows("select count(*) from tributary.deduction where party <> '%s'".formatted(partner)))
                    .containsExactly("0");
            assertThat(scoped.rows("select count(*) from tributary.revenue_line where not route @> array['%s']"
                            .formatted(partner)))
                    .containsExactly("0");
            assertThat(scoped.count("share")).as(partner).isPositive();
            for (String side : List.of("contract_side", "contract_side_item")) {
                assertThat(scoped.rows(
                                "select count(*) from tributary.%s where party <> '%s'".formatted(side, partner)))
                        .containsExactly("0");
                assertThat(scoped.count(side)).as(partner).isPositive();
            }
            for (String closed : List.of("contract", "contract_amendment", "contract_bill_item", "contract_party")) {
                assertThat(scoped.count(closed)).as(partner + " " + closed).isZero();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tributary.posting set amount = 0",
                "update tributary.share set payable = 0",
                "update tributary.revenue_line set amount = 0",
                "update tributary.audit_event set actor = 'nobody'",
                "update tributary.clause set document = '{}'",
                "delete from tributary.posting",
                "delete from tributary.share",
                "delete from tributary.revenue_line",
                "delete from tributary.payment",
                "update tributary.shared_commitment set amount = 1",
                "delete from tributary.co_sell_part",
                "delete from tributary.deal",
                "update tributary.deal set partner = 'amazon'",
                "update tributary.deal_change set words = 'x'",
                "delete from tributary.deal_adjudication",
                "update tributary.approval_change set person = 'x'",
                "update tributary.approval_author set person = 'x'",
                "delete from tributary.approval_request",
                "update tributary.recognition_entry set amount = 1",
                "delete from tributary.recognition_entry",
                "update tributary.billed_entry set amount = 1",
                "delete from tributary.revenue_period",
                "update tributary.revenue_control set billed = 1",
                "update tributary.recognition_policy set document = '{}'",
                "update tributary.approval_delegation set to_username = 'x'",
                "update tributary.contract_side set document = '{}'",
                "delete from tributary.contract_side_item",
                "delete from tributary.audit_event",
                "truncate tributary.posting",
                "drop table tributary.posting",
                "alter table tributary.posting disable row level security",
                "alter table tributary.posting no force row level security",
                "drop policy by_party on tributary.posting",
                "create policy mine on tributary.posting using (true)",
                "create table tributary.mine (id int)",
                "create table public.mine (id int)",
                "set role tributary_owner",
                "set session authorization tributary_owner",
                "create role mine",
                "alter role tributary_app bypassrls",
                "copy (select 1) to program 'true'",
                "select pg_read_file('PG_VERSION')"
            })
    void theServersRoleMayNotRewriteTheBooksOrTheRules(String statement) {
        assertThatThrownBy(() -> platform.application().seeing("*").look(sql -> sql.execute(statement)))
                .isInstanceOfSatisfying(
                        Database.Refused.class,
                        no -> assertThat(no.state()).as(no.getMessage()).isEqualTo("42501"));
    }

    @Test
    void theServersRoleCannotPassOnWhatItMay() {
        List<String> rights = platform.application().look(sql -> {
            sql.execute("grant all on tributary.posting to public");
            return Database.rows(sql, "select relacl::text from pg_class where oid = 'tributary.posting'::regclass");
        });

        assertThat(rights)
                .isEqualTo(platform.owner()
                        .rows("select relacl::text from pg_class where oid = 'tributary.posting'::regclass"));
    }

    @Test
    void theServersRoleIsNobodySpecial() {
        assertThat(platform.application()
                        .rows("select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication from pg_roles"
                                + " where rolname = current_user"))
                .containsExactly("f|f|f|f|f");
        assertThat(platform.application().rows("select count(*) from pg_class where relowner = current_user::regrole"))
                .containsExactly("0");
    }

    /** Every operation that reads, with the id of everything planted, and filters that ask for others by name. */
    private List<String> questions() {
        List<String> questions = new ArrayList<>(List.of(
                "/me",
                "/organizations",
                "/channels",
                "/products",
                "/permissions",
                "/agreements",
                "/runs",
                "/runs/1",
                "/agreements/openai-microsoft",
                "/agreements/openai-microsoft/document",
                "/agreements/openai-microsoft/probes",
                "/attribution/concentration",
                "/attribution/co-sell",
                "/commitments",
                "/commitments/canary-of-commitments",
                "/drafts",
                "/guard?agreement=openai-microsoft&seller=openai&host=microsoft&product=chatgpt-enterprise"
                        + "&segment=COMMERCIAL&on=2026-10-01",
                "/launches",
                "/periods",
                "/restatements",
                "/restatements/1",
                "/restatements/1/rows",
                "/restatements/1/export",
                "/revenue-lines",
                "/revenue-lines?format=ndjson",
                "/scenarios",
                "/share-export",
                "/share-export?format=ndjson",
                "/waivers",
                "/price-books",
                "/price-books/api-list",
                "/price-books/api-list/versions/2026-11-17",
                "/price-books/api-list/versions/2026-11-17/table",
                "/prices?product=gpt-5.4&charge=tokens",
                "/offerings",
                "/offerings/gpt-5.4/answer?channel=DIRECT_ENTERPRISE&country=US",
                "/catalog-changes",
                "/catalog-changes/00000000-0000-0000-0000-000000000000",
                "/subscriptions",
                "/subscriptions/DEMO-S-001/bills?from=2026-01-01&to=2027-01-01",
                "/subscriptions/DEMO-S-001",
                "/subscriptions/DEMO-S-001/versions",
                "/subscriptions/DEMO-S-001/grants",
                "/usage-names",
                "/usage-records?subscription=DEMO-S-101&from=2026-01-01&to=2027-01-01",
                "/usage-quarantine",
                "/usage-ratings?subscription=DEMO-S-101",
                "/rated-usage",
                "/spend-agreements",
                "/spend-agreements/EA-1",
                "/spend-agreements/EA-1/statement?from=2026-01-01&to=2027-01-01",
                "/spend-agreements/EA-1/statement/table?from=2026-01-01&to=2027-01-01",
                "/contracts",
                "/quotes",
                "/quotes/DEMO-Q-001",
                "/quotes/DEMO-Q-001/versions/1/roads",
                "/discount-policies",
                "/contracts/C-1/proposals",
                "/contracts/C-1/renewal",
                "/contract-export?format=csv",
                "/deal-export?format=csv",
                "/renewals",
                "/renewals/months",
                "/renewals/denials?contract=DEMO-EA-001",
                "/contracts/DEMO-EA-001/obligations",
                "/contracts/DEMO-EA-001/calendar",
                "/renewal-export?format=csv",
                "/revenue-periods",
                "/revenue-periods/2026-01/preview",
                "/revenue-roll-forward",
                "/recognition-entries",
                "/recognition-entries?q=canary",
                "/recognition-entry-export?format=csv",
                "/recognition-policies",
                "/approvals",
                "/approvals?inbox=true",
                "/approvals/00000000-0000-4000-8000-000000000001",
                "/approval-policies",
                "/approval-delegations",
                "/home",
                "/search?q=canary",
                "/search?q=canary-of",
                "/views",
                "/audit-events",
                "/audit-events?object=C-1",
                "/audit-export?format=csv",
                "/audit-chain",
                "/histories/contract/C-1",
                "/contracts/C-1",
                "/contracts/C-1/bill-items",
                "/contracts/C-1/recognition",
                "/contracts/C-1/service-levels",
                "/contracts/C-1/entitlements",
                "/contracts/DEMO-RO-001/entitlements?asOf=2026-11-01",
                "/entitlements?customer=cobalt-freight",
                "/entitlement-export?customer=cobalt-freight&format=csv",
                "/partner-contracts",
                "/partner-contracts?q=canary",
                "/partner-contracts?customer=canary-of-amazon",
                "/partner-contract-export?format=csv",
                "/partner-contract-export?format=csv&q=canary",
                "/service-measurements",
                "/service-measurements?month=2026-10",
                "/contracts/C-1/schedule?to=2027-01-01",
                "/deals?size=200",
                "/deals?size=200&q=canary&sort=legalName",
                "/deals?partner=amazon&partner=microsoft",
                "/customer-profiles",
                "/registration-policies",
                "/attribution/flow",
                "/attribution/reconciliation",
                "/attribution/totals?groupBy=party",
                "/attribution/totals?groupBy=channel&groupBy=party&groupBy=month",
                "/attribution/totals?groupBy=product&groupBy=regime",
                "/shares?size=200&sort=-earnedOn"));
        platform.owner().rows("select id from tributary.deal").forEach(id -> {
            questions.add("/deals/" + id);
            questions.add("/deals/" + id + "/conflicts");
            questions.add("/deals/" + id + "/calendar");
        });
        canaries.all().forEach(canary -> questions.add("/customer-matches?name=" + canary));
        List.of("scenario", "revision_draft")
                .forEach(table -> platform.owner()
                        .rows("select id from tributary." + table)
                        .forEach(id -> questions.add(table.equals("scenario") ? "/scenarios/" + id : "/drafts/" + id)));
        planted.forEach(share -> {
            questions.add("/shares/" + share.path("id").asText());
            questions.add("/shares/" + share.path("id").asText() + "/explanation");
        });
        canaries.lines().forEach(line -> questions.add("/revenue-lines/" + line));
        Canaries.contracts().forEach(contract -> {
            questions.add("/search?q=" + contract);
            questions.add("/contracts/" + contract);
            List.of("", "/kept-items", "/entitlements?asOf=2026-11-01")
                    .forEach(part -> questions.add("/partner-contracts/" + contract + part));
        });
        Stream.concat(PARTNERS.values().stream(), canaries.all().stream())
                .distinct()
                .forEach(party -> {
                    questions.add("/shares?size=200&party=" + party);
                    questions.add("/attribution/totals?groupBy=party&party=" + party);
                    questions.add("/attribution/flow?party=" + party);
                });
        canaries.all().forEach(canary -> questions.add("/shares?q=" + canary));
        return questions;
    }

    /** A problem without what differs between any two: its instance. */
    private static Map<String, JsonNode> anonymous(Answer answer) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        answer.json().properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        assertThat(fields.remove("instance")).isNotNull();
        return fields;
    }
}
