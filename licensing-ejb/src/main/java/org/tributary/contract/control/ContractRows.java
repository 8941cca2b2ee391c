package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractFilter;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.contract.ContractSummary;
import org.tributary.contract.SoldThrough;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.database.Where;
import org.tributary.party.OrganizationId;

/** Contracts and their amendments, kept. */
@Dependent
public class ContractRows {

    /** Contracts with their amendments, so that both are of one instant. */
    static final String WHOLE = """
            select document::text as document, recorded_at,
                array(select document::text from tributary.contract_amendment
                    where contract = contract.id order by number) as amendments,
                array(select (extract(epoch from recorded_at) * 1000000)::bigint from tributary.contract_amendment
                    where contract = contract.id order by number) as amended_micros
            from tributary.contract""";

    private final Database database;

    @Inject
    public ContractRows(Database database) {
        this.database = database;
    }

    /** Which contracts, a page of them by id. */
    public List<ContractSummary> page(ContractFilter filter, int first, int count) {
        Where where = where(filter);
        return database.query(
                "select * from tributary.contract_head where " + where.sql() + " order by id offset ? limit ?",
                where.arguments(first, count),
                ContractRows::summary);
    }

    /** How many contracts there are of a filter. */
    public long count(ContractFilter filter) {
        Where where = where(filter);
        return database.find(
                        "select count(*) as many from tributary.contract_head where " + where.sql(),
                        where.arguments(),
                        row -> row.number("many"))
                .orElseThrow();
    }

    private static Where where(ContractFilter filter) {
        Where where = new Where();
        filter.text().ifPresent(text -> where.saying(text, "id", "title", "customer"));
        filter.customer().ifPresent(its -> where.and("customer = ?", its.value()));
        filter.channel().ifPresent(its -> where.and("channel = ?", its.value()));
        filter.kind().ifPresent(its -> where.and("kind = ?", its.name()));
        filter.endsBefore().ifPresent(day -> where.and("ends_on < ?", day));
        filter.runsOn().ifPresent(day -> where.and("starts_on <= ? and ends_on > ?", day, day));
        return where;
    }

    private static ContractSummary summary(Row row) {
        return new ContractSummary(
                new ContractId(row.text("id")),
                row.constant("kind", ContractKind.class),
                row.text("title"),
                new OrganizationId(row.text("customer")),
                new ChannelCode(row.text("channel")),
                row.text("currency"),
                row.day("starts_on"),
                row.day("ends_on"),
                Math.toIntExact(row.number("version")),
                row.instant("changed_at"));
    }

    /** One with all its amendments, if there is one of this id. */
    public Optional<Contract> find(ContractId id) {
        return database.find(
                        "select document::text as document, recorded_at from tributary.contract where id = ?",
                        List.of(id.value()),
                        row -> Json.read(row.text("document"), Contract.class).signed(row.instant("recorded_at")))
                .map(signed -> signed.with(amendments(id)));
    }

    /** The contracts that entitle a customer on any day, as known at an instant, by id. */
    public List<Contract> ofCustomer(OrganizationId customer, Instant knownAt) {
        return database
                .query(
                        WHOLE + " where recorded_at <= ? and id in (select contract from tributary.contract_party"
                                + " where party = ? and place = 'CUSTOMER') order by id",
                        List.of(knownAt, customer.value()),
                        ContractRows::whole)
                .stream()
                .flatMap(contract -> contract.known(knownAt).stream())
                .toList();
    }

    /** One with all its amendments, of a row of {@link #WHOLE}. */
    static Contract whole(Row row) {
        Contract signed = Json.read(row.text("document"), Contract.class).signed(row.instant("recorded_at"));
        List<String> documents = row.words("amendments");
        List<Long> recorded = row.numbers("amended_micros");
        List<Amendment> amendments = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            amendments.add(Json.read(documents.get(i), Amendment.class)
                    .recorded(i + 1, Instant.EPOCH.plus(recorded.get(i), ChronoUnit.MICROS)));
        }
        return signed.with(amendments);
    }

    /** How many amendments one has, without reading them; empty if there is none of this id. */
    public Optional<Integer> version(ContractId id) {
        return database.find(
                "select version from tributary.contract_head where id = ?",
                List.of(id.value()),
                row -> Math.toIntExact(row.number("version")));
    }

    private List<Amendment> amendments(ContractId id) {
        return database.query(
                "select document::text as document, number, recorded_at from tributary.contract_amendment"
                        + " where contract = ? order by number",
                List.of(id.value()),
                row -> Json.read(row.text("document"), Amendment.class)
                        .recorded(Math.toIntExact(row.number("number")), row.instant("recorded_at")));
    }

    /** Keeps a contract as signed. */
    public void add(Contract contract, String by) {
        BulkInsert rows = BulkInsert.into(
                "tributary.contract",
                "id text",
                "customer text",
                "channel text",
                "kind text",
                "title text",
                "document jsonb",
                "currency text",
                "starts_on date",
                "ends_on date",
                "recorded_at timestamptz",
                "recorded_by text");
        rows.row(
                contract.id(),
                contract.through().customer(),
                contract.through().channel(),
                contract.kind(),
                contract.title(),
                Json.write(contract.signed(contract.recordedAt())),
                contract.currency(),
                contract.term().startInclusive(),
                contract.term().endExclusive(),
                contract.recordedAt(),
                by);
        rows.insert(database);
        counted(contract);
    }

    /** Keeps the last amendment of a contract. */
    public void addAmendment(Contract contract, String by) {
        Amendment amendment = contract.amendments().getLast();
        SoldThrough through = contract.timeline().last().through();
        BulkInsert rows = BulkInsert.into(
                "tributary.contract_amendment",
                "contract text",
                "number integer",
                "effective_on date",
                "document jsonb",
                "customer text",
                "channel text",
                "ends_on date",
                "recorded_at timestamptz",
                "recorded_by text");
        rows.row(
                contract.id(),
                amendment.number(),
                amendment.effectiveOn(),
                Json.write(amendment),
                through.customer(),
                through.channel(),
                contract.timeline().endExclusive(),
                amendment.recordedAt(),
                by);
        rows.insert(database);
        counted(contract);
    }

    /** What follows from a contract is told anew, with each version of it. */
    private void counted(Contract contract) {
        new TermEndRows(database).replace(contract);
        new ServiceRows(database).promise(contract);
        new SideRows(database).keepAmended(contract);
    }

    /** Counts the ends of terms of those contracts that changed before these were counted. */
    public void countTermEnds() {
        TermEndRows ends = new TermEndRows(database);
        if (!ends.behind().isEmpty()) {
            database.lock("tributary.contract-term-ends");
            ends.behind().forEach(id -> ends.replace(find(id).orElseThrow()));
        }
    }
}
