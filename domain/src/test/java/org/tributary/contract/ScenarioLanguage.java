package org.tributary.contract;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.FlatFee;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.offering.charge.SeatFee;
import org.tributary.offering.price.ChargeCode;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** How the scenarios of {@code golden/contract} say lines, changes, roads and billing terms. */
final class ScenarioLanguage {

    private static final Pattern ADD = Pattern.compile("add (\\S+) to (\\S+)");
    private static final Pattern ADD_LINE = Pattern.compile("add line (\\S+): (\\S+) seats at (\\S+)");
    private static final Pattern TAKE = Pattern.compile("take (\\S+) off (\\S+)");
    private static final Pattern TRUE_UP = Pattern.compile("true (\\S+) up to (\\S+) active");
    private static final Pattern PRICE = Pattern.compile("price (\\S+) at (\\S+)");
    private static final Pattern MOVE = Pattern.compile("move (\\S+) to (\\S+) at (\\S+), alone (\\S+)");
    private static final Pattern END = Pattern.compile("end (\\S+)");
    private static final Pattern CO_TERM = Pattern.compile("let (\\S+) end on (\\S+)");
    private static final Pattern EXTEND = Pattern.compile("extend until (\\S+)");
    private static final Pattern RENEW = Pattern.compile("renew until (\\S+) at (\\S+) more");
    private static final Pattern SELL = Pattern.compile("sell through (\\S+): ([^;]+)(; .*)?");
    private static final Pattern BILLED = Pattern.compile("every (\\d+) months? from (\\S+) in (advance|arrears)");

    private ScenarioLanguage() {}

    static ContractLine line(Map<String, String> row) {
        boolean once = cell(row, "charge").equals("once");
        return new ContractLine(
                new LineId(cell(row, "line")),
                new ProductId(cell(row, "product")),
                new ChargeCode(cell(row, "charge").equals("seat") ? "seat" : "fee"),
                charge(cell(row, "charge"), cell(row, "price")),
                once ? 0 : Integer.parseInt(cell(row, "months")),
                UnitPrice.of(cell(row, "alone")),
                Quantity.of(cell(row, "quantity")),
                Optional.empty(),
                Optional.empty());
    }

    private static RecurringCharge charge(String kind, String price) {
        UnitPrice each = UnitPrice.of(price);
        return switch (kind) {
            case "once" -> new OneTimeFee(each);
            case "flat" -> new FlatFee(each);
            case "seat" -> new SeatFee(each, Quantity.NONE, SeatFee.TrueUp.NEVER);
            default -> throw new IllegalArgumentException("charge " + kind);
        };
    }

    /** {@code every 3 months from 2026-01-01 in advance}. */
    static BillingTerms billing(String words, String proration, String zone) {
        MatchResult said = match(BILLED, words).orElseThrow();
        return new BillingTerms(
                Integer.parseInt(said.group(1)),
                LocalDate.parse(said.group(2)),
                said.group(3).equals("advance") ? BillingTerms.Timing.IN_ADVANCE : BillingTerms.Timing.IN_ARREARS,
                Proration.valueOf(proration),
                RoundingMode.HALF_UP,
                ZoneId.of(zone));
    }

    /** {@code sell through RESELLER: openai > partner > customer; partner keeps 0.1}. */
    static SoldThrough through(String words) {
        MatchResult said = match(SELL, words).orElseThrow();
        return new SoldThrough(
                new ChannelCode(said.group(1)),
                new Route(Arrays.stream(said.group(2).split(" > ", -1))
                        .map(OrganizationId::new)
                        .toList()),
                Optional.ofNullable(said.group(3))
                        .map(ScenarioLanguage::margins)
                        .orElse(List.of()));
    }

    private static List<SoldThrough.RouteMargin> margins(String words) {
        return Arrays.stream(words.substring(2).split("; ", -1))
                .map(margin -> margin.split(" keeps ", -1))
                .map(margin -> new SoldThrough.RouteMargin(new OrganizationId(margin[0]), Rate.of(margin[1])))
                .toList();
    }

