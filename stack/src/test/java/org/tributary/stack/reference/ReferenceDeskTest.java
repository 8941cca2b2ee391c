package org.tributary.stack.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tributary.stack.StackFailure;

class ReferenceDeskTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTHING = """
            {"currency": "USD", "total": 1, "rows": [], "items": [], "sum": {"key": {}, "lines": 0, "customerValue": "0.00",
             "margins": "0.00", "vendorRevenue": "0.00", "shareAccruedOut": "0.00", "sharePayableOut": "0.00",
             "shareIn": "0.00", "retained": "0.00"}}""";

    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<String> last = new AtomicReference<>("");
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final HttpServer platform;

    ReferenceDeskTest() throws IOException {
        platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @BeforeEach
    void start() {
        platform.createContext("/api/v1", this::answer);
        platform.start();
    }

    @AfterEach
    void stop() {
        platform.stop(0);
    }

    @Test
    void loadsAnEmptyPlatformAndPrintsTheTables() {
        desk().loadAndPrint();

        assertThat(requests)
                .startsWith(
                        "GET /api/v1/revenue-lines/REFERENCE/2026-06-DIRECT_SELF_SERVE/closing/1",
                        "PUT /api/v1/reference-data")
                .containsSubsequence("POST /api/v1/revenue-lines", "POST /api/v1/runs")
                .endsWith(
                        "GET /api/v1/attribution/totals?groupBy=channel&groupBy=regime",
                        "GET /api/v1/attribution/reconciliation");
        assertThat(printed.toString(UTF_8)).contains("CUSTOMER VALUE", "VERDICT");
    }

    @Test
    void sendsNothingTwice() {
        desk().loadAndPrint();
        requests.clear();

        desk().loadAndPrint();

        assertThat(requests).allMatch(request -> request.startsWith("GET "));
    }

    @Test
    void doesNotMixEditions() {
        last.set("{\"provenance\": {\"tag\": \"DEMO\", \"source\": \"edition 0\"}}");

        assertThatThrownBy(() -> desk().loadAndPrint())
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("--fresh");
    }

    private ReferenceDesk desk() {
        URI portal = URI.create("http://127.0.0.1:" + platform.getAddress().getPort() + "/");
        return new ReferenceDesk(portal, () -> "token", new PrintStream(printed, true, UTF_8));
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        JsonNode body = JSON.readTree(exchange.getRequestBody());
        if (body.has("lines")) {
            last.set(body.path("lines").path(body.path("lines").size() - 1).toString());
        }
        boolean asksForTheLast = exchange.getRequestURI().getPath().endsWith("/closing/1");
        boolean none = asksForTheLast && last.get().isEmpty();
        byte[] answer = (none ? "{\"status\": 404}" : asksForTheLast ? last.get() : NOTHING).getBytes(UTF_8);
        exchange.sendResponseHeaders(none ? 404 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}
