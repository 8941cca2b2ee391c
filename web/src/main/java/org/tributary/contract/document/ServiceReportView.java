package org.tributary.contract.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.Refusal;
import org.tributary.contract.ServiceLevelCode;
import org.tributary.contract.level.ServiceClaim;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.contract.schedule.ServiceReport;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.document.MoneyView;

/** The service levels that hold under a contract in the end, and how each month was. */
public record ServiceReportView(List<ServiceLevelView> levels, List<MonthView> months) {

    /** One month of a level. */
    public record MonthView(
            String level,
            String month,
            String words,
            String state,
            @Nullable String figure,
            String unit,
            String target,
            @Nullable String measuredAt,
            @Nullable String claimedOn,
            MoneyView due,
            MoneyView billed,
            List<String> steps) {

        static MonthView of(ServiceReport.Month month) {
            Optional<ServiceMeasurement> measured = month.measured();
            return new MonthView(
                    month.of().level().value(),
                    month.of().month().toString(),
                    month.level().inWords(),
                    month.state().name(),
                    measured.map(one -> one.figure().toString()).orElse(null),
                    month.level().metric().unit(),
                    month.level().target().toString(),
                    measured.map(one -> one.recordedAt().toString()).orElse(null),
                    month.claim().map(claim -> claim.claimedOn().toString()).orElse(null),
                    MoneyView.of(month.due()),
                    MoneyView.of(month.billed()),
                    month.steps());
        }
    }

    /** The view of a report. */
    public static ServiceReportView of(ServiceReport report) {
        return new ServiceReportView(
                report.contract().timeline().last().serviceLevels().byCode().values().stream()
                        .map(ServiceLevelView::of)
                        .toList(),
                report.months().stream().map(MonthView::of).toList());
    }

    /**
     * That a customer asked for the credit of a month.
     *
     * @throws Refusal.Invalid with every fault of the document
     */
    public static ServiceClaim readClaim(JsonDocument document) {
        Fields fields = document.fields();
        Optional<ServiceLevelCode> level = fields.text("level", ServiceLevelCode::new);
        Optional<YearMonth> month = fields.text("month", Forms::month);
        Optional<LocalDate> claimedOn = fields.text("claimedOn", Forms::day);
        Optional<String> words = fields.text("words", Forms.words(200));
        Optional<ServiceClaim> read = fields.end(() -> new ServiceClaim(
                new ServiceMonth(level.orElseThrow(), month.orElseThrow()),
                claimedOn.orElseThrow(),
                words.orElseThrow(),
                Instant.EPOCH));
        document.faults().refuseIfAny("service-claim.invalid");
        return read.orElseThrow();
    }
}
