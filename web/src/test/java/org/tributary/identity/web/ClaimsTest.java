package org.tributary.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.identity.Account;

class ClaimsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            ROLES             | ORGANIZATION CLAIM              | SCOPE
            "finance"         | null                            | *
            "billing-system"  | []                              | *
            # a partner sees its own: a list of aliases, or an object keyed by them
            "partner-user"    | ["microsoft"]                   | microsoft
            "partner-user"    | {"microsoft":{"id":"7f"}}       | microsoft
            # without an organization, with two, or with one that can be none: nothing
            "partner-user"    | null                            | ``
            "partner-user"    | []                              | ``
            "partner-user"    | ["microsoft","amazon"]          | ``
            "partner-user"    | ["Micro Soft"]                  | ``
            "partner-user"    | "microsoft"                     | ``
            # both a partner's and the vendor's role: the narrower one
            "finance","partner-user" | ["microsoft"]            | microsoft
            "finance","partner-user" | null                     | ``
            # no role that means anything here
            "offline_access"  | null                            | ``
            """)
    void theOrganizationDecidesWhatIsSeen(String roles, String organization, String scope) throws IOException {
        String payload = """
                {"typ":"Bearer","iss":"http://idp/realms/tributary","preferred_username":"mira","name":"Mira",
                 "realm_access":{"roles":[%s]},"organization":%s}""".formatted(roles, organization);

        assertThat(Claims.of(JSON.readTree(payload)).actor().scope()).isEqualTo(scope);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource({"Bearer, true", "ID, false", "Refresh, false", "Logout, false", "'', false", "bearer, false"})
    void onlyAccessTokensGiveAccess(String type, boolean access) throws IOException {
        Claims claims = Claims.of(JSON.readTree("{\"typ\":\"%s\",\"preferred_username\":\"mira\"}".formatted(type)));

        assertThat(claims.isAccessToken()).isEqualTo(access);
    }

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "olivia-okafor" | olivia-okafor
            "Olivia-Okafor" | olivia-okafor
            # where the provider names nobody the account is the person
            null            | mira
            ""              | mira
            []              | mira
            """)
    void thePersonIsWhoTheProviderNamesBehindTheAccount(String claim, String person) throws IOException {
        String payload = "{\"typ\":\"Bearer\",\"preferred_username\":\"mira\",\"person\":%s}".formatted(claim);

        Account account = Claims.of(JSON.readTree(payload)).actor().account();

        assertThat(account.username()).isEqualTo("mira");
        assertThat(account.person()).isEqualTo(person);
    }

    @Test
    void theSessionEndsAtTheProviderToo() {
        assertThat(EndSession.address("http://idp/realms/tributary", "id.to.ken", "http://portal:8080/"))
                .isEqualTo("http://idp/realms/tributary/protocol/openid-connect/logout"
                        + "?post_logout_redirect_uri=http%3A%2F%2Fportal%3A8080%2F&id_token_hint=id.to.ken");
    }
}
