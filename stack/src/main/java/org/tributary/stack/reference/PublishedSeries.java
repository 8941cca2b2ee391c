package org.tributary.stack.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * The published totals of revenue before the reference year, as they are: no split is public, so none is made. They
 * end where the year begins, so that nothing is counted twice.
 */
final class PublishedSeries {

    private static final OrganizationId CUSTOMERS = new OrganizationId("general-public");

    private PublishedSeries() {}

    static List<RevenueLine> lines() {
        return List.of(
                total(
                        "2023",
                        "2023-01-01",
                        "2024-01-01",
                        "1000000000",
                        "forecast table relayed in 2025 (S28), implied"),
                total("2024", "2024-01-01", "2025-01-01", "3700000000", "audited, leaked: Zitron, checked by FT (S29)"),
                total("2025-H1", "2025-01-01", "2025-07-01", "4300000000", "The Information"));
    }

    private static RevenueLine total(String period, String start, String end, String dollars, String source) {
        DateRange days = new DateRange(LocalDate.parse(start), LocalDate.parse(end));
        return new RevenueLine(
                new LineKey("PUBLISHED", period, "total", 1),
                RevenueLine.Kind.CHARGE,
                Optional.empty(),
                Sale.of(
                        new ChannelCode("UNSPLIT"),
                        new Route(List.of(ReferenceYear.VENDOR, CUSTOMERS)),
                        new ProductId("all-products")),
                days,
                days.endExclusive().minusDays(1),
                Money.of(dollars, Money.currency("USD")),
                List.of(),
                Optional.of(new Provenance(Provenance.Tag.REPORTED, source)),
                Instant.EPOCH);
    }
}
