package org.tributary.attribution.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.attribution.Market;
import org.tributary.billing.Deduction;
import org.tributary.billing.JointShare;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.money.FxRate;
import org.tributary.money.FxRates;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Cap.Truncation;
import org.tributary.time.DateRange;

/** The oracle itself against the worked cases of the domain's reference (agreements, section 5), amounts as printed there. */
class OracleTest {

    @ParameterizedTest(name = "{arguments}")
    @CsvSource(delimiter = '|', textBlock = """
        # E1: 116 days under R5, 249 under R6, where nothing is shared back
        SERVICE_DAY  | AZURE_OPENAI | openai>microsoft>c | USD 1200000.00 | - | 2026-01-01 | 2027-01-01 | R5.share.azure 381369.86 76273.97
        INVOICE_DATE | AZURE_OPENAI | openai>microsoft>c | USD 1200000.00 | - | 2026-01-01 | 2027-01-01 | R5.share.azure 1200000.00 240000.00
        SERVICE_DAY  | DIRECT_ENTERPRISE | openai>c | USD 1200000.00 | - | 2026-01-01 | 2027-01-01 | R5.share.out 381369.86 76273.97; R6.share.out 818630.14 163726.03
        # E3: 16 of 31 days, and 184 of 1096
        SERVICE_DAY  | DIRECT_ENTERPRISE | openai>c | USD 310000.00 | - | 2030-12-16 | 2031-01-16 | R6.share.out 160000.00 32000.00
        SERVICE_DAY  | DIRECT_ENTERPRISE | openai>c | USD 3600000.00 | - | 2030-07-01 | 2033-07-01 | R6.share.out 604379.56 120875.91
        # E9: a joint partner's 40 % are not the vendor's
        SERVICE_DAY  | DIRECT_ENTERPRISE | openai>c | USD 10000000.00 | joint | 2026-03-01 | 2026-04-01 | R5.share.out 6000000.00 1200000.00
        # E11: what hops keep is not the principal's
        SERVICE_DAY  | MS_CSP | openai>microsoft>brightpath-distribution>kestrel-resale>c | USD 1000.00 | kestrel-resale 100.00, brightpath-distribution 45.00 | 2026-03-01 | 2026-04-01 | R5.share.azure 855.00 171.00
        SERVICE_DAY  | RESELLER | openai>lindqvist-it>c | USD 1000.00 | lindqvist-it 150.00 | 2026-03-01 | 2026-04-01 | R5.share.out 850.00 170.00
        # E13: the rates 1.08, 1.10 and 1.12 of three months; one line of 91 days has 31, 31 and 29 of them in three months
        SERVICE_DAY  | DIRECT_ENTERPRISE | openai>c | EUR 150000.00 | - | 2026-05-01 | 2026-06-01 | R6.share.out 165000.00 33000.00
        SERVICE_DAY  | DIRECT_ENTERPRISE | openai>c | EUR 91.00 | - | 2026-07-01 | 2026-09-30 | R6.share.out 33.48 6.70; R6.share.out 34.10 6.82; R6.share.out 32.48 6.50
        """)
    void agreesWithTheWorkedCases(
            AttributionDate date,
            String channel,
            String route,
            String amount,
            String deductions,
            LocalDate start,
            LocalDate end,
            String shares) {
        RevenueLine line = line(channel, route, amount, deductions, new DateRange(start, end));
        PartnershipAgreement agreement = new ReferencePartnership(date, Truncation.CHRONOLOGICAL).agreement();

        Map<Answer.Key, Answer> answers = new Oracle(agreement, market(), LateNews.BEFORE).answers(List.of(line));

        assertThat(answers.entrySet().stream()
                        .filter(answer -> answer.getKey().clause().contains(".share."))
                        .sorted(Comparator.comparing(answer -> answer.getKey().start()))
                        .map(answer -> answer.getKey().clause() + " "
                                + answer.getValue().base().amount() + " "
                                + answer.getValue().payable().amount())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(shares);
    }

    private static RevenueLine line(String channel, String route, String amount, String kept, DateRange days) {
        Money price = money(amount.substring(4), amount.substring(0, 3));
        Sale sale = Sale.of(
                new ChannelCode(channel),
                new Route(
                        Stream.of(route.split(">", -1)).map(OrganizationId::new).toList()),
                new ProductId("helix-assist-api"));
        return new RevenueLine(
                new LineKey("TEST", "D", "1", 1),
                RevenueLine.Kind.CHARGE,
                Optional.empty(),
                kept.equals("joint") ? joint(sale) : sale,
                days,
                days.startInclusive(),
                price,
                kept.contains(" ") ? deductions(kept, amount.substring(0, 3)) : List.of(),
                Optional.empty(),
                Instant.EPOCH);
    }

    private static Sale joint(Sale sale) {
        return new Sale(
                sale.channel(),
                sale.route(),
                sale.seller(),
                sale.host(),
                sale.product(),
                Optional.of(new JointShare(World.HELIX, Rate.of("0.4"))),
                sale.customer(),
                sale.segment(),
                sale.contract());
    }

    private static List<Deduction> deductions(String kept, String currency) {
        return Stream.of(kept.split(", ", -1))
                .map(part -> part.split(" ", -1))
                .map(part -> new Deduction(new OrganizationId(part[0]), money(part[1], currency)))
                .toList();
    }

    private static Money money(String amount, String currency) {
        return Money.of(amount, Currency.getInstance(currency));
    }

    private static Market market() {
        Market world = World.market(false, Map.of());
        List<FxRate> rates = new ArrayList<>();
        List<String> euro = List.of("1.08", "1.10", "1.12");
        for (int i = 0; i < 6; i++) {
            YearMonth month = YearMonth.of(2026, 4 + i);
            rates.add(new FxRate(World.EUR, World.USD, month, Rate.of(euro.get(i % 3)), "E13"));
        }
        return new Market(
                world.channels(),
                world.products(),
                world.organizations(),
                new FxRates(rates),
                world.payments(),
                world.originals());
    }
}
