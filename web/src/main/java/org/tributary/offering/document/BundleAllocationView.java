package org.tributary.offering.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tributary.document.DocumentReader;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.document.MoneyView;
import org.tributary.offering.lifecycle.BundleAllocation;
import org.tributary.offering.lifecycle.BundlePart;

/** What of a bundle's price each part has, in the order of the parts. */
public record BundleAllocationView(MoneyView price, List<PartView> parts) {

    /** One part: what it costs alone, and what of the price it has. */
    public record PartView(String product, String standalone, MoneyView amount) {}

    /** The view of an allocation. */
    public static BundleAllocationView of(BundleAllocation allocation) {
        List<MoneyView> amounts =
                allocation.amounts().stream().map(MoneyView::of).toList();
        return new BundleAllocationView(
                MoneyView.of(allocation.price()),
                IntStream.range(0, amounts.size())
                        .mapToObj(at -> part(allocation.parts().get(at), amounts.get(at)))
                        .toList());
    }

    private static PartView part(BundlePart part, MoneyView amount) {
        return new PartView(part.product().value(), part.standalone().toString(), amount);
    }

    /** @throws org.tributary.Refusal.Invalid with every fault of the document */
    public static BundleAllocation read(JsonDocument document) {
        Optional<BundleAllocation> read =
                DocumentReader.read(document.tree(), BundleAllocation.class, document.faults(), "");
        document.faults().refuseIfAny("bundle-allocation.invalid");
        return read.orElseThrow();
    }
}
