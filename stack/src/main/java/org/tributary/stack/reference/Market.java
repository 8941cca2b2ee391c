package org.tributary.stack.reference;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.party.OrganizationId;
import org.tributary.stack.reference.Offer.Buyer;

/**
 * The invented market of the reference year.
 *
 * @param targets the vendor's revenue by month, in cents of a dollar
 */
record Market(Map<YearMonth, Long> targets, List<Offer> offers) {

    /** The file it is read from. */
    static final String FILE = "/reference/year/offers.txt";

    private static final OrganizationId SELF_SERVE = new OrganizationId("general-public");
    private static final int CENTS_OF_A_MILLION = 100_000_000;

    /** Reads the market; {@code random} decides how large each customer is. */
    static Market read(RandomGenerator random) {
        TextTable table = TextTable.of(FILE);
        Map<YearMonth, Long> targets = new LinkedHashMap<>();
        table.rows("TARGETS")
                .forEach(row ->
                        targets.put(YearMonth.parse(row.getFirst()), Long.parseLong(row.get(1)) * CENTS_OF_A_MILLION));
        List<Buyer> pooled = table.rows("MARKETS").stream()
                .map(row -> new Buyer(SELF_SERVE, row.getFirst(), 10 * Integer.parseInt(row.get(1))))
                .toList();
        Map<String, Buyer> customers = new LinkedHashMap<>();
        for (List<String> row : table.rows("CUSTOMERS")) {
            for (String customer : row.get(1).split(", ", -1)) {
                customers.put(
                        customer, new Buyer(new OrganizationId(customer), row.getFirst(), random.nextInt(20, 200)));
            }
        }
        List<Offer> offers = table.rows("OFFERS").stream()
                .skip(1)
                .map(row -> offer(row, pooled, customers))
                .toList();
        return new Market(targets, offers);
    }

    private static Offer offer(List<String> row, List<Buyer> pooled, Map<String, Buyer> customers) {
        List<OrganizationId> via =
                words(row.get(2), ">").map(OrganizationId::new).toList();
        List<Integer> keeps = words(row.get(3), ">").map(Integer::valueOf).toList();
        return new Offer(
                new ChannelCode(row.getFirst()),
                new ProductId(row.get(1)),
                via,
                keeps,
                buyers(row.get(4), pooled, customers),
                Long.parseLong(row.get(5)),
                Long.parseLong(row.get(6)),
                Optional.of(row.get(7)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Integer.parseInt(row.get(8)),
                Integer.parseInt(row.get(9)));
    }

    private static List<Buyer> buyers(String text, List<Buyer> pooled, Map<String, Buyer> customers) {
        if (text.equals("SELF-SERVE")) {
            return pooled;
        }
        List<Buyer> buyers = new ArrayList<>();
        for (String word : words(text, " ").toList()) {
            if (word.matches("[A-Z]{3}")) {
                customers.values().stream()
                        .filter(buyer -> buyer.currency().equals(word))
                        .forEach(buyers::add);
            } else {
                buyers.add(customers.getOrDefault(word, new Buyer(new OrganizationId(word), "USD", 100)));
            }
        }
        return buyers;
    }

    private static Stream<String> words(String text, String separator) {
        return Arrays.stream(text.split(separator, -1)).filter(word -> !word.isEmpty());
    }
}
