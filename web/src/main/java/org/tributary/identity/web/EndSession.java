package org.tributary.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * The address at which the provider ends its own session (OpenID Connect RP-Initiated Logout 1.0), and returns to the
 * portal.
 */
public final class EndSession {

    private EndSession() {}

    /**
     * The address for the caller of a request; the portal's own where the caller came without a session of the
     * provider.
     */
    public static String addressFor(HttpServletRequest request) {
        String portal = request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath() + "/";
        Optional<OidcSecurityContext> context = ActorFilter.contextOf(request);
        return context.map(OidcSecurityContext::getTokenString)
                .map(Claims::of)
                .map(claims -> address(claims.issuer(), context.get().getIDTokenString(), portal))
                .orElse(portal);
    }

    static String address(String issuer, @Nullable String idToken, String portal) {
        String address =
                issuer + "/protocol/openid-connect/logout?post_logout_redirect_uri=" + URLEncoder.encode(portal, UTF_8);
        return idToken == null ? address : address + "&id_token_hint=" + URLEncoder.encode(idToken, UTF_8);
    }
}
