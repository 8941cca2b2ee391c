package org.tributary.stack.reference;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.RevenueLine;
import org.tributary.stack.Progress;
import org.tributary.stack.StackFailure;
import org.tributary.stack.TokenSource;

/**
 * Loads the reference case through the REST door, has it attributed, and prints what came out. What is loaded already
 * is not sent again: the last line that is sent carries the digest of what decides them all.
 */
public final class ReferenceDesk {

    private static final int CHUNK = 1_000;

    private final RestDoor door;
    private final PrintStream out;

    /**
     * A desk.
     *
     * @param portal the platform's address
     * @param tokens of a user who may load reference data, submit lines, start runs and read the reconciliation
     */
    public ReferenceDesk(URI portal, TokenSource tokens, PrintStream out) {
        this.door = new RestDoor(portal, tokens);
        this.out = out;
    }

    /** @throws StackFailure if the platform refuses, or holds another edition of the reference data */
    public void loadAndPrint() {
        try (Progress progress = new Progress(out)) {
            load(progress);
            print(progress);
        }
    }

    private void load(Progress progress) {
        ObjectNode document = ReferenceFiles.document();
        String edition = edition(document);
        boolean loaded = isLoaded(edition);
        if (!loaded) {
            try (Progress.Activity _ = progress.doing("loading the reference data")) {
                send(document, edition, progress);
            }
        }
        if (!loaded || door.get("/runs?page=1&size=1").path("total").asLong() == 0) {
            attribute(progress);
        }
    }

    private void send(ObjectNode document, String edition, Progress progress) {
        List<RevenueLine> lines = Seal.on(ReferenceYear.lines(ReferenceFiles.read(document)), edition);
        door.put("/reference-data", document);
        JsonNode prices = door.put("/price-books", PriceTables.document());
        progress.say("  " + prices.path("added").asInt() + " versions of price books loaded");
        door.post("/subscriptions", ReferenceFiles.subscriptions());
        door.post("/approval-policies", ReferenceFiles.approvalPolicy());
        for (JsonNode contract : ReferenceFiles.contracts()) {
            door.post("/contracts", JsonNodeFactory.instance.objectNode().set("contract", contract));
        }
        door.post("/service-measurements", ReferenceFiles.service());
        JsonNode quotes = ReferenceFiles.quotes();
        door.post("/discount-policies", JsonNodeFactory.instance.objectNode().set("policy", quotes.path("discounts")));
        for (JsonNode quote : quotes.path("quotes")) {
            door.post("/quotes", quote);
        }
        progress.say("  " + ReferenceFiles.contracts().size() + " contracts and "
                + quotes.path("quotes").size()
                + " quotes loaded, with an invented month of service and what needs whose yes");
        for (int from = 0; from < lines.size(); from += CHUNK) {
            int to = Math.min(from + CHUNK, lines.size());
            door.post("/revenue-lines", LineDocument.of(lines.subList(from, to)));
        }
        progress.say("  " + lines.size() + " revenue lines loaded");
    }

    private void attribute(Progress progress) {
        try (Progress.Activity _ = progress.doing("attributing the revenue lines")) {
            JsonNode run = door.post("/runs");
            progress.say("  " + run.path("lines").asInt() + " lines attributed: "
                    + run.path("shares").asInt() + " shares, "
                    + run.path("postings").asInt() + " postings");
        }
    }

    private boolean isLoaded(String edition) {
        Optional<JsonNode> found = door.find("/revenue-lines/" + ReferenceYear.LAST);
        found.ifPresent(line -> {
            if (!line.path("provenance").path("source").asText().endsWith(edition)) {
                throw new StackFailure(
                        "The database holds another edition of the reference data; start with --fresh to replace it.");
            }
        });
        return found.isPresent();
    }

    private void print(Progress progress) {
        try (Progress.Activity _ = progress.doing("reading the tables")) {
            JsonNode totals = door.get("/attribution/totals?groupBy=channel&groupBy=regime");
            JsonNode reconciliation = door.get("/attribution/reconciliation");
            out.println();
            RevenueTable.lines(totals).forEach(out::println);
            out.println();
            ReconciliationTable.lines(reconciliation).forEach(out::println);
            out.println();
            out.flush();
        }
    }

    /** What decides what is loaded: the files, the market and the seed. */
    private static String edition(JsonNode document) {
        try (InputStream market = ReferenceFiles.resource(Market.FILE)) {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(document.toString().getBytes(UTF_8));
            sha256.update(market.readAllBytes());
            sha256.update(ReferenceFiles.subscriptions().toString().getBytes(UTF_8));
            sha256.update(ReferenceFiles.contracts().toString().getBytes(UTF_8));
            sha256.update(ReferenceFiles.service().toString().getBytes(UTF_8));
            sha256.update(ReferenceFiles.quotes().toString().getBytes(UTF_8));
            sha256.update(ReferenceFiles.approvalPolicy().toString().getBytes(UTF_8));
            PriceTables.digest(sha256);
            sha256.update(Long.toString(ReferenceYear.SEED).getBytes(UTF_8));
            return HexFormat.of().formatHex(sha256.digest(), 0, 8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
