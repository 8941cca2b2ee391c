package org.tributary.offering.document;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.offering.CountryCode;
import org.tributary.offering.price.ChargeCode;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBookId;
import org.tributary.offering.subscription.Subscription;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;

/** What a running contract is charged by. */
public record SubscriptionView(
        String id,
        String customer,
        @Nullable String channel,
        String book,
        String product,
        String charge,
        @Nullable String country,
        String currency,
        String term,
        String quantity,
        String signedOn,
        String start,
        @Nullable String end,
        int billingMonths,
        @Nullable String discount) {

    private static final Pattern QUANTITY = Pattern.compile("\\d{1,15}(\\.\\d{1,12})?");

    /** How many were new. */
    public record Receipt(int added) {}

    /** The view of a subscription. */
    public static SubscriptionView of(Subscription subscription) {
        return new SubscriptionView(
                subscription.id().value(),
                subscription.customer().value(),
                subscription.channel().map(ChannelCode::value).orElse(null),
                subscription.book().value(),
                subscription.product().value(),
                subscription.code().value(),
                subscription.country().map(CountryCode::value).orElse(null),
                subscription.currency().getCurrencyCode(),
                subscription.term().name(),
                subscription.quantity().toString(),
                subscription.signedOn().toString(),
                subscription.start().toString(),
                subscription.end().map(Object::toString).orElse(null),
                subscription.billingMonths(),
                subscription.discount().equals(Rate.ZERO)
                        ? null
                        : subscription.discount().fraction());
    }

    /** @throws Refusal.Invalid with every fault of the document */
    public static List<Subscription> read(JsonDocument document) {
        Fields fields = document.fields();
        List<Subscription> subscriptions = fields.objects("subscriptions", SubscriptionView::read);
        Optional<List<Subscription>> read = fields.end(() -> subscriptions);
        document.faults().refuseIfAny("subscriptions.invalid");
        return read.orElseThrow();
    }

    private static Optional<Subscription> read(Fields fields) {
        Optional<SubscriptionId> id = fields.text("id", SubscriptionId::new);
        Optional<OrganizationId> customer = fields.text("customer", OrganizationId::new);
        Optional<ChannelCode> channel = fields.optionalText("channel", ChannelCode::new);
        Optional<PriceBookId> book = fields.text("book", PriceBookId::new);
        Optional<ProductId> product = fields.text("product", ProductId::new);
        Optional<ChargeCode> charge = fields.text("charge", ChargeCode::new);
        Optional<CountryCode> country = fields.optionalText("country", CountryCode::new);
        Optional<Currency> currency = fields.text("currency", Money::currency);
        Optional<ContractTerm> term = fields.text("term", Forms.oneOf(ContractTerm.class));
        Optional<Quantity> quantity = fields.text("quantity", SubscriptionView::quantity);
        Optional<LocalDate> signedOn = fields.text("signedOn", Forms::day);
        Optional<LocalDate> start = fields.text("start", Forms::day);
        Optional<LocalDate> end = fields.optionalText("end", Forms::day);
        Optional<Integer> billingMonths = fields.whole("billingMonths", 1);
        Optional<Rate> discount = fields.optionalText("discount", Rate::of);
        return fields.end(() -> new Subscription(
                id.orElseThrow(),
                customer.orElseThrow(),
                channel,
                book.orElseThrow(),
                product.orElseThrow(),
                charge.orElseThrow(),
                country,
                currency.orElseThrow(),
                term.orElseThrow(),
                quantity.orElseThrow(),
                signedOn.orElseThrow(),
                start.orElseThrow(),
                end,
                billingMonths.orElseThrow(),
                discount.orElse(Rate.ZERO)));
    }

    /** A quantity of a plain decimal. */
    public static Quantity quantity(String text) {
        if (!QUANTITY.matcher(text).matches()) {
            throw new Refusal.Invalid("quantity.form", "A quantity is a plain decimal such as 1200 or 0.5.");
        }
        return Quantity.of(text);
    }
}
