package org.tributary.offering.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.document.DocumentWriter;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Money;
import org.tributary.offering.boundary.SpendAgreements;
import org.tributary.offering.commitment.SpendAgreement;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.offering.commitment.SpendForm;
import org.tributary.offering.subscription.SubscriptionId;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** What a customer agreed about its spend as a whole, with its form as a document. */
public record SpendAgreementView(
        String id,
        String customer,
        String title,
        String currency,
        List<String> subscriptions,
        DaysView days,
        int settlementMonths,
        Object form,
        @Nullable String contract,
        int version,
        String recordedAt) {

    /**
     * The days on which it holds.
     *
     * @param to exclusive; absent while it is open
     */
    public record DaysView(String from, @Nullable String to) {

        static DaysView of(DateRange days) {
            return new DaysView(
                    days.startInclusive().toString(),
                    days.isOpen() ? null : days.endExclusive().toString());
        }
    }

    /** One page of agreements, by id. */
    public record PageView(List<SpendAgreementView> items, int page, int size, long total) {

        /** The view of a page. */
        public static PageView of(SpendAgreements.Page page) {
            return new PageView(
                    page.items().stream().map(SpendAgreementView::of).toList(), page.page(), page.size(), page.total());
        }
    }

    /** The view of an agreement. */
    public static SpendAgreementView of(SpendAgreement agreement) {
        return new SpendAgreementView(
                agreement.id().value(),
                agreement.customer().value(),
                agreement.title(),
                agreement.currency().getCurrencyCode(),
                agreement.subscriptions().stream().map(SubscriptionId::value).toList(),
                DaysView.of(agreement.days()),
                agreement.settlementMonths(),
                DocumentWriter.write(agreement.form()),
                agreement.contract().orElse(null),
                agreement.version(),
                agreement.recordedAt().toString());
    }

    /**
     * Reads one, as the version after the one that was read; the first where none was.
     *
     * @throws Refusal.Invalid with every fault of the document
     */
    public static SpendAgreement read(JsonDocument document) {
        Fields fields = document.fields();
        Optional<SpendAgreementId> id = fields.text("id", SpendAgreementId::new);
        Optional<OrganizationId> customer = fields.text("customer", OrganizationId::new);
        Optional<String> title = fields.text("title", Forms.words(200));
        Optional<Currency> currency = fields.text("currency", Money::currency);
        fields.hasSize("subscriptions", 1, 1_000);
        List<SubscriptionId> subscriptions = fields.texts("subscriptions", SubscriptionId::new);
        Optional<DateRange> days = fields.object("days", SpendAgreementView::days);
        Optional<Integer> settlementMonths = fields.whole("settlementMonths", 1);
        Optional<SpendForm> form = fields.record("form", SpendForm.class);
        int version = fields.has("version") ? fields.whole("version", 0).orElse(0) : 0;
        Optional<SpendAgreement> read = fields.end(() -> new SpendAgreement(
                id.orElseThrow(),
                customer.orElseThrow(),
                title.orElseThrow(),
                currency.orElseThrow(),
                subscriptions,
                days.orElseThrow(),
                settlementMonths.orElseThrow(),
                form.orElseThrow(),
                version + 1,
                Instant.EPOCH));
        document.faults().refuseIfAny("spend-agreement.invalid");
        return read.orElseThrow();
    }

    private static Optional<DateRange> days(Fields fields) {
        Optional<LocalDate> from = fields.text("from", Forms::day);
        boolean closed = fields.has("to");
        Optional<LocalDate> to = fields.optionalText("to", Forms::day);
        Optional<DateRange> days = from.isPresent() && (to.isPresent() || !closed)
                ? fields.check("to", () -> new DateRange(from.get(), to.orElse(LocalDate.MAX)))
                : Optional.empty();
        return fields.end(days::orElseThrow);
    }
}
