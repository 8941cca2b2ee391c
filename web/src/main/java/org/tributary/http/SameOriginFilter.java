package org.tributary.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other sites from writing with the browser's session. A browser adds cookies by itself, but never a bearer
 * token, nor a header of its own to another site without asking that site first, which here always says no. So a write
 * without a bearer token needs the header {@code X-Requested-With}, and must not say that it comes from elsewhere.
 *
 * <p>The server itself adds {@code X-Requested-With} to every call before login (undertow-handlers.conf), so that a
 * machine is told 401 and not sent to a login page. What the client sent is kept aside first, in {@link #AS_SENT},
 * which nobody outside can set.
 */
public class SameOriginFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The client's own {@code X-Requested-With}. */
    static final String AS_SENT = "X-Tributary-Requested-With";

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    /** What a browser says about a request, each absent where it says nothing. */
    record Provenance(
            String method,
            @Nullable String authorization,
            @Nullable String requestedWith,
            @Nullable String fetchSite,
            @Nullable String origin,
            String self) {

        boolean trusted() {
            if (READS.contains(method) || hasBearer()) {
                return true;
            }
            boolean asked = requestedWith != null && requestedWith.equalsIgnoreCase("XMLHttpRequest");
            boolean near = fetchSite == null || fetchSite.equals("same-origin") || fetchSite.equals("none");
            return asked && near && (origin == null || origin.equalsIgnoreCase(self));
        }

        private boolean hasBearer() {
            return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Provenance provenance = new Provenance(
                request.getMethod(),
                request.getHeader("Authorization"),
                request.getHeader(AS_SENT),
                request.getHeader("Sec-Fetch-Site"),
                request.getHeader("Origin"),
                request.getScheme() + "://" + request.getHeader("Host"));
        if (provenance.trusted()) {
            chain.doFilter(request, response);
        } else {
            Problems.write(
                    response,
                    Problem.of(403, "http.cross-site", "A write with a session has to come from the portal itself"));
        }
    }
}
