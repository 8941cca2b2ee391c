package org.tributary.document;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tributary.catalog.ProductClass;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Permission;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementEvent;
import org.tributary.terms.AgreementId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.CarveOut;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Exclusivity;
import org.tributary.terms.clause.FirstShip;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.Licence;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.RightOfFirstRefusal;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.SpendCommitment;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Trigger;
import org.tributary.terms.clause.Undertaking;
import org.tributary.time.Cycle;
import org.tributary.time.DateRange;

/** Agreements that nobody would sign, of every kind of clause and every kind of value, by seed. */
final class RandomTerms {

    private static final OrganizationId VENDOR = new OrganizationId("openai");
    private static final OrganizationId CLOUD = new OrganizationId("microsoft");
    private static final LocalDate FIRST = LocalDate.of(2019, 7, 22);
    private static final Set<ClauseId> LEGS = Set.of(new ClauseId("R6.share.out"), new ClauseId("R6.share.banded"));

    private final Random random;

    RandomTerms(long seed) {
        random = new Random(seed);
    }

    PartnershipAgreement agreement() {
        return new PartnershipAgreement(
                new AgreementId("openai-microsoft"),
                text(),
                List.of(CLOUD, VENDOR),
                currency(),
                ZoneId.of(random.nextBoolean() ? "UTC" : "America/Los_Angeles"),
                some(this::revision, 1),
                some(this::event, 0));
    }

    Revision revision() {
        return new Revision(
                "R" + random.nextInt(9),
                text(),
                random.nextBoolean() ? DateRange.from(day()) : new DateRange(FIRST, day()),
                instant(),
                one(Revision.AttributionDate.values()),
                text(),
                clauses());
    }

    /** One clause of each kind, in no order. */
    List<Clause> clauses() {
        Rounding rounding = new Rounding(one(RoundingMode.values()), one(Rounding.Scope.values()));
        return List.of(
                new ProportionalShare(
                        id("share.out"),
                        provenance(),
                        VENDOR,
                        CLOUD,
                        rate(),
                        base(),
                        basis(),
                        coverage(),
                        term(),
                        rounding),
                new BandedShare(
                        id("share.banded"),
                        provenance(),
                        CLOUD,
                        VENDOR,
                        bands(),
                        one(BandedShare.Mode.values()),
                        one(BandedShare.Measure.values()),
                        cycle(),
                        base(),
                        basis(),
                        coverage(),
                        term(),
                        new Rounding(one(RoundingMode.values()), Rounding.Scope.PER_LINE)),
                new FixedFee(id("fee"), provenance(), CLOUD, VENDOR, amount(), cycle(), term()),
                new MinimumGuarantee(
                        id("guarantee"),
                        provenance(),
                        LEGS,
                        amount(),
                        one(Cycle.MONTH, Cycle.QUARTER, Cycle.YEAR),
                        one(MinimumGuarantee.Recoupment.values()),
                        term()),
                cap(),
                new NoShare(id("none"), provenance(), coverage(), text()),
                new Exclusivity(
                        id("exclusive"), provenance(), coverage(), one(Permission.Verdict.values()), term(), text()),
                new CarveOut(id("carved"), provenance(), coverage(), term(), text()),
                new FirstShip(id("first"), provenance(), CLOUD, coverage(), term()),
                new RightOfFirstRefusal(id("refusal"), provenance(), CLOUD, coverage(), term(), text()),
                new Licence(id("licence"), provenance(), VENDOR, CLOUD, random.nextBoolean(), text(), term()),
                new SpendCommitment(id("spend"), provenance(), VENDOR, CLOUD, maybe(this::amount), term(), text()),
                payment(),
                new Trigger(id("trigger"), provenance(), event().code(), text(), text()),
                new Undertaking(id("undertaking"), provenance(), text()));
    }

    private Cap cap() {
        Money amount = amount();
        return new Cap(
                id("cap"),
                provenance(),
                amount,
                LEGS,
                day(),
                one(Cap.Consumption.values()),
                new Money(random.nextLong(3), amount.currency()),
                one(Cap.Truncation.values()));
    }

    private PaymentTerms payment() {
        Rate part = Rate.of(1 + random.nextInt(5), 7);
        return new PaymentTerms(
                id("payment"),
                provenance(),
                LEGS,
                Cycle.QUARTER,
                List.of(
                        new PaymentTerms.Instalment(random.nextInt(4), part),
                        new PaymentTerms.Instalment(4, Rate.ONE.minus(part))),
                one(PaymentTerms.Netting.values()));
    }

    private List<Band> bands() {
        Currency currency = currency();
        List<Band> bands = new ArrayList<>();
        long from = 0;
        for (int rest = random.nextInt(3); rest > 0; rest--) {
            long to = from + 1 + random.nextInt(1_000_000);
            bands.add(new Band(new Money(from, currency), Optional.of(new Money(to, currency)), rate()));
            from = to;
        }
        bands.add(new Band(new Money(from, currency), Optional.empty(), rate()));
        return bands;
    }

    private Coverage coverage() {
        return new Coverage(
                selection(List.of(new ChannelCode("DIRECT"), new ChannelCode("AZURE_OPENAI"))),
                selection(List.of(VENDOR, CLOUD)),
                selection(List.of(VENDOR, CLOUD)),
                selection(List.of(VENDOR, CLOUD)),
                selection(List.of(new ProductId("gpt-4.1"), new ProductId("chatgpt-enterprise"))),
                selection(List.of(ProductClass.values())),
                selection(List.of(CustomerSegment.COMMERCIAL, new CustomerSegment("NATIONAL_SECURITY"))));
    }

    private <T extends Comparable<T>> Selection<T> selection(List<T> values) {
        Set<T> chosen = values.stream().filter(_ -> random.nextBoolean()).collect(Collectors.toSet());
        return random.nextBoolean() ? new Selection<>(chosen, Set.of()) : new Selection<>(Set.of(), chosen);
    }

    private Term term() {
        Set<EventCode> events = new HashSet<>(some(() -> event().code(), 0));
        return new Term(random.nextBoolean() ? Optional.of(FIRST) : Optional.empty(), maybe(this::day), events);
    }

    private AgreementEvent event() {
        return new AgreementEvent(new EventCode("EVENT_" + random.nextInt(3)), day(), instant(), provenance());
    }

    private Provenance provenance() {
        return new Provenance(one(Provenance.Tag.values()), text());
    }

    private Rate rate() {
        int parts = 1 + random.nextInt(1_000_000);
        return Rate.of(random.nextInt(parts + 1), parts);
    }

    private Money amount() {
        return new Money(1 + random.nextLong(1_000_000_000_000L), currency());
    }

    private Currency currency() {
        return Currency.getInstance(one("USD", "JPY", "BHD", "CLF"));
    }

    private LocalDate day() {
        return FIRST.plusDays(1 + random.nextInt(5_000));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(1_500_000_000L + random.nextInt(), random.nextInt(1_000_000) * 1_000L);
    }

    private Base base() {
        return one(Base.values());
    }

    private Basis basis() {
        return one(Basis.values());
    }

    private Cycle cycle() {
        return one(Cycle.values());
    }

    private static ClauseId id(String name) {
        return new ClauseId("R6." + name);
    }

    private String text() {
        return one("As announced.", "§ 4.2: «net» / ~gross", "二〇二六年", "a * b 😀");
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value, int least) {
        return IntStream.range(0, least + random.nextInt(3))
                .mapToObj(_ -> value.get())
                .toList();
    }
}
