package org.tributary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.platform.Answer;
import org.tributary.platform.Door;
import org.tributary.platform.OnThePlatform;
import org.tributary.platform.Platform;
import org.tributary.platform.Tokens;

/** A token opens a door if this realm issued it, as an access token, for this platform, and it has not expired. */
@ExtendWith(OnThePlatform.class)
class TokensIT {

    private static final String TOTALS = """
            <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:b="urn:tributary:billing:v1"><e:Body>
            <b:GetAttributionTotals><b:groupBy>channel</b:groupBy></b:GetAttributionTotals></e:Body></e:Envelope>""";

    private static final Map<String, Function<Door, Answer>> DOORS = Map.of(
            "GET /me", door -> door.get("/me"),
            "GET /shares", door -> door.get("/shares?size=1"),
            "POST /runs", door -> door.post("/runs", ""),
            "SOAP", door -> door.soap(TOTALS));

    private final Platform platform;
    private final Tokens tokens;

    TokensIT(Platform platform) {
        this.platform = platform;
        this.tokens = platform.tokens();
    }

    @Test
    void theRealTokenOpensEveryDoor() {
        DOORS.forEach((name, door) -> assertThat(
                        door.apply(platform.asBillingSystem()).status())
                .as(name)
                .isIn(200, 201));
    }

    @Test
    void noForgeryOpensAnyDoor() {
        Answer keys = Door.send(HttpRequest.newBuilder(URI.create(tokens.issuer() + "/protocol/openid-connect/certs"))
                .build());
        Map<String, String> forged = new Forgery(tokens.of("mira"), keys.json()).all();

        assertThat(forged).hasSizeGreaterThanOrEqualTo(30);
        forged.forEach(this::assertRefusedEverywhere);
    }

    @Test
    void noOtherTokenOfTheSameRealmOpensAnyDoor() {
        Answer grant = tokens.grantTo("fiona");
        Map<String, String> others = new LinkedHashMap<>();
        others.put("no token", "");
        others.put("not a token", "hello");
        others.put("an ID token", grant.text("id_token"));
        others.put("a refresh token", grant.text("refresh_token"));
        others.put("a token for another audience", forAnotherAudience());
        others.put("a token of one megabyte", "x".repeat(1024 * 1024));

        others.forEach(this::assertRefusedEverywhere);
    }

    @Test
    void anExpiredTokenOpensNoDoor() throws InterruptedException {
        String shortLived = tokens.shortLived("fiona");
        assertThat(platform.with(shortLived).get("/me").status()).isEqualTo(200);

        Thread.sleep(4_000);

        assertRefusedEverywhere("an expired token", shortLived);
    }

    @Test
    void aTokenLeavesNoSessionBehind() {
        Answer answer = platform.as("fiona").get("/me");

        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void whoIsUnknownIsSentToTheLoginFromThePagesOnly() {
        Answer page = Door.send(HttpRequest.newBuilder(platform.base().resolve("/login"))
                .header("Accept", "text/html")
                .build());

        assertThat(page.status()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse(""))
                .startsWith(tokens.issuer().toString());
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            olivia | sales-ops     | -
            adrian | approver      | -
            fiona  | finance       | -
            arthur | auditor       | -
            ada    | admin         | -
            felix  | finance       | -
            olivia.okafor | approver | -
            mira   | partner-user  | microsoft
            mark   | partner-admin | microsoft
            anna   | partner-user  | amazon
            owen   | partner-user  | oracle
            daria  | partner-user  | brightpath-distribution
            rhea   | partner-user  | kestrel-resale
            """)
    void theCallerIsWhoTheTokenSays(String user, String role, String partner) {
        Answer me = platform.as(user).get("/me");

        assertThat(me.text("username")).isEqualTo(user);
        assertThat(me.json().path("roles").toString()).contains("\"" + role + "\"");
        assertThat(me.json().at("/partner/id").asText()).isEqualTo(partner == null ? "" : partner);
    }

    private String forAnotherAudience() {
        return tokens.request(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "fiona",
                        "password", tokens.demoPassword()))
                .text("access_token");
    }

    private void assertRefusedEverywhere(String what, String token) {
        DOORS.forEach((name, door) -> {
            Answer answer = door.apply(platform.with(token));
            assertThat(answer.status()).as(what + " at " + name + ": " + answer).isIn(List.of(400, 401, 431));
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(what + " at " + name)
                    .isEmpty();
        });
    }
}
