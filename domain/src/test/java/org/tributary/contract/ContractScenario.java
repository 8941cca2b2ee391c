package org.tributary.contract;

import static java.util.stream.Collectors.toMap;
import static org.tributary.contract.ScenarioLanguage.cell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.attribution.GoldenTable;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.level.ServiceClaim;
import org.tributary.contract.level.ServiceMeasurement;
import org.tributary.contract.level.ServiceMonth;
import org.tributary.contract.level.ServiceRecord;
import org.tributary.contract.recognition.ChangeKind;
import org.tributary.contract.recognition.RecognitionEntry;
import org.tributary.contract.recognition.RecognitionPolicies;
import org.tributary.contract.recognition.RecognitionPolicy;
import org.tributary.contract.recognition.RevenueRecognition;
import org.tributary.contract.recognition.RollForward;
import org.tributary.contract.recognition.Treatment;
import org.tributary.contract.recognition.VendorConsideration;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.schedule.BillingSchedule;
import org.tributary.money.Money;
import org.tributary.money.Quantity;
import org.tributary.party.CustomerSegment;
import org.tributary.time.DateRange;

/**
 * A contract played day by day from its signing: on the first of a month the month before is recognised and closed; then what becomes known on the day is
 * agreed, an hour after what is signed; then what is due is billed.
 */
public final class ContractScenario {

    private static final RecognitionPolicy POLICY = RecognitionPolicy.initial(LocalDate.parse("2020-01-01"));

    private final GoldenTable example;
    private final VendorConsideration vendor;
    private final RecognitionPolicies policies;
    private Contract contract;
    private final List<BillItem> billed = new ArrayList<>();
    private final List<RecognitionEntry> entries = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private ServiceRecord service = ServiceRecord.NONE;

    private ContractScenario(GoldenTable example) {
        this.example = example;
        this.vendor = new VendorConsideration(recorded(example));
        this.policies = new RecognitionPolicies(given("policy")
                .map(rule -> rule.split(" ", -1))
                .map(rule -> new RecognitionPolicy.Rule(ChangeKind.valueOf(rule[0]), Treatment.valueOf(rule[1])))
                .map(rule -> List.of(POLICY, POLICY.next(LocalDate.parse("2021-01-01"), rule, "as the example says")))
                .orElse(List.of(POLICY)));
        this.contract = signed();
    }

    /** How the example has the vendor record revenue of each channel. */
    public static Map<ChannelCode, Channel.Recognition> recorded(GoldenTable example) {
        return Arrays.stream(given(example, "recorded").orElseThrow().split("; ", -1))
                .map(channel -> channel.split(" ", -1))
                .collect(toMap(
                        channel -> new ChannelCode(channel[0]), channel -> Channel.Recognition.valueOf(channel[1])));
    }

    /** The contract as the example has it signed. */
    public static Contract signed(GoldenTable example) {
        return new ContractScenario(example).contract;
    }

    /** What the example amends on a day, in order; numbers and instants do not matter. */
    public static List<Amendment> amendments(GoldenTable example, LocalDate day) {
        return example.table("AMENDMENTS").stream()
                .filter(row -> cell(row, "known on").equals(day.toString()))
                .map(row -> amendment(row, Instant.EPOCH))
                .toList();
    }

    static ContractScenario played(GoldenTable example) {
        ContractScenario scenario = new ContractScenario(example);
        scenario.play();
        return scenario;
    }

    private Contract signed() {
        LocalDate signed = LocalDate.parse(given("signed").orElseThrow());
        BillingTerms billing = ScenarioLanguage.billing(
                given("billed").orElseThrow(),
                given("proration").orElse("ACTUAL_DAYS"),
                given("zone").orElse("UTC"));
        return new Contract(
                        new ContractId("C-1"),
                        ContractKind.ORDER_FORM,
                        example.name(),
                        ScenarioLanguage.days(given("term").orElseThrow()),
                        Money.currency(given("currency").orElse("USD")),
                        CustomerSegment.COMMERCIAL,
                        ScenarioLanguage.through(given("sold").orElse("sell through DIRECT_ENTERPRISE: openai > acme")),
                        billing,
                        RenewalTerms.NONE,
                        new CancellationTerms(given("window").map(Integer::valueOf)),
                        example.table("LINES").stream()
                                .map(ScenarioLanguage::line)
                                .toList(),
                        Optional.empty(),
                        List.of(),
                        signed,
                        noon(signed, billing),
                        List.of())
                .promising(example.table("LEVELS").stream()
                        .filter(row -> cell(row, "signed").equals("yes"))
                        .map(ScenarioLanguage::level)
                        .toList());
    }

