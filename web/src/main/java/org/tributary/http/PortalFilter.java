package org.tributary.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Serves the portal: its assets, whose names change with their content, may be kept for ever; any other address
 * without an extension is a page of the single-page application, and gets its shell.
 */
public class PortalFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String SHELL = "/index.html";

    /** What an address is to the portal. */
    enum Kind {
        /** Belongs to another door. */
        OTHER,
        /** Named after its content. */
        ASSET,
        /** A file of the portal that keeps its name. */
        FILE,
        /** A page, which the shell draws. */
        PAGE
    }

    static Kind kindOf(String path) {
        if (path.matches("/(api|soap|login|problem)(/.*)?")) {
            return Kind.OTHER;
        }
        if (path.startsWith("/assets/")) {
            return Kind.ASSET;
        }
        String lastPart = path.substring(path.lastIndexOf('/') + 1);
        return lastPart.contains(".") ? Kind.FILE : Kind.PAGE;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        switch (kindOf(path)) {
            case OTHER -> chain.doFilter(request, response);
            case ASSET -> {
                boolean there = getServletContext().getResource(path) != null;
                response.setHeader("Cache-Control", there ? "public, max-age=31536000, immutable" : "no-store");
                chain.doFilter(request, response);
            }
            case FILE -> {
                response.setHeader("Cache-Control", "no-cache");
                chain.doFilter(request, response);
            }
            case PAGE -> shell(request, response);
        }
    }

    private static void shell(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        response.setHeader("Cache-Control", "no-cache");
        request.getRequestDispatcher(SHELL).forward(request, response);
    }
}
