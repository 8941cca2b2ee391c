package org.tributary.usage.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.http.Sheet;
import org.tributary.http.json.Forms;
import org.tributary.money.Quantity;
import org.tributary.offering.charge.MeterCode;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.offering.charge.Situation;
import org.tributary.offering.document.SubscriptionView;
import org.tributary.usage.UsageKey;
import org.tributary.usage.UsageRecord;
import org.tributary.usage.rating.BenchQuestion;

/** Usage as a table: product, meter, quantity, service_tier, region, request_input, at. A blank cell says nothing. */
final class UsageTable {

    private static final int MOST_ROWS = 10_000;
    private static final Pattern COUNT = Pattern.compile("\\d{1,15}");
    private static final List<String> COLUMNS =
            List.of("product", "meter", "quantity", "service_tier", "region", "request_input", "at");

    private UsageTable() {}

    /**
     * The records of a table, numbered by their rows from 1.
     *
     * @param at when those were consumed that do not say
     */
    static List<UsageRecord> read(String text, Instant at, Refusal.Faults faults) {
        Sheet sheet = Sheet.read(text, MOST_ROWS, "/usage", faults);
        List<String> unknown = sheet.columns().stream()
                .filter(column -> !COLUMNS.contains(column))
                .toList();
        if (!unknown.isEmpty()) {
            faults.add(
                    "csv.header",
                    "/usage",
                    "Columns are " + String.join(", ", COLUMNS) + "; there is no " + String.join(", ", unknown) + ".");
            return List.of();
        }
        List<UsageRecord> records = new ArrayList<>();
        for (int index = 0; index < sheet.rows().size(); index++) {
            new Row(sheet.rows().get(index), index, faults).record(at).ifPresent(records::add);
        }
        return records;
    }

    /** One row with its faults. */
    private record Row(Map<String, String> cells, int index, Refusal.Faults faults) {

        Optional<UsageRecord> record(Instant otherwise) {
            int before = faults.count();
            Optional<ProductId> product = required("product", ProductId::new);
            Optional<MeterCode> meter = required("meter", MeterCode::new);
            Optional<Quantity> quantity = required("quantity", SubscriptionView::quantity);
            Optional<ServiceTier> tier = optional("service_tier", Forms.oneOf(ServiceTier.class));
            Optional<String> region = optional("region", Function.identity());
            Optional<Long> requestInput = optional("request_input", UsageTable::count);
            Optional<Instant> at = optional("at", Forms::instant);
            if (faults.count() > before) {
                return Optional.empty();
            }
            Situation situation = new Situation(tier.orElse(ServiceTier.STANDARD), region, requestInput);
            return Optional.of(new UsageRecord(
                    new UsageKey("bench", Integer.toString(index + 1)),
                    BenchQuestion.CONTRACT,
                    product.orElseThrow(),
                    meter.orElseThrow(),
                    quantity.orElseThrow(),
                    situation,
                    at.orElse(otherwise),
                    Optional.empty(),
                    at.orElse(otherwise)));
        }

        private <T> Optional<T> required(String column, Function<String, T> form) {
            faults.require(cell(column).isPresent(), "field.missing", at(column), "The cell is required.");
            return optional(column, form);
        }

        private <T> Optional<T> optional(String column, Function<String, T> form) {
            return cell(column).flatMap(text -> faults.check(at(column), () -> form.apply(text)));
        }

        private Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        private String at(String column) {
            return "/usage/" + index + "/" + column;
        }
    }

    /** A whole number of tokens. */
    static Long count(String text) {
        if (!COUNT.matcher(text).matches()) {
            throw new Refusal.Invalid("field.type", "A whole number of tokens is expected here.");
        }
        return Long.valueOf(text);
    }
}