    /** The first day that the example is no longer played on. */
    public static LocalDate playedUntil(GoldenTable example) {
        return LocalDate.parse(given(example, "played until").orElseThrow());
    }

    private Optional<String> given(String what) {
        return given(example, what);
    }

    private static Optional<String> given(GoldenTable example, String what) {
        return example.sections().getOrDefault("CONTRACT", List.of()).stream()
                .filter(row -> row.getFirst().equals(what))
                .map(row -> row.get(1))
                .findFirst();
    }

    private static Instant noon(LocalDate day, BillingTerms billing) {
        return day.atTime(LocalTime.NOON).atZone(billing.zone()).toInstant();
    }

    private void play() {
        LocalDate end = playedUntil(example);
        for (LocalDate day = contract.signedOn(); day.isBefore(end); day = day.plusDays(1)) {
            if (day.getDayOfMonth() == 1) {
                close(YearMonth.from(day).minusMonths(1));
            }
            agree(day);
            learn(day);
            billed.addAll(schedule().due(day));
        }
        close(YearMonth.from(end.minusDays(1)));
    }

    private void close(YearMonth month) {
        entries.addAll(recognition().due(entries, month, month));
    }

    /** What is measured and claimed on a day. */
    private void learn(LocalDate day) {
        Instant now = noon(day, contract.billing());
        List<ServiceMeasurement> figures = new ArrayList<>(service.measurements());
        example.table("MEASURED").stream()
                .filter(row -> cell(row, "known on").equals(day.toString()))
                .map(row -> new ServiceMeasurement(
                        "status",
                        "M-" + (figures.size() + 1),
                        ScenarioLanguage.metric(row),
                        YearMonth.parse(cell(row, "month")),
                        Quantity.of(cell(row, "figure")),
                        now))
                .forEach(figures::add);
        List<ServiceClaim> claims = new ArrayList<>(service.claims());
        example.table("CLAIMED").stream()
                .filter(row -> cell(row, "claimed on").equals(day.toString()))
                .map(row -> new ServiceClaim(
                        new ServiceMonth(new ServiceLevelCode(cell(row, "level")), YearMonth.parse(cell(row, "month"))),
                        day,
                        "by mail",
                        now))
                .forEach(claims::add);
        service = new ServiceRecord(figures, claims);
    }

    BillingSchedule schedule() {
        return new BillingSchedule(contract, billed, Optional.of(service));
    }

    ServiceRecord service() {
        return service;
    }

    private void agree(LocalDate day) {
        for (Map<String, String> row : example.table("AMENDMENTS")) {
            if (cell(row, "known on").equals(day.toString())) {
                agree(row, noon(day, contract.billing()).plus(Duration.ofHours(1)));
            }
        }
    }

    private void agree(Map<String, String> row, Instant now) {
        try {
            contract = contract.amend(promised(row, now), now);
            refusals.add("");
        } catch (Refusal.Invalid refused) {
            refusals.add(String.join(
                    ", ", refused.faults().stream().map(Refusal.Fault::code).toList()));
        }
    }

    /** {@code promise uptime}, as the levels have it, or {@code promise uptime no more}; else what the language says. */
    private Amendment promised(Map<String, String> row, Instant now) {
        String words = cell(row, "change");
        if (!words.startsWith("promise ")) {
            return amendment(row, now);
        }
        String code = words.split(" ", -1)[1];
        ContractChange change = words.endsWith(" no more")
                ? new ContractChange.EndServiceLevel(new ServiceLevelCode(code))
                : new ContractChange.AgreeServiceLevel(example.table("LEVELS").stream()
                        .filter(level -> cell(level, "level").equals(code))
                        .map(ScenarioLanguage::level)
                        .findFirst()
                        .orElseThrow());
        return new Amendment(
                1, "as the example says", LocalDate.parse(cell(row, "effective on")), List.of(change), now);
    }

    private static Amendment amendment(Map<String, String> row, Instant now) {
        return new Amendment(
                1,
                "as the example says",
                LocalDate.parse(cell(row, "effective on")),
                ScenarioLanguage.changes(cell(row, "change")),
                now);
    }

    RevenueRecognition recognition() {
        return new RevenueRecognition(contract, billed, vendor, policies);
    }

    RollForward rollForward() {
        return RollForward.of(contract.currency(), billed, entries, vendor);
    }

    Contract contract() {
        return contract;
    }

    List<BillItem> billed() {
        return billed;
    }

    List<RecognitionEntry> entries() {
        return entries;
    }

    List<String> refusals() {
        return refusals;
    }

    VendorConsideration vendor() {
        return vendor;
    }

    static String text(DateRange days) {
        return days.startInclusive() + " .. " + days.endExclusive();
    }
}
