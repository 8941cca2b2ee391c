package org.tributary.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RealmTest {

    private static final Secrets SECRETS =
            new Secrets("superuser", "owner", "application", "demo-word", "portal-word", "billing-word", "admin-word");

    private final JsonNode realm = read(Realm.json(SECRETS, 8080));

    @Test
    void everyGapIsFilledAndOnlyWithWhatTheRealmNeeds() {
        String json = Realm.json(SECRETS, 8080);

        assertThat(json).contains("demo-word", "portal-word", "billing-word").doesNotContain("@portal", "@demo");
        assertThat(json).doesNotContain("superuser", "admin-word");
    }

    @Test
    void aGapNobodyKnowsIsABug() {
        assertThatThrownBy(() -> Realm.fill("a @new-gap@", Map.of())).hasMessage("no value for @new-gap@");
    }

    @Test
    void everyPersonListedCanLogInWithTheirRole() {
        for (Realm.DemoUser person : Realm.demoUsers()) {
            JsonNode user = named("users", "username", person.name());
            assertThat(user.path("realmRoles").path(0).asText())
                    .as(person.name())
                    .isEqualTo(person.role());
            assertThat(user.path("credentials").path(0).path("value").asText()).isEqualTo("demo-word");
            assertThat(organizationOf(person.name()))
                    .as(person.name())
                    .isEqualTo(
                            person.organization().equals("the vendor")
                                    ? Optional.empty()
                                    : Optional.of(person.organization()));
        }
    }

    @Test
    void everyClientsTokensAreForThePortalAndNameTheOrganization() {
        for (String client : List.of("tributary-portal", "tributary-billing", "tributary-cli")) {
            JsonNode found = named("clients", "clientId", client);
            assertThat(texts(found.path("defaultClientScopes"))).as(client).contains("organization", "roles");
            assertThat(found.path("protocolMappers")
                            .path(0)
                            .path("config")
                            .path("included.client.audience")
                            .asText())
                    .as(client)
                    .isEqualTo("tributary-portal");
        }
    }

    @Test
    void onlyTheClientForScriptsTakesPasswordsAndOnlyThePortalRedirects() {
        for (JsonNode client : realm.path("clients")) {
            String name = client.path("clientId").asText();
            assertThat(client.path("directAccessGrantsEnabled").asBoolean())
                    .as(name)
                    .isEqualTo(name.equals("tributary-cli"));
            assertThat(client.path("standardFlowEnabled").asBoolean())
                    .as(name)
                    .isEqualTo(name.equals("tributary-portal"));
            assertThat(client.path("serviceAccountsEnabled").asBoolean())
                    .as(name)
                    .isEqualTo(name.equals("tributary-billing"));
        }
        assertThat(texts(named("clients", "clientId", "tributary-portal").path("redirectUris")))
                .containsExactly("http://127.0.0.1:8080/login*", "http://localhost:8080/login*");
    }

    private JsonNode named(String list, String key, String name) {
        for (JsonNode item : realm.path(list)) {
            if (item.path(key).asText().equals(name)) {
                return item;
            }
        }
        throw new AssertionError(name + " is not among the " + list);
    }

    private Optional<String> organizationOf(String person) {
        for (JsonNode organization : realm.path("organizations")) {
            for (JsonNode member : organization.path("members")) {
                if (member.path("username").asText().equals(person)) {
                    return Optional.of(organization.path("alias").asText());
                }
            }
        }
        return Optional.empty();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
