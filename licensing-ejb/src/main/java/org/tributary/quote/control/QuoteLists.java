package org.tributary.quote.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractId;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.database.Where;
import org.tributary.deal.DealId;
import org.tributary.money.Rate;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.party.OrganizationId;
import org.tributary.quote.QuoteFilter;
import org.tributary.quote.QuoteId;
import org.tributary.quote.QuoteState;
import org.tributary.quote.QuoteSummary;

/** Quotes in lists, as their last versions are. */
@Dependent
public class QuoteLists {

    private final Database database;

    @Inject
    public QuoteLists(Database database) {
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
                row.money("estimate", "currency"),
                Rate.of(discount.signum() == 0 ? "0" : discount.toPlainString()),
                validUntil,
                row.optionalText("contract").map(ContractId::new),
                row.optionalText("agreement").map(SpendAgreementId::new),
                row.instant("changed_at"));
    }
}
