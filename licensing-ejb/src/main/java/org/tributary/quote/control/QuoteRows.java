package org.tributary.quote.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractId;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.database.Where;
import org.tributary.deal.DealId;
import org.tributary.identity.Account;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.quote.PricedOffer;
import org.tributary.quote.Quote;
import org.tributary.quote.QuoteChange;
import org.tributary.quote.QuoteFilter;
import org.tributary.quote.QuoteId;
import org.tributary.quote.QuoteState;
import org.tributary.quote.QuoteStep;
import org.tributary.quote.QuoteSummary;
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

    /** A page of a list, the last changed first. */
    public List<QuoteSummary> page(QuoteFilter filter, LocalDate today, int first, int count) {
        Where where = where(filter, today);
        return database.query(
                "select * from tributary.quote where " + where.sql() + " order by changed_at desc, id offset ? limit ?",
                where.arguments(first, count),
                row -> summary(row, today));
    }

    /** How many there are of a filter. */
    public long count(QuoteFilter filter, LocalDate today) {
        Where where = where(filter, today);
        return database.find(
                        "select count(*) as many from tributary.quote where " + where.sql(),
                        where.arguments(),
                        row -> row.number("many"))
                .orElseThrow();
    }

    private static Where where(QuoteFilter filter, LocalDate today) {
        Where where = new Where();
        filter.text().ifPresent(text -> where.saying(text, "id", "title", "customer"));
        filter.customer().ifPresent(its -> where.and("customer = ?", its.value()));
        filter.channel().ifPresent(its -> where.and("channel = ?", its.value()));
        filter.deal().ifPresent(its -> where.and("deal = ?", its.value()));
        filter.state().ifPresent(state -> in(state, today, where));
        return where;
    }

    private static void in(QuoteState state, LocalDate today, Where where) {
        switch (state) {
            case DRAFT, PRESENTED -> where.and("state = ? and valid_until >= ?", state.name(), today);
            case ACCEPTED, DECLINED, WITHDRAWN -> where.and("state = ?", state.name());
            case EXPIRED -> where.and("state in ('DRAFT', 'PRESENTED') and valid_until < ?", today);
        }
    }

    private static QuoteSummary summary(Row row, LocalDate today) {
        QuoteState reached = row.constant("state", QuoteState.class);
        LocalDate validUntil = row.day("valid_until");
        BigDecimal discount = row.decimal("discount").stripTrailingZeros();
        return new QuoteSummary(
                new QuoteId(row.text("id")),
                row.optionalUuid("deal").map(DealId::new),
                new OrganizationId(row.text("customer")),
                new ChannelCode(row.text("channel")),
                row.text("title"),
                reached.isTerminal() || !validUntil.isBefore(today) ? reached : QuoteState.EXPIRED,
                Math.toIntExact(row.number("revision")),
                row.money("total", "currency"),
                Rate.of(discount.signum() == 0 ? "0" : discount.toPlainString()),
                validUntil,
                row.optionalText("contract").map(ContractId::new),
                row.instant("changed_at"));
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
        return database
                .query(
                        "select contract from tributary.quote where id = ?",
                        List.of(id.value()),
                        row -> row.optionalText("contract"))
                .stream()
                .flatMap(Optional::stream)
                .map(ContractId::new)
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
                total.currency(),
                decimal(last.priced().deepestDiscount()),
                last.offer().validUntil(),
                quote.history().getLast().at());
        rows.insert(database);
        addVersion(quote);
        addChange(quote);
    }

    /** Keeps what the last step made of a quote: a version more, where it wrote one. */
    public void change(Quote quote, Money total, Optional<ContractId> contract) {
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
                total.currency().getCurrencyCode(),
                decimal(last.priced().deepestDiscount()),
                last.offer().validUntil(),
                at));
        contract.ifPresent(its -> arguments.add(its.value()));
        arguments.add(quote.id().value());
        database.update(
                "update tributary.quote set customer = ?, channel = ?, title = ?, state = ?, revision = ?, total = ?,"
                        + " currency = ?, discount = ?, valid_until = ?, changed_at = ?"
                        + (contract.isPresent() ? ", contract = ?" : "") + " where id = ?",
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
