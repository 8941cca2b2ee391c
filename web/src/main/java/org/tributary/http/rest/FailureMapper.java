package org.tributary.http.rest;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.tributary.http.Failures;
import org.tributary.http.Problem;

/** Whatever goes wrong in a resource or on the way to it becomes a problem document. */
@Provider
public class FailureMapper implements ExceptionMapper<Throwable> {

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() < 500) {
            Response.ResponseBuilder response =
                    responseOf(Problem.of(refused.getResponse().getStatus()));
            String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
            return allow == null
                    ? response.build()
                    : response.header(HttpHeaders.ALLOW, allow).build();
        }
        return responseOf(Failures.problemOf(failure)).build();
    }

    private static Response.ResponseBuilder responseOf(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        return problem.status() == 503 ? response.header(HttpHeaders.RETRY_AFTER, "5") : response;
    }
}
