package org.tributary.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() > limit(request.getContentType())) {
            Problems.write(response, Problem.of(413));
        } else {
            chain.doFilter(request, response);
        }
    }

    private static int limit(@Nullable String contentType) {
        boolean table = contentType != null
                && (contentType.startsWith("text/csv") || contentType.startsWith("application/x-ndjson"));
        return table ? TABLE_LIMIT : LIMIT;
    }
}
