package org.tributary.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.tributary.identity.web.EndSession;

/** The end of a session over HTTP. */
@Path("logout")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LogoutResource {

    /** Ends the session here; the browser then goes on to end the provider's. */
    @POST
    public LogoutView logout(@Context HttpServletRequest request) throws ServletException {
        String address = EndSession.addressFor(request);
        HttpSession session = request.getSession(false);
        request.logout();
        if (session != null && request.isRequestedSessionIdValid()) {
            session.invalidate();
        }
        return new LogoutView(address);
    }

    /** Where the browser goes to end the provider's session. */
    public record LogoutView(String endSessionUrl) {}
}
