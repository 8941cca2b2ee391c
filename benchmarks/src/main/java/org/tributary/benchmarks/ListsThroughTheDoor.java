package org.tributary.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tributary.stack.Stack;
import org.tributary.stack.StackOptions;
import org.tributary.stack.reference.ReferenceDesk;

/**
 * How long a person waits for the lists of contracts and deals at size, through the REST door of the real servers, with login and the scope of who asks: 1,500
 * contracts, one of 120,000 seats in a hundred amendments, all billed; 100,000 deals; see {@code benchmarks/README.md}.
 */
public final class ListsThroughTheDoor {

    private static final int SEATS = 120_000;
    private static final int AMENDMENTS = 100;
    private static final int ROUNDS = 40;

    private final Stack stack;
    private final PrintStream out;
    private final PlatformDoor sales;

    private ListsThroughTheDoor(Stack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
        this.sales = new PlatformDoor(stack.portal(), stack.tokens("olivia"));
    }

    /** @param arguments how many contracts, 1,500 if absent; how many deals, 100,000 if absent */
    public static void main(String... arguments) throws IOException, InterruptedException, SQLException {
        int contracts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_500;
        int deals = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        try (Stack stack = Stack.start(StackOptions.forTests(Path.of("benchmarks", "target", "platform")))) {
            new ReferenceDesk(stack.portal(), stack.tokens("ada"), System.out).loadAndPrint();
            ListsThroughTheDoor lists = new ListsThroughTheDoor(stack, System.out);
            lists.sign(contracts);
            lists.registerDeals(deals);
            lists.measure(contracts, deals);
        }
    }

    private void sign(int contracts) throws IOException, InterruptedException {
        for (int i = 1; i <= contracts; i++) {
            post("contracts", contract(i));
        }
        int step = (SEATS - 10) / AMENDMENTS;
        for (int version = 0; version < AMENDMENTS; version++) {
            int more = version == 0 ? SEATS - 10 - step * (AMENDMENTS - 1) : step;
            post("contracts/B-1/amendments", amendment(version, more));
        }
        new PlatformDoor(stack.portal(), stack.tokens("fiona"))
                .post("contracts/B-1/bills", "application/json", BodyPublishers.ofString("{}"));
        out.printf(Locale.ROOT, "%,d contracts signed, one of %,d seats%n", contracts, SEATS);
    }

    private void post(String path, String document) throws IOException, InterruptedException {
        sales.post(path, "application/json", BodyPublishers.ofString(document));
    }

    /** Ten seats for a year that begins after the terms of 2026-04-27 let them be sold, and ends day after day; each second one renews by itself. */
    private static String contract(int number) {
        LocalDate end = LocalDate.parse("2027-05-01").plusDays(number % 200);
        String renewal = number % 2 == 0 ? """
                "renewal": {"kind": "AUTOMATIC", "months": 12, "noticeDays": 30, "uplift": "0.05"},""" : "";
        return """
                {"contract": {"id": "B-%d", "kind": "ORDER_FORM", "title": "Seats for a year",
                  "term": {"from": "%2$s", "to": "%3$s"}, "currency": "USD", "segment": "COMMERCIAL",
                  "through": {"channel": "DIRECT_ENTERPRISE", "route": {"parties": ["openai", "cobalt-freight"]}},
                  "billing": {"months": 1, "anchor": "%2$s", "timing": "IN_ADVANCE", "proration": "ACTUAL_DAYS",
                    "rounding": "HALF_UP", "zone": "UTC"}, %4$s
                  "lines": [{"id": "seats", "product": "chatgpt-enterprise", "code": "seat",
                    "charge": {"kind": "SEAT_FEE", "price": "60"}, "priceMonths": 1, "standalone": "60", "quantity": "10"}],
                  "signedOn": "%2$s"}}""".formatted(number, end.minusYears(1), end, renewal);
    }

    private static String amendment(int version, int more) {
        LocalDate day = LocalDate.parse("2026-05-05").plusDays(version);
        return """
                {"version": %d, "amendment": {"number": 1, "reason": "grown", "effectiveOn": "%s",
                  "changes": [{"kind": "ADD_QUANTITY", "line": "seats", "more": "%d"}]}}""".formatted(version, day, more);
    }

    private void registerDeals(int deals) throws IOException, SQLException {
        try (InputStream statements = ListsThroughTheDoor.class.getResourceAsStream("/many-deals.sql");
                Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:"
                                + stack.backing().options().ports().database() + "/tributary",
                        "tributary_owner",
                        stack.backing().secrets().owner());
                Statement sql = connection.createStatement()) {
            if (statements == null) {
                throw new IOException("many-deals.sql is missing");
            }
            connection.setAutoCommit(false);
            sql.execute(new String(statements.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":deals", Integer.toString(deals)));
            connection.commit();
            connection.setAutoCommit(true);
            sql.execute("analyze");
        }
    }

    private void measure(int contracts, int deals) throws IOException, InterruptedException {
        PlatformDoor finance = new PlatformDoor(stack.portal(), stack.tokens("fiona"));
        PlatformDoor partner = new PlatformDoor(stack.portal(), stack.tokens("mira"));
        out.printf(Locale.ROOT, "%-32s %6s %6s  (ms, %d rounds)%n", "list", "median", "p95", ROUNDS);
        ask(sales, "contracts", "contracts?size=50");
        ask(sales, "contracts, last page", "contracts?size=50&page=" + contracts / 50);
        ask(sales, "contracts by text", "contracts?q=seats%20for");
        ask(sales, "contract of 120,000 seats", "contracts/B-1");
        ask(sales, "its bill items", "contracts/B-1/bill-items");
        ask(finance, "its revenue", "contracts/B-1/recognition");
        ask(sales, "renewals", "renewals?size=50");
        ask(sales, "renewals by month", "renewals/months");
        ask(sales, "search among contracts", "search?q=seats%20year");
        ask(sales, "deals, newest", "deals?size=50");
        ask(sales, "deals, far page", "deals?size=50&page=" + deals / 100);
        ask(sales, "deals by text", "deals?q=word7%20&sort=legalName");
        ask(sales, "deals protected", "deals?state=REGISTERED&sort=protectedUntil");
        ask(partner, "deals of a partner", "deals?size=50");
        ask(sales, "search among deals", "search?q=word7%20other3");
        ask(partner, "search of a partner", "search?q=word8");
        ask(sales, "home of sales", "home");
        ask(finance, "home of finance", "home");
    }

    /** Asks some times to warm up, then as often as is counted. */
    private void ask(PlatformDoor door, String what, String path) throws IOException, InterruptedException {
        for (int i = 0; i < 10; i++) {
            door.get(path);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            door.get(path);
            times.add((System.nanoTime() - start) / 1e6);
        }
        List<Double> sorted = times.stream().sorted().toList();
        out.printf(
                Locale.ROOT,
                "%-32s %6.0f %6.0f%n",
                what,
                sorted.get(ROUNDS / 2 - 1),
                sorted.get(ROUNDS * 95 / 100 - 1));
    }
}
