package org.tributary.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives every request its correlation id, and every answer the same. An error page keeps the id of the request it
 * answers.
 */
public class CorrelationFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String key = CorrelationFilter.class.getName();
        String before =
                request.getAttribute(key) instanceof String known ? known : request.getHeader(Correlation.HEADER);
        String id = Correlation.begin(before);
        request.setAttribute(key, id);
        response.setHeader(Correlation.HEADER, id);
        try {
            chain.doFilter(request, response);
        } finally {
            Correlation.end();
        }
    }
}
