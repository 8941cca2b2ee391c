package org.tributary.attribution;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.billing.Deduction;
import org.tributary.billing.JointShare;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** A revenue line as a worked example writes it; what a column does not say is what is usual. */
final class GoldenLine {

    private GoldenLine() {}

    static RevenueLine of(Map<String, String> row) {
        String[] days = row.getOrDefault("service", "").split(" \\.\\. ", -1);
        Money amount = money(row.getOrDefault("amount", ""));
        return new RevenueLine(
                key(row.getOrDefault("line", "")),
                amount.isNegative() ? RevenueLine.Kind.CREDIT : RevenueLine.Kind.CHARGE,
                cell(row, "corrects").map(GoldenLine::key),
                sale(row),
                new DateRange(LocalDate.parse(days[0]), LocalDate.parse(days[1])),
                LocalDate.parse(row.getOrDefault("invoiced", "")),
                amount,
                deductions(row.getOrDefault("deductions", ""), amount.currency()),
                Optional.empty(),
                ReferenceTerms.LATER);
    }

    private static Sale sale(Map<String, String> row) {
        Route route = route(row.getOrDefault("route", "openai>customer"));
        return new Sale(
                new ChannelCode(row.getOrDefault("channel", "")),
                route,
                cell(row, "seller").map(OrganizationId::new),
                cell(row, "host").map(OrganizationId::new),
                new ProductId(row.getOrDefault("product", "chatgpt-enterprise")),
                cell(row, "joint").map(GoldenLine::joint),
                route.customer(),
                cell(row, "segment").map(CustomerSegment::new).orElse(CustomerSegment.COMMERCIAL),
                cell(row, "contract"));
    }

    private static Optional<String> cell(Map<String, String> row, String column) {
        return Optional.of(row.getOrDefault(column, "")).filter(cell -> !cell.isEmpty());
    }

    static LineKey key(String line) {
        return new LineKey("GOLDEN", "EXAMPLE", line, 1);
    }

    private static Route route(String parties) {
        return new Route(
                Arrays.stream(parties.split(">", -1)).map(OrganizationId::new).toList());
    }

    private static JointShare joint(String text) {
        String[] parts = text.split(":", -1);
        return new JointShare(new OrganizationId(parts[0]), Rate.of(parts[1]));
    }

    private static List<Deduction> deductions(String text, Currency currency) {
        return Arrays.stream(text.split(";", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split(":", -1))
                .map(part -> new Deduction(new OrganizationId(part[0]), Money.of(part[1], currency)))
                .toList();
    }

    static Money money(String text) {
        String[] parts = text.split(" ", -1);
        return Money.of(parts[1], Money.currency(parts[0]));
    }

    static String text(Money money) {
        return money.currency() + " " + money.amount().toPlainString();
    }
}
