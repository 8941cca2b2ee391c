package org.tributary.integration.soap;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.http.BodyLimitFilter;
import org.tributary.http.Correlation;
import org.tributary.http.Problem;
import org.tributary.http.Unreadable;

/**
 * Lets only envelopes through to the SOAP stack that are well-formed, small enough and as the schema wants them;
 * answers the others itself.
 */
public class EnvelopeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Envelope envelope;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        try {
            URL schema = Objects.requireNonNull(
                    config.getServletContext().getResource("/WEB-INF/wsdl/billing.xsd"), "billing.xsd");
            envelope = Envelope.judgedBy(schema.toString());
        } catch (MalformedURLException impossible) {
            throw new ServletException(impossible);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        switch (request.getMethod()) {
            case "GET" -> chain.doFilter(request, response);
            case "POST" -> post(request, response, chain);
            default -> FaultDocument.write(response, Problem.of(405));
        }
    }

    private void post(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        byte[] body = request.getContentLengthLong() > BodyLimitFilter.LIMIT
                ? new byte[0]
                : request.getInputStream().readNBytes(BodyLimitFilter.LIMIT + 1);
        Optional<Problem> problem = problemOf(request, body);
        if (problem.isPresent()) {
            FaultDocument.write(response, problem.get());
        } else {
            chain.doFilter(new BufferedRequest(request, body), response);
        }
    }

    private Optional<Problem> problemOf(HttpServletRequest request, byte[] body) throws IOException {
        if (request.getContentLengthLong() > BodyLimitFilter.LIMIT || body.length > BodyLimitFilter.LIMIT) {
            return Optional.of(Problem.of(413));
        }
        if (!isSoap(request.getContentType())) {
            return Optional.of(Problem.of(415));
        }
        try {
            List<Refusal.Fault> faults =
                    Objects.requireNonNull(envelope, "init").faultsOf(body);
            return faults.isEmpty() ? Optional.empty() : Optional.of(invalid(faults));
        } catch (Unreadable unreadable) {
            return Optional.of(unreadable.problem());
        }
    }

    /** SOAP 1.1 in UTF-8: what the schema is held against must be what the SOAP stack reads. */
    static boolean isSoap(@Nullable String contentType) {
        return contentType != null
                && contentType
                        .toLowerCase(Locale.ROOT)
                        .replace("\"", "")
                        .replace(" ", "")
                        .matches("text/xml(;charset=utf-8)?(;action=[^;]*)?");
    }

    private static Problem invalid(List<Refusal.Fault> faults) {
        String count = faults.size() == 1 ? "one fault" : faults.size() + " faults";
        return new Problem(
                "/problems/billing.invalid-document",
                "Not acceptable as it is",
                422,
                "billing.invalid-document",
                "The document has " + count + ".",
                Correlation.id(),
                faults);
    }
}
