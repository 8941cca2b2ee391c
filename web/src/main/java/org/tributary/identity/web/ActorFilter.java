package org.tributary.identity.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tributary.http.Problem;
import org.tributary.http.Problems;
import org.tributary.identity.boundary.CurrentActor;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * Makes the bearer of the token, or of the session, the actor of the request. Tokens made for anything but access are
 * refused.
 */
public class ActorFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentActor currentActor;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getUserPrincipal() == null) {
            // what is open to everyone: the contracts
            chain.doFilter(request, response);
            return;
        }
        Optional<Claims> claims =
                contextOf(request).map(OidcSecurityContext::getTokenString).map(Claims::of);
        if (claims.filter(Claims::isAccessToken).isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            Problems.write(response, Problem.of(401));
            return;
        }
        currentActor.become(claims.get().actor());
        chain.doFilter(request, response);
    }

    static Optional<OidcSecurityContext> contextOf(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OidcPrincipal<?> principal
                ? Optional.of(principal.getOidcSecurityContext())
                : Optional.empty();
    }
}
