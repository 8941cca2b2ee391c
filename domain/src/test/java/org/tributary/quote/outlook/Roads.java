package org.tributary.quote.outlook;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.AttributionEngine;
import org.tributary.attribution.ClauseBalances;
import org.tributary.attribution.GoldenTable;
import org.tributary.attribution.ReferenceMarket;
import org.tributary.attribution.ReferenceTerms;
import org.tributary.attribution.Share;
import org.tributary.billing.RevenueLine;
import org.tributary.contract.ContractId;
import org.tributary.contract.Contracts;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.schedule.InvoiceLines;
import org.tributary.contract.schedule.LifeBills;
import org.tributary.money.Money;
import org.tributary.quote.Offer;
import org.tributary.quote.Offers;
import org.tributary.quote.PricedOffer;

/** What examples of offers come to, against the engine that attributes real lines. */
final class Roads {

    private static final ContractId CONTRACT = new ContractId("C-1");
    private static final LocalDate SIGNED = LocalDate.parse("2025-12-15");

    private Roads() {}

    static RoadOutlook outlook(Offer offer, SoldThrough through) {
        PricedOffer priced = PricedOffer.of(offer, through, Offers.books(), Offers.NOW);
        Optional<LifeBills> bills = priced.hasContract()
                ? Optional.of(LifeBills.of(priced.contract(CONTRACT, SIGNED, Optional.empty()), List.of()))
                : Optional.empty();
        Money list = priced.hasContract()
                ? LifeBills.of(priced.atList(CONTRACT, SIGNED), List.of()).total()
                : Money.zero(offer.currency());
        Optional<CommitmentOutlook> commitment = CommitmentOutlook.of(priced);
        List<RevenueLine> lines = new ArrayList<>(new EstimatedRevenue(priced, commitment).lines(Offers.NOW));
        bills.ifPresent(its -> lines.addAll(new InvoiceLines(its.contract()).from(its.items(), 1, Offers.NOW)));
        AttributionEngine engine = new AttributionEngine(
                ReferenceTerms.agreement(), ReferenceMarket.market(), Instant.parse("2035-01-01T00:00:00Z"));
        List<Share> shares = engine.attribute(lines, ClauseBalances.none()).stream()
                .map(Attribution::share)
                .toList();
        return new RoadOutlook(priced, bills, list, commitment, List.of(), LifeSplit.of(shares, Contracts.USD));
    }

    static GoldenTable example(String name) {
        return GoldenTable.all(Path.of("src", "test", "resources", "golden", "quote"))
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static List<String> expected(GoldenTable example, String section) {
        return example.sections().getOrDefault(section, List.of()).stream()
                .skip(1)
                .map(row -> String.join(" | ", row))
                .toList();
    }

    static String row(String... cells) {
        return String.join(" | ", cells);
    }

    static String plain(Money money) {
        return BigDecimal.valueOf(money.minorUnits(), 2).toPlainString();
    }
}
