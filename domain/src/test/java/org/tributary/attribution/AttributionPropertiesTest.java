package org.tributary.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.ReferenceTerms.LATER;
import static org.tributary.attribution.ReferenceTerms.USD;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.ClauseId;
import org.tributary.time.DateRange;

/** What holds for any lines, by seed. */
class AttributionPropertiesTest {

    private static final List<String> CHANNELS =
            List.of("DIRECT_ENTERPRISE", "AWS_BEDROCK", "ORACLE_OCI", "AZURE_OPENAI", "MS_CSP");
    private static final long CAP = 38_000_000_000_00L;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatTheRouteKeepsSumsToTheLine(long seed) {
        List<RevenueLine> lines = lines(seed, 2_000);

        Map<LineKey, Long> kept = attribute(lines, Cap.Truncation.CHRONOLOGICAL, 0).stream()
                .map(Attribution::share)
                .filter(share -> share.kind() != Share.Kind.REVENUE_SHARE)
                .collect(Collectors.groupingBy(
                        Share::line,
                        Collectors.summingLong(share -> share.payable().minorUnits())));

        assertThat(kept)
                .isEqualTo(lines.stream()
                        .collect(Collectors.toMap(
                                RevenueLine::key, line -> line.amount().minorUnits())));
    }

    @ParameterizedTest
    @EnumSource(Cap.Truncation.class)
    void theCapIsReachedExactlyAndNeverPassed(Cap.Truncation truncation) {
        for (long seed = 0; seed < 20; seed++) {
            List<Share> capped = attribute(lines(seed, 500), truncation, CAP - 50_000_000_00L).stream()
                    .map(Attribution::share)
                    .filter(share -> share.clause().equals("R6.share.out"))
                    .toList();
            long accrued = CAP
                    - 50_000_000_00L
                    + capped.stream()
                            .mapToLong(share -> share.accrued().minorUnits())
                            .sum();
            long payable = CAP
                    - 50_000_000_00L
                    + capped.stream()
                            .mapToLong(share -> share.payable().minorUnits())
                            .sum();

            assertThat(payable).as("seed %d", seed).isEqualTo(Math.min(CAP, accrued));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void theOrderLinesComeInDoesNotMatter(long seed) {
        List<RevenueLine> lines = lines(seed, 1_000);
        List<RevenueLine> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(attribute(shuffled, Cap.Truncation.CHRONOLOGICAL, CAP - 1_000_000_00L))
                .isEqualTo(attribute(lines, Cap.Truncation.CHRONOLOGICAL, CAP - 1_000_000_00L));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyShareAgreesWithExactFractionsRoundedOnce(long seed) {
        for (Attribution attribution : attribute(lines(seed, 2_000), Cap.Truncation.CHRONOLOGICAL, 0)) {
            Share share = attribution.share();
            if (share.kind() == Share.Kind.REVENUE_SHARE) {
                Rate rate = share.rate().orElseThrow();
                assertThat(BigInteger.valueOf(share.accrued().minorUnits()))
                        .isEqualTo(halfUp(share.base().minorUnits(), rate));
            }
        }
    }

    /** Another algorithm than the engine's: twice the product plus the divisor, floored, on absolute values. */
    private static BigInteger halfUp(long base, Rate rate) {
        BigInteger product = BigInteger.valueOf(Math.abs(base)).multiply(rate.numerator());
        BigInteger rounded = product.shiftLeft(1)
                .add(rate.denominator())
                .divide(rate.denominator().shiftLeft(1));
        return base < 0 ? rounded.negate() : rounded;
    }

    private static List<Attribution> attribute(List<RevenueLine> lines, Cap.Truncation truncation, long accruedBefore) {
        AttributionEngine engine = new AttributionEngine(
                ReferenceTerms.agreement(AttributionDate.SERVICE_DAY, truncation), ReferenceMarket.market(), LATER);
        Money before = new Money(accruedBefore, USD);
        ClauseBalances.Key cap = new ClauseBalances.Key(new ClauseId("R6.cap"), ClauseBalances.Kind.CAP, LocalDate.MIN);
        return engine.attribute(lines, new ClauseBalances(Map.of(cap, before)));
    }

    private static List<RevenueLine> lines(long seed, int count) {
        Random random = new Random(seed);
        return IntStream.range(0, count).mapToObj(i -> line(random, i)).toList();
    }

    private static RevenueLine line(Random random, int number) {
        long amount = random.nextLong(1, 5_000_000_00L);
        boolean credit = random.nextInt(50) == 0;
        LocalDate start = LocalDate.parse("2025-07-01").plusDays(random.nextInt(500));
        OrganizationId customer = new OrganizationId("customer");
        return new RevenueLine(
                new LineKey("SEED", "D", Integer.toString(number), 1),
                credit ? RevenueLine.Kind.CREDIT : RevenueLine.Kind.CHARGE,
                credit ? Optional.of(new LineKey("SEED", "D", "original", 1)) : Optional.empty(),
                Sale.of(
                        new ChannelCode(CHANNELS.get(random.nextInt(CHANNELS.size()))),
                        new Route(List.of(ReferenceTerms.OPENAI, customer)),
                        new ProductId("chatgpt-enterprise")),
                new DateRange(start, start.plusDays(random.nextInt(1, 400))),
                start,
                new Money(credit ? -amount : amount, USD),
                List.of(),
                Optional.empty(),
                LATER);
    }
}
