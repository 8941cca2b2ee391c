package org.tributary.attribution.restatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.attribution.golden.Cases.LATER;
import static org.tributary.attribution.golden.Cases.OPENAI;
import static org.tributary.attribution.golden.Cases.USD;
import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.cap;
import static org.tributary.attribution.golden.Cases.market;
import static org.tributary.attribution.golden.Cases.out;
import static org.tributary.attribution.golden.Cases.r5;
import static org.tributary.attribution.golden.Cases.revision;
import static org.tributary.attribution.golden.Cases.twoLegs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tributary.attribution.Attribution;
import org.tributary.attribution.Booking;
import org.tributary.attribution.Posting;
import org.tributary.attribution.Share;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.TestLedger;
import org.tributary.attribution.scenario.Assumptions;
import org.tributary.attribution.scenario.Baseline;
import org.tributary.attribution.scenario.Scenario;
import org.tributary.billing.RevenueLine;
import org.tributary.money.Money;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.Term;
import org.tributary.time.DateRange;

class RestatementPropertiesTest {

    private static final long SEEDS = 150;
    private static final YearMonth OPEN = YearMonth.parse("2026-09");
    private static final Instant CLOSED = Instant.parse("2026-08-31T00:00:00Z");

    @Test
    void changesNothingUnderEqualTermsAndFacts() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomGenerator random = random(seed);
            Knowledge now = new Knowledge(terms(random), market(), CLOSED);
            TestLedger ledger = booked(random, now, false);

            Restatement restatement =
                    Restatement.of(ledger.books(OPEN), new Knowledge(now.agreement(), now.market(), LATER), Order.KEPT);

