package org.tributary.stack.reference;

import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
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
import org.tributary.terms.Undertaking;
import org.tributary.time.DateRange;

/** Agreements as the files hold them. */
final class TermsFile {

    private TermsFile() {}

    static Optional<PartnershipAgreement> agreement(JsonItem item) {
        Optional<AgreementId> id = item.text("id", AgreementId::new);
        Optional<String> name = item.text("name");
        List<OrganizationId> parties = item.texts("parties", OrganizationId::new);
        Optional<Currency> currency = item.text("currency", Money::currency);
        List<Revision> revisions = item.objects("revisions", revision -> revision(revision, currency));
        return item.end(() -> new PartnershipAgreement(
                id.orElseThrow(), name.orElseThrow(), parties, currency.orElseThrow(), revisions));
    }

    private static Optional<Revision> revision(JsonItem item, Optional<Currency> currency) {
        Optional<String> regime = item.text("regime");
        Optional<String> title = item.text("title");
        Optional<LocalDate> from = item.text("validFrom", LocalDate::parse);
        Optional<LocalDate> to = item.optionalText("validTo", LocalDate::parse);
        Optional<Instant> recordedAt = item.text("recordedAt", Instant::parse);
        Optional<Revision.AttributionDate> date = item.text("attributionDate", Revision.AttributionDate::valueOf);
        Optional<String> source = item.text("source");
        List<Clause> clauses = item.objects("clauses", clause -> clause(clause, currency));
        return item.end(() -> new Revision(
                regime.orElseThrow(),
                title.orElseThrow(),
                new DateRange(from.orElseThrow(), to.orElse(LocalDate.MAX)),
                recordedAt.orElseThrow(),
                date.orElseThrow(),
                source.orElseThrow(),
                clauses));
    }

    private static Optional<Clause> clause(JsonItem item, Optional<Currency> currency) {
        Optional<ClauseId> id = item.text("id", ClauseId::new);
        Optional<Provenance> provenance = item.object("provenance", ReferenceFiles::provenance);
        Optional<String> kind = item.text("kind");
        return kind.flatMap(known -> switch (known) {
            case "PROPORTIONAL_SHARE" -> share(item, id, provenance);
            case "NO_SHARE" -> noShare(item, id, provenance);
            case "CAP" -> cap(item, id, provenance, currency);
            case "UNDERTAKING" -> undertaking(item, id, provenance);
            default ->
                item.end(() -> {
                    throw new Refusal.Invalid("clause.kind", "There is no kind of clause " + known + ".");
                });
        });
    }

    private static Optional<Clause> share(JsonItem item, Optional<ClauseId> id, Optional<Provenance> provenance) {
        Optional<OrganizationId> payer = item.text("payer", OrganizationId::new);
        Optional<OrganizationId> payee = item.text("payee", OrganizationId::new);
        Optional<Rate> rate = item.text("rate", Rate::of);
        Optional<Base> base = item.text("base", Base::valueOf);
        List<ChannelCode> only = item.texts("channels", ChannelCode::new);
        List<ChannelCode> except = item.texts("exceptChannels", ChannelCode::new);
        Optional<LocalDate> accrualEnd = item.optionalText("accrualEnd", LocalDate::parse);
        RoundingMode rounding =
                item.optionalText("rounding", RoundingMode::valueOf).orElse(RoundingMode.HALF_UP);
        return item.end(() -> new ProportionalShare(
                id.orElseThrow(),
                provenance.orElseThrow(),
                payer.orElseThrow(),
                payee.orElseThrow(),
                rate.orElseThrow(),
                base.orElseThrow(),
                new Coverage(Set.copyOf(only), Set.copyOf(except)),
                accrualEnd,
                rounding));
    }

    private static Optional<Clause> noShare(JsonItem item, Optional<ClauseId> id, Optional<Provenance> provenance) {
        List<ChannelCode> only = item.texts("channels", ChannelCode::new);
        List<ChannelCode> except = item.texts("exceptChannels", ChannelCode::new);
        Optional<String> reason = item.text("reason");
        return item.end(() -> new NoShare(
                id.orElseThrow(),
                provenance.orElseThrow(),
                new Coverage(Set.copyOf(only), Set.copyOf(except)),
                reason.orElseThrow()));
    }

    private static Optional<Clause> cap(
            JsonItem item, Optional<ClauseId> id, Optional<Provenance> provenance, Optional<Currency> agreed) {
        Optional<Currency> currency =
                item.optionalText("currency", Money::currency).or(() -> agreed);
        Optional<Money> amount = item.text("amount", text -> Money.of(text, currency.orElseThrow()));
        Optional<Money> balance = item.optionalText("inceptionBalance", text -> Money.of(text, currency.orElseThrow()));
        List<ClauseId> legs = item.texts("legs", ClauseId::new);
        Optional<LocalDate> scopeStart = item.text("scopeStart", LocalDate::parse);
        Cap.Truncation truncation =
                item.optionalText("truncation", Cap.Truncation::valueOf).orElse(Cap.Truncation.CHRONOLOGICAL);
        return item.end(() -> new Cap(
                id.orElseThrow(),
                provenance.orElseThrow(),
                amount.orElseThrow(),
                Set.copyOf(legs),
                scopeStart.orElseThrow(),
                balance.orElseGet(() -> Money.zero(currency.orElseThrow())),
                truncation));
    }

    private static Optional<Clause> undertaking(JsonItem item, Optional<ClauseId> id, Optional<Provenance> provenance) {
        Optional<Undertaking.Subject> subject = item.text("undertaking", Undertaking.Subject::valueOf);
        Optional<String> text = item.text("text");
        return item.end(() ->
                new Undertaking(id.orElseThrow(), provenance.orElseThrow(), subject.orElseThrow(), text.orElseThrow()));
    }
}
