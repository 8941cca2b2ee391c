package org.tributary.contract.entitlement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;

/**
 * What some lines entitle to of one product on a day, together.
 *
 * @param granted how many seats or units may be used
 * @param suspended how many are of contracts that are suspended
 * @param totals what is granted, by name
 */
public record EntitledProduct(ProductId product, Quantity granted, Quantity suspended, List<Total> totals) {

    /**
     * What all granted lines have of one grant.
     *
     * @param inAll the sum of what they have in all, exact; empty for a feature, which one line that grants it is enough for
     */
    public record Total(String name, Optional<BigDecimal> inAll) {

        /** Takes off zeros after the point that say nothing. */
        public Total {
            inAll = inAll.map(LineGrant::plain);
        }
    }

    /** Copies the totals. */
    public EntitledProduct {
        totals = List.copyOf(totals);
    }

    /** Of lines that are granted or suspended, by product; a product that has neither is left out. */
    public static List<EntitledProduct> of(List<EntitledLine> lines) {
        Map<ProductId, List<EntitledLine>> byProduct = lines.stream()
                .filter(line -> line.isGranted() || line.now().standing() == Standing.SUSPENDED)
                .collect(groupingBy(line -> line.now().product(), TreeMap::new, toList()));
        return byProduct.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static EntitledProduct of(ProductId product, List<EntitledLine> lines) {
        Map<String, List<LineGrant>> byName = lines.stream()
                .flatMap(line -> line.grants().stream())
                .collect(groupingBy(LineGrant::name, TreeMap::new, toList()));
        return new EntitledProduct(
                product,
                sum(lines, Standing.GRANTED),
                sum(lines, Standing.SUSPENDED),
                byName.entrySet().stream()
                        .map(entry -> new Total(entry.getKey(), inAll(entry.getValue())))
                        .toList());
    }

    private static Quantity sum(List<EntitledLine> lines, Standing standing) {
        return lines.stream()
                .map(EntitledLine::now)
                .filter(now -> now.standing() == standing)
                .map(LineStretch::quantity)
                .reduce(Quantity.NONE, Quantity::plus);
    }

    private static Optional<BigDecimal> inAll(List<LineGrant> grants) {
        return grants.stream().flatMap(grant -> grant.inAll().stream()).reduce(BigDecimal::add);
    }
}
