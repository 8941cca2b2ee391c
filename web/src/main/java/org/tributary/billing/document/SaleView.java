package org.tributary.billing.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.billing.JointShare;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.http.json.Fields;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;

/** What was sold, by which road, to whom. */
public record SaleView(
        String channel,
        List<String> route,
        @Nullable String seller,
        @Nullable String host,
        String product,
        @Nullable JointShareView joint,
        String customer,
        String segment,
        @Nullable String contract) {

    /** The view of a sale. */
    public static SaleView of(Sale sale) {
        return new SaleView(
                sale.channel().value(),
                sale.route().parties().stream().map(OrganizationId::value).toList(),
                sale.seller().map(OrganizationId::value).orElse(null),
                sale.host().map(OrganizationId::value).orElse(null),
                sale.product().value(),
                sale.joint().map(JointShareView::of).orElse(null),
                sale.customer().value(),
                sale.segment().value(),
                sale.contract().orElse(null));
    }

    /** Reads a sale that is an object of its own. */
    public static Optional<Sale> read(Fields fields) {
        Optional<Sale> sale = readParts(fields);
        return fields.end(sale::orElseThrow);
    }

    /** Reads the parts of a sale among other fields. */
    static Optional<Sale> readParts(Fields fields) {
        int before = fields.faults();
        Optional<ChannelCode> channel = fields.text("channel", ChannelCode::new);
        Optional<Route> route = route(fields);
        Optional<OrganizationId> seller = fields.optionalText("seller", OrganizationId::new);
        Optional<OrganizationId> host = fields.optionalText("host", OrganizationId::new);
        Optional<ProductId> product = fields.text("product", ProductId::new);
        Optional<JointShare> joint = fields.optionalObject("joint", JointShareView::read);
        Optional<OrganizationId> customer = fields.text("customer", OrganizationId::new);
        Optional<CustomerSegment> segment = fields.optionalText("segment", CustomerSegment::new);
        Optional<String> contract = fields.optionalText("contract");
        return fields.faults() > before
                ? Optional.empty()
                : fields.check(() -> new Sale(
                        channel.orElseThrow(),
                        route.orElseThrow(),
                        seller,
                        host,
                        product.orElseThrow(),
                        joint,
                        customer.orElseThrow(),
                        segment.orElse(CustomerSegment.COMMERCIAL),
                        contract));
    }

    private static Optional<Route> route(Fields fields) {
        int before = fields.faults();
        List<OrganizationId> parties = fields.texts("route", OrganizationId::new);
        return fields.faults() == before ? fields.check("route", () -> new Route(parties)) : Optional.empty();
    }
}