            assertThat(restatement.differences()).as("seed %d", seed).isEmpty();
            assertThat(restatement.balances().all())
                    .as("seed %d", seed)
                    .isEqualTo(ledger.balances().all());
            assertThat(RestatementDocument.of(restatement).rows()).isEmpty();
        });
    }

    @Test
    void leavesTheLedgerAsAnEvaluationFromScratch() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomGenerator random = random(seed);
            TestLedger ledger = booked(random, new Knowledge(terms(random), market(), CLOSED), true);
            Knowledge now = new Knowledge(terms(random), market(), LATER);
            for (Order order : Order.values()) {
                ledger.book(Restatement.of(ledger.books(OPEN), now, order));

                Books after = ledger.books(OPEN);
                Replay scratch = Replay.of(after.groups(), now, order, Booking.FIRST);
                assertThat(contents(after.net()))
                        .as("seed %d, %s", seed, order)
                        .isEqualTo(contents(scratch.attributions().stream()
                                .map(Attribution::share)
                                .toList()));
                assertThat(ledger.balances().all()).isEqualTo(scratch.balances().all());
                assertThat(Restatement.of(after, now, order).isEmpty()).isTrue();
                assertThat(ledger.written().stream().map(Attribution::share).map(Share::id))
                        .doesNotHaveDuplicates();
            }
        });
    }

    @Test
    void answersAsKnownOnAnOldInstantAsItDidThen() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomGenerator random = random(seed);
            TestLedger ledger = booked(random, new Knowledge(terms(random), market(), CLOSED), true);
            Map<Object, Money> then = sums(ledger.asKnownOn(CLOSED));

            ledger.book(
                    Restatement.of(ledger.books(OPEN), new Knowledge(terms(random), market(), LATER), Order.EARNED));

            assertThat(sums(ledger.asKnownOn(CLOSED))).as("seed %d", seed).isEqualTo(then);
        });
    }

    @Test
    void postsInBalanceAndInOpenMonthsAloneAndItsDocumentSumsToIt() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomGenerator random = random(seed);
            TestLedger ledger = booked(random, new Knowledge(terms(random), market(), CLOSED), true);

            Restatement restatement =
                    Restatement.of(ledger.books(OPEN), new Knowledge(terms(random), market(), LATER), Order.KEPT);

            List<Posting> postings = new ArrayList<>();
            restatement.reversals().forEach(reversal -> postings.addAll(reversal.postings()));
            restatement.bookings().forEach(booking -> postings.addAll(booking.postings()));
            assertThat(postings).noneMatch(posting -> posting.period().isBefore(OPEN));
            assertThat(sum(postings.stream().map(Posting::reporting).toList())).isEqualTo(Money.zero(USD));
            RestatementDocument document = RestatementDocument.of(restatement);
            assertThat(document.rows())
                    .as("seed %d", seed)
                    .allSatisfy(row -> assertThat(sum(row.booked().stream()
                                    .map(RestatementDocument.Booked::payable)
                                    .toList()))
                            .isEqualTo(row.difference().payable()));
            assertThat(document.totals())
                    .allSatisfy(total -> assertThat(total.difference().payable())
                            .isEqualTo(sum(postings.stream()
                                    .filter(posting -> posting.party().equals(total.partner()))
                                    .map(Posting::amount)
                                    .toList())));
        });
    }

    @Test
    void aScenarioUnderTheSameTermsHasNoDifference() {
        LongStream.range(0, SEEDS).forEach(seed -> {
            RandomGenerator random = random(seed);
            Knowledge now = new Knowledge(terms(random), market(), CLOSED);
            Books books = booked(random, now, false).books(OPEN);
            Scenario same = new Scenario(
                    "same", DateRange.from(LocalDate.parse("2025-01-01")), new Baseline.Ledger(), Assumptions.NONE);

            assertThat(same.compute(books, now, OPENAI).isZero())
                    .as("seed %d", seed)
                    .isTrue();
        });
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** R5, then R6 from some day on, under some cap, cut one way or the other. */
    private static PartnershipAgreement terms(RandomGenerator random) {
        Cap cap = cap("R6", text(random.nextLong(1, 3_000_000)), "2026-0" + random.nextInt(4, 8) + "-15");
        Cap cut = new Cap(
                cap.id(),
                cap.provenance(),
                cap.amount(),
                cap.legs(),
                cap.scopeStart(),
                cap.consumption(),
                cap.inceptionBalance(),
                random.nextBoolean() ? Cap.Truncation.CHRONOLOGICAL : Cap.Truncation.PRO_RATA);
        List<Clause> clauses =
                random.nextInt(4) == 0 ? twoLegs("R6", Term.OPEN, cut) : List.of(out("R6", Term.OPEN), cut);
        Revision r6 = revision("R6", "2026-0" + random.nextInt(1, 8) + "-27", "2026-04-27T00:00:00Z", clauses);
        return agreement(r5(), r6);
    }

    private static TestLedger booked(RandomGenerator random, Knowledge now, boolean replacing) {
        TestLedger ledger = new TestLedger();
        List<RevenueLine> charges = new ArrayList<>();
        Set<String> replaced = new HashSet<>();
        for (int run = 1; run <= random.nextInt(1, 5); run++) {
            List<RevenueLine> lines = new ArrayList<>();
            for (int i = 0; i < random.nextInt(1, 6); i++) {
                RevenueLine line = line(random, run + "-" + i, charges, replacing, replaced);
                lines.add(line);
            }
            lines.stream()
                    .filter(line -> line.kind() == RevenueLine.Kind.CHARGE)
                    .forEach(charges::add);
            ledger.run(new BookedLines(run, lines), now, YearMonth.parse("2020-01"));
        }
        return ledger;
    }

    private static RevenueLine line(
            RandomGenerator random, String name, List<RevenueLine> charges, boolean replacing, Set<String> replaced) {
        Map<String, String> row = new HashMap<>();
        LocalDate from = LocalDate.parse("2025-11-01").plusDays(random.nextInt(300));
        row.put("line", name);
        row.put(
                "channel",
                List.of("DIRECT_ENTERPRISE", "AWS_BEDROCK", "AZURE_OPENAI").get(random.nextInt(3)));
        row.put("amount", "USD " + text(random.nextLong(0, 10_000_000)));
        row.put("service", from + " .. " + from.plusDays(random.nextInt(1, 200)));
        if (!charges.isEmpty() && random.nextInt(3) == 0) {
            RevenueLine original = charges.get(random.nextInt(charges.size()));
            if (replacing && random.nextBoolean() && replaced.add(original.key().line())) {
                row.put("corrects", original.key().line());
            } else if (!original.amount().isZero()) {
                row.put("corrects", original.key().line());
                row.put("channel", original.channel().value());
                row.put(
                        "amount",
                        "USD " + text(-random.nextLong(1, original.amount().minorUnits() + 1)));
                row.put("service", Cases.text(original.service()));
            }
        }
        return Cases.line(row);
    }

    private static String text(long cents) {
        return new Money(cents, USD).amount().toPlainString();
    }

    private static Set<Content> contents(List<Share> shares) {
        return shares.stream().map(Content::of).collect(Collectors.toSet());
    }

    private static Map<Object, Money> sums(List<Attribution> attributions) {
        Map<Object, Money> sums = new HashMap<>();
        attributions.forEach(attribution -> attribution
                .postings()
                .forEach(posting -> sums.merge(
                        List.of(posting.month(), posting.period(), posting.account(), posting.party()),
                        posting.reporting(),
                        Money::plus)));
        return sums;
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.zero(USD), Money::plus);
    }
}
