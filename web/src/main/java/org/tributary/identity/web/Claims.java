package org.tributary.identity.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.tributary.identity.Actor;

/**
 * What a token says about its bearer. The server has checked signature, issuer, audience and expiry before; here it is
 * only read.
 *
 * @param type {@code Bearer} for an access token; Keycloak writes {@code ID} and {@code Refresh} into the others it
 *     signs
 * @param organizations the aliases of the organizations the bearer belongs to
 * @param person who is behind the account, the same for all accounts of one person; the username where the provider names nobody
 */
record Claims(
        String type,
        String issuer,
        String username,
        String name,
        Set<String> roles,
        List<String> organizations,
        String person) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The claims of a signed token in its compact form. */
    static Claims of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a signed token");
        }
        try {
            return of(MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1])));
        } catch (IOException broken) {
            throw new IllegalArgumentException("not a signed token", broken);
        }
    }

    static Claims of(JsonNode payload) {
        String username = payload.path("preferred_username").asText("");
        return new Claims(
                payload.path("typ").asText(""),
                payload.path("iss").asText(""),
                username,
                payload.path("name").asText(username),
                texts(payload.path("realm_access").path("roles")).collect(Collectors.toUnmodifiableSet()),
                organizationsOf(payload.path("organization")),
                payload.path("person").asText(""));
    }

    /** Keycloak writes organizations as a list of aliases, or as an object keyed by them when they have attributes. */
    private static List<String> organizationsOf(JsonNode claim) {
        List<String> aliases = new ArrayList<>();
        if (claim.isObject()) {
            claim.fieldNames().forEachRemaining(aliases::add);
        } else {
            texts(claim).forEach(aliases::add);
        }
        return List.copyOf(aliases);
    }

    private static Stream<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    /** Whether it is an access token: anything else the provider signs is for other purposes. */
    boolean isAccessToken() {
        return type.equals("Bearer") && !username.isEmpty();
    }

    /** The caller. Whoever belongs to several organizations acts for none of them, and sees nothing. */
    Actor actor() {
        return new Actor(
                username,
                name,
                roles,
                organizations.size() == 1 ? Optional.of(organizations.getFirst()) : Optional.empty(),
                person);
    }
}
