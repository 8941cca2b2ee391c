package org.tributary.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.Refusal.Fault;

/**
 * What went wrong, as RFC 9457 tells it.
 *
 * @param type a relative address made from the code, stable
 * @param title the same for every problem of the code
 * @param status of HTTP
 * @param code stable, in the form {@code context.reason}
 * @param detail this time's words; absent where they would only repeat the title
 * @param instance the correlation id, also in the server's log
 * @param faults everything wrong with the document; absent where there was none to judge
 */
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        String instance,
        @Nullable List<Fault> faults) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem without a document to blame. */
    public static Problem of(int status, String code, String title) {
        return new Problem("/problems/" + code, title, status, code, null, Correlation.id(), null);
    }

    /** A problem without a document to blame, with this time's words. */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("/problems/" + code, title, status, code, detail, Correlation.id(), null);
    }

    /** What a refusal is over HTTP. */
    public static Problem of(Refusal refusal) {
        int status = switch (refusal.kind()) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
        };
        String title = switch (refusal.kind()) {
            case INVALID -> "Not acceptable as it is";
            case NOT_FOUND -> "Not found";
            case CONFLICT -> "In conflict with what is recorded";
            case FORBIDDEN -> "Not allowed";
        };
        return new Problem(
                "/problems/" + refusal.code(),
                title,
                status,
                refusal.code(),
                refusal.getMessage(),
                Correlation.id(),
                refusal.faults());
    }

    /** What a status means that the container or the JAX-RS runtime decided by itself. */
    public static Problem of(int status) {
        return switch (status) {
            case 400 -> of(status, "http.bad-request", "The request could not be understood");
            case 401 -> of(status, "identity.unauthenticated", "A valid session or bearer token is needed");
            case 403 -> of(status, "identity.forbidden", "Not allowed");
            case 404 -> of(status, "http.not-found", "Not found");
            case 405 -> of(status, "http.method", "This method is not offered here");
            case 406 -> of(status, "http.not-acceptable", "None of the accepted media types is offered here");
            case 413 -> of(status, "http.too-large", "The document is larger than 10 MiB");
            case 415 -> of(status, "http.media-type", "This media type is not read here");
            case 503 -> of(status, "server.unavailable", "Out of service for the moment");
            default ->
                status < 500
                        ? of(status, "http.refused", "The request was refused")
                        : of(500, "server.error", "Something went wrong here");
        };
    }
}
