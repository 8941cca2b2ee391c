package org.tributary.quote.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.contract.ContractId;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.deal.DealId;
import org.tributary.identity.Account;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.quote.Acceptance;
import org.tributary.quote.PricedOffer;
import org.tributary.quote.Quote;
import org.tributary.quote.QuoteChange;
import org.tributary.quote.QuoteId;
import org.tributary.quote.QuoteStep;
import org.tributary.quote.QuoteVersion;

/** Quotes, their versions and their steps, kept. */
@Dependent
public class QuoteRows {

    private static final int DISCOUNT_DIGITS = 12;

    private final Database database;

    @Inject
    public QuoteRows(Database database) {
        this.database = database;
    }

    /** One with all its versions and steps, if there is one of this id. */
    public Optional<Quote> find(QuoteId id) {
        List<QuoteVersion> versions = database.query(
                "select document::text as document, number, recorded_at, recorded_by, recorded_person from tributary.quote_version"
                        + " where quote = ? order by number",
                List.of(id.value()),
                row -> new QuoteVersion(
                        Math.toIntExact(row.number("number")),
                        Json.read(row.text("document"), PricedOffer.class),
                        new Account(row.text("recorded_by"), row.text("recorded_person")),
                        row.instant("recorded_at")));
        return database.find(
                "select deal from tributary.quote where id = ?",
                List.of(id.value()),
                row -> new Quote(id, row.optionalUuid("deal").map(DealId::new), versions, history(id)));
    }

    private List<QuoteChange> history(QuoteId id) {
        return database.query(
                "select * from tributary.quote_change where quote = ? order by position",
                List.of(id.value()),
                row -> new QuoteChange(
                        row.constant("step", QuoteStep.class),
                        Math.toIntExact(row.number("number")),
                        row.text("actor"),
                        row.instant("at"),
                        row.optionalText("words")));
    }

    /** The contract that a quote became. */
    public Optional<ContractId> contractOf(QuoteId id) {
        return became(id, "contract").map(ContractId::new);
    }

    /** The spend agreement that its usage became. */
    public Optional<SpendAgreementId> agreementOf(QuoteId id) {
        return became(id, "agreement").map(SpendAgreementId::new);
    }

    private Optional<String> became(QuoteId id, String what) {
        return database
                .query(
                        "select " + what + " from tributary.quote where id = ?",
                        List.of(id.value()),
                        row -> row.optionalText(what))
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Keeps a new quote.
     *
     * @param total what its contract would bill in all
     */
    public void add(Quote quote, Money total) {
        BulkInsert rows = BulkInsert.into(
                "tributary.quote",
                "id text",
                "deal uuid",
                "customer text",
                "channel text",
                "title text",
                "state text",
                "revision integer",
                "total bigint",
                "estimate bigint",
                "currency text",
                "discount numeric",
                "valid_until date",
                "changed_at timestamptz");
        QuoteVersion last = quote.last();
        rows.row(
                quote.id(),
                quote.deal(),
                quote.customer(),
                last.priced().through().channel(),
                last.offer().title(),
                quote.history().getLast().step().to(),
                quote.revision(),
                total.minorUnits(),
                last.priced().estimate().minorUnits(),
                total.currency(),
                decimal(last.priced().deepestDiscount()),
                last.offer().validUntil(),
                quote.history().getLast().at());
        rows.insert(database);
        addVersion(quote);
        addChange(quote);
    }

    /** Keeps what the last step made of a quote: a version more, where it wrote one. */
    public void change(Quote quote, Money total, Optional<Acceptance> acceptance) {
        QuoteVersion last = quote.last();
        Instant at = quote.history().getLast().at();
        QuoteStep step = quote.history().getLast().step();
        if (step == QuoteStep.WRITE) {
            addVersion(quote);
        }
        addChange(quote);
        List<Object> arguments = new ArrayList<>(List.of(
                quote.customer().value(),
                last.priced().through().channel().value(),
                last.offer().title(),
                step.to().name(),
                quote.revision(),
                total.minorUnits(),
                last.priced().estimate().minorUnits(),
                total.currency().getCurrencyCode(),
                decimal(last.priced().deepestDiscount()),
                last.offer().validUntil(),
                at));
        Optional<ContractId> contract = acceptance.flatMap(Acceptance::contract);
        Optional<SpendAgreementId> agreement = acceptance.flatMap(Acceptance::agreement);
        contract.ifPresent(its -> arguments.add(its.value()));
        agreement.ifPresent(its -> arguments.add(its.value()));
        arguments.add(quote.id().value());
        database.update(
                "update tributary.quote set customer = ?, channel = ?, title = ?, state = ?, revision = ?, total = ?,"
                        + " estimate = ?, currency = ?, discount = ?, valid_until = ?, changed_at = ?"
                        + (contract.isPresent() ? ", contract = ?" : "")
                        + (agreement.isPresent() ? ", agreement = ?" : "") + " where id = ?",
                arguments);
    }

    private static BigDecimal decimal(Rate rate) {
        return new BigDecimal(rate.numerator())
                .divide(new BigDecimal(rate.denominator()), DISCOUNT_DIGITS, RoundingMode.HALF_EVEN);
    }

    private void addVersion(Quote quote) {
        QuoteVersion version = quote.last();
        database.update(
                "insert into tributary.quote_version (quote, number, document, recorded_at, recorded_by, recorded_person)"
                        + " values (?, ?, ?::jsonb, ?, ?, ?)",
                List.of(
                        quote.id().value(),
                        version.number(),
                        Json.write(version.priced()),
                        version.recordedAt(),
                        version.author().username(),
                        version.author().person()));
    }

    private void addChange(Quote quote) {
        QuoteChange change = quote.history().getLast();
        BulkInsert rows = BulkInsert.into(
                "tributary.quote_change",
                "quote text",
                "position integer",
                "step text",
                "number integer",
                "actor text",
                "at timestamptz",
                "words text");
        rows.row(
                quote.id(),
                quote.history().size() - 1,
                change.step(),
                change.number(),
                change.actor(),
                change.at(),
                change.words());
        rows.insert(database);
    }
}
