package org.tributary.terms.document;

import static org.tributary.http.json.Forms.oneOf;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.Refusal;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.money.document.Amounts;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Base;
import org.tributary.terms.Cap;
import org.tributary.terms.Clause;
import org.tributary.terms.ClauseId;
import org.tributary.terms.Coverage;
import org.tributary.terms.NoShare;
import org.tributary.terms.ProportionalShare;
import org.tributary.terms.Undertaking;

/** Reads one clause; a field that belongs to another kind of clause is a fault. */
final class ClauseReader {

    private ClauseReader() {}

    /** @param agreed the agreement's currency, which amounts are in unless the clause names another */
    static Optional<Clause> read(Fields fields, Optional<Currency> agreed) {
        Optional<ClauseView.Kind> kind = fields.text("kind", oneOf(ClauseView.Kind.class));
        Optional<ClauseId> id = fields.text("id", ClauseId::new);
        Optional<Provenance> provenance = fields.object("provenance", ProvenanceView::read);
        // without a kind nothing can be said about the other fields
        return kind.flatMap(known -> switch (known) {
            case PROPORTIONAL_SHARE -> share(fields, id, provenance);
            case NO_SHARE -> noShare(fields, id, provenance);
            case CAP -> cap(fields, id, provenance, agreed);
            case UNDERTAKING -> undertaking(fields, id, provenance);
        });
    }

    private static Optional<Clause> share(Fields fields, Optional<ClauseId> id, Optional<Provenance> provenance) {
        Optional<OrganizationId> payer = fields.text("payer", OrganizationId::new);
        Optional<OrganizationId> payee = fields.text("payee", OrganizationId::new);
        Optional<Rate> rate = fields.text("rate", Rate::of);
        Optional<Base> base = fields.text("base", oneOf(Base.class));
        Optional<Coverage> coverage = coverage(fields);
        Optional<LocalDate> accrualEnd = fields.optionalText("accrualEnd", Forms::day);
        RoundingMode rounding =
                fields.optionalText("rounding", ClauseReader::rounding).orElse(RoundingMode.HALF_UP);
        return fields.end(() -> new ProportionalShare(
                id.orElseThrow(),
                provenance.orElseThrow(),
                payer.orElseThrow(),
                payee.orElseThrow(),
                rate.orElseThrow(),
                base.orElseThrow(),
                coverage.orElseThrow(),
                accrualEnd,
                rounding));
    }

    private static Optional<Clause> noShare(Fields fields, Optional<ClauseId> id, Optional<Provenance> provenance) {
        Optional<Coverage> coverage = coverage(fields);
        Optional<String> reason = fields.text("reason", Forms.words(500));
        return fields.end(() ->
                new NoShare(id.orElseThrow(), provenance.orElseThrow(), coverage.orElseThrow(), reason.orElseThrow()));
    }

    private static Optional<Clause> cap(
            Fields fields, Optional<ClauseId> id, Optional<Provenance> provenance, Optional<Currency> agreed) {
        Optional<Currency> currency =
                fields.optionalText("currency", Money::currency).or(() -> agreed);
        Optional<Money> amount = fields.text("amount", Amounts.in(currency));
        List<ClauseId> legs = fields.texts("legs", ClauseId::new);
        Optional<LocalDate> scopeStart = fields.text("scopeStart", Forms::day);
        Optional<Money> balance = fields.optionalText("inceptionBalance", Amounts.in(currency));
        Cap.Truncation truncation =
                fields.optionalText("truncation", oneOf(Cap.Truncation.class)).orElse(Cap.Truncation.CHRONOLOGICAL);
        return fields.end(() -> new Cap(
                id.orElseThrow(),
                provenance.orElseThrow(),
                amount.orElseThrow(),
                Set.copyOf(legs),
                scopeStart.orElseThrow(),
                balance.orElseGet(() -> Money.zero(currency.orElseThrow())),
                truncation));
    }

    private static Optional<Clause> undertaking(Fields fields, Optional<ClauseId> id, Optional<Provenance> provenance) {
        Optional<Undertaking.Subject> subject = fields.text("undertaking", oneOf(Undertaking.Subject.class));
        Optional<String> text = fields.text("text", Forms.words(2_000));
        return fields.end(() ->
                new Undertaking(id.orElseThrow(), provenance.orElseThrow(), subject.orElseThrow(), text.orElseThrow()));
    }

    private static Optional<Coverage> coverage(Fields fields) {
        List<ChannelCode> only = fields.optionalTexts("channels", ChannelCode::new);
        List<ChannelCode> except = fields.optionalTexts("exceptChannels", ChannelCode::new);
        return fields.check("channels", () -> new Coverage(Set.copyOf(only), Set.copyOf(except)));
    }

    private static RoundingMode rounding(String text) {
        return switch (text) {
            case "HALF_UP" -> RoundingMode.HALF_UP;
            case "HALF_EVEN" -> RoundingMode.HALF_EVEN;
            default -> throw new Refusal.Invalid("field.value", "One of HALF_UP, HALF_EVEN.");
        };
    }
}