    /** {@code 2026-01-01 .. 2027-01-01}, its end excluded. */
    static DateRange days(String words) {
        String[] ends = words.split(" \\.\\. ", -1);
        return new DateRange(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    }

    /** Changes, with semicolons between them. */
    static List<ContractChange> changes(String words) {
        return words.startsWith("sell through")
                ? List.of(change(words))
                : Arrays.stream(words.split("; ", -1))
                        .map(ScenarioLanguage::change)
                        .toList();
    }

    private static ContractChange change(String words) {
        return switch (words) {
            case "suspend" -> new ContractChange.Suspend();
            case "resume" -> new ContractChange.Resume();
            case "terminate" -> new ContractChange.Terminate();
            default ->
                ofLine(words)
                        .or(() -> ofContract(words))
                        .orElseThrow(() -> new IllegalArgumentException("change " + words));
        };
    }

    private static Optional<ContractChange> ofLine(String words) {
        return match(ADD, words)
                .<ContractChange>map(
                        its -> new ContractChange.AddQuantity(new LineId(its.group(2)), Quantity.of(its.group(1))))
                .or(() -> match(ADD_LINE, words)
                        .map(its -> new ContractChange.AddLine(
                                Contracts.seats(its.group(1), Long.parseLong(its.group(2)), its.group(3)))))
                .or(() -> match(TAKE, words)
                        .map(its ->
                                new ContractChange.ReduceQuantity(new LineId(its.group(2)), Quantity.of(its.group(1)))))
                .or(() -> match(TRUE_UP, words)
                        .map(its -> new ContractChange.TrueUp(new LineId(its.group(1)), Quantity.of(its.group(2)))))
                .or(() -> match(PRICE, words)
                        .map(its -> new ContractChange.ChangePrice(
                                new LineId(its.group(1)), Contracts.seatFee(its.group(2)))))
                .or(() -> match(MOVE, words).map(ScenarioLanguage::moved))
                .or(() -> match(END, words).map(its -> new ContractChange.EndLine(new LineId(its.group(1)))))
                .or(() -> match(CO_TERM, words)
                        .map(its ->
                                new ContractChange.CoTerm(new LineId(its.group(1)), LocalDate.parse(its.group(2)))));
    }

    private static ContractChange moved(MatchResult its) {
        return new ContractChange.ChangeProduct(
                new LineId(its.group(1)),
                new ProductId(its.group(2)),
                Contracts.SEAT,
                Contracts.seatFee(its.group(3)),
                1,
                UnitPrice.of(its.group(4)));
    }

    private static Optional<ContractChange> ofContract(String words) {
        return match(EXTEND, words)
                .<ContractChange>map(its -> new ContractChange.Extend(LocalDate.parse(its.group(1))))
                .or(() -> match(RENEW, words)
                        .map(its -> new ContractChange.Renew(LocalDate.parse(its.group(1)), Rate.of(its.group(2)))))
                .or(() -> match(SELL, words).map(_ -> new ContractChange.MoveChannel(through(words))));
    }

    /** A row of {@code LEVELS}: its tiers are {@code 99.9: 0.1; 99: 0.25}. */
    static ServiceLevel level(Map<String, String> row) {
        return new ServiceLevel(
                new ServiceLevelCode(cell(row, "level")),
                metric(row),
                ServiceLevel.Better.valueOf(cell(row, "better")),
                Quantity.of(cell(row, "target")),
                words(cell(row, "tiers"), "; ")
                        .map(tier -> tier.split(": ", -1))
                        .map(tier -> new ServiceLevel.Tier(Quantity.of(tier[0]), Rate.of(tier[1])))
                        .toList(),
                words(cell(row, "lines"), ", ").map(LineId::new).toList(),
                ServiceLevel.Granting.valueOf(cell(row, "granting")),
                words(cell(row, "cap"), " ").map(Rate::of).findFirst(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of the seats, everywhere. */
    static ServiceMetric metric(Map<String, String> row) {
        return new ServiceMetric(Contracts.ENTERPRISE, Optional.empty(), cell(row, "metric"), cell(row, "unit"));
    }

    private static Stream<String> words(String list, String separator) {
        return Arrays.stream(list.split(separator, -1)).filter(word -> !word.isEmpty());
    }

    private static Optional<MatchResult> match(Pattern pattern, String words) {
        return Optional.of(pattern.matcher(words)).filter(Matcher::matches).map(Matcher::toMatchResult);
    }

    static String cell(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).orElseThrow(() -> new IllegalArgumentException("no " + column));
    }
}
