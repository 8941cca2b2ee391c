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
 * Refuses a document that announces itself as too large, before a byte of it is read. What does not say its size is
 * counted as it is read.
 */
public class BodyLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** The largest document any door reads as a whole, in bytes. */
    public static final int LIMIT = 10 * 1024 * 1024;

    /** The largest table a door reads row by row, in bytes. */
    public static final int TABLE_LIMIT = 64 * 1024 * 1024;

    /** The largest table of the doors that take a month's usage at once, in bytes: a million events. */
    public static final int LONG_TABLE_LIMIT = 512 * 1024 * 1024;

    private static final Set<String> LONG_TABLES = Set.of("/api/v1/usage-records");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > limit(request)) {
            Problems.write(response, Problem.of(413));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static int limit(HttpServletRequest request) {
        if (!isTable(request.getContentType())) {
            return LIMIT;
        }
        return LONG_TABLES.contains(request.getRequestURI()) ? LONG_TABLE_LIMIT : TABLE_LIMIT;
    }

    private static boolean isTable(@Nullable String contentType) {
        return contentType != null
                && (contentType.startsWith("text/csv") || contentType.startsWith("application/x-ndjson"));
    }
}
