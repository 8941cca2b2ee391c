package org.tributary.attribution;

import static java.math.RoundingMode.HALF_UP;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.channel.Channel;
import org.tributary.channel.Channel.Recognition;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.Provenance.Tag;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Base;
import org.tributary.terms.Cap;
import org.tributary.terms.Clause;
import org.tributary.terms.ClauseId;
import org.tributary.terms.Coverage;
import org.tributary.terms.NoShare;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.ProportionalShare;
import org.tributary.terms.Revision;
import org.tributary.terms.Revision.AttributionDate;
import org.tributary.time.DateRange;

/** The reference agreement, cut down to what moves money, for the worked examples. */
final class ReferenceTerms {

    static final Currency USD = Currency.getInstance("USD");
    static final OrganizationId OPENAI = new OrganizationId("openai");
    static final OrganizationId MICROSOFT = new OrganizationId("microsoft");
    static final Instant LATER = Instant.parse("2035-01-01T00:00:00Z");

    private static final Provenance TEST = new Provenance(Tag.REPORTED, "worked examples");
    private static final Set<ChannelCode> MICROSOFT_MEDIATED =
            Set.of(new ChannelCode("AZURE_OPENAI"), new ChannelCode("MS_CSP"));

    private ReferenceTerms() {}

    static PartnershipAgreement agreement(AttributionDate date, Cap.Truncation truncation) {
        return new PartnershipAgreement(
                new AgreementId("openai-microsoft"),
                "OpenAI and Microsoft",
                List.of(OPENAI, MICROSOFT),
                USD,
                List.of(
                        revision("R1", "2019-07-22", date, List.of(noShare())),
                        revision("R3", "2023-01-23", date, twoWay("R3")),
                        revision("R4", "2025-01-21", date, twoWay("R4")),
                        revision("R5", "2025-10-28", date, twoWay("R5")),
                        revision("R6", "2026-04-27", date, amended(truncation))));
    }

    static PartnershipAgreement agreement() {
        return agreement(AttributionDate.SERVICE_DAY, Cap.Truncation.CHRONOLOGICAL);
    }

    static Map<ChannelCode, Channel> channels() {
        return Stream.of(
                        channel("DIRECT_ENTERPRISE", OPENAI),
                        channel("AWS_BEDROCK", OPENAI),
                        channel("ORACLE_OCI", OPENAI),
                        channel("RESELLER", OPENAI),
                        channel("AZURE_OPENAI", MICROSOFT),
                        channel("MS_CSP", MICROSOFT))
                .collect(Collectors.toMap(Channel::code, Function.identity()));
    }

    private static Channel channel(String code, OrganizationId principal) {
        return new Channel(new ChannelCode(code), code, principal, Recognition.GROSS, Optional.empty(), TEST);
    }

    private static Revision revision(String regime, String day, AttributionDate date, List<Clause> clauses) {
        LocalDate from = LocalDate.parse(day);
        Instant recordedAt = Instant.parse(day + "T00:00:00Z");
        return new Revision(
                regime, regime + " of " + day, DateRange.from(from), recordedAt, date, "worked examples", clauses);
    }

    private static Clause noShare() {
        return new NoShare(new ClauseId("R1.none"), TEST, Coverage.ALL, "no share is public");
    }

    private static List<Clause> twoWay(String regime) {
        return List.of(
                share(
                        regime + ".share.out",
                        OPENAI,
                        MICROSOFT,
                        Base.VENDOR_NET_RECEIPTS,
                        Coverage.ALL,
                        Optional.empty()),
                share(
                        regime + ".share.azure",
                        MICROSOFT,
                        OPENAI,
                        Base.SELLER_RECEIPTS,
                        new Coverage(MICROSOFT_MEDIATED, Set.of()),
                        Optional.empty()));
    }

    private static List<Clause> amended(Cap.Truncation truncation) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(share(
                "R6.share.out",
                OPENAI,
                MICROSOFT,
                Base.VENDOR_NET_RECEIPTS,
                Coverage.ALL,
                Optional.of(LocalDate.parse("2031-01-01"))));
        clauses.add(new Cap(
                new ClauseId("R6.cap"),
                TEST,
                Money.of("38000000000", USD),
                Set.of(new ClauseId("R6.share.out")),
                LocalDate.parse("2026-04-27"),
                Money.zero(USD),
                truncation));
        return clauses;
    }

    private static ProportionalShare share(
            String id,
            OrganizationId payer,
            OrganizationId payee,
            Base base,
            Coverage coverage,
            Optional<LocalDate> accrualEnd) {
        return new ProportionalShare(
                new ClauseId(id), TEST, payer, payee, Rate.of("0.2"), base, coverage, accrualEnd, HALF_UP);
    }
}
