package org.tributary.identity.web;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Where the browser goes to log in: the server asks the identity provider before it lets anyone pass here, and who
 * passes is sent to the portal. The portal remembers by itself which page to return to, so that no address from
 * outside is ever followed.
 */
public class LoginServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", request.getContextPath() + "/");
    }
}
