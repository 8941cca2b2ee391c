package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.contract.schedule.BillItem;
import org.tributary.contract.side.ContractSide;
import org.tributary.contract.side.RoadDays;
import org.tributary.contract.side.SideFilter;
import org.tributary.contract.side.SideItem;
import org.tributary.contract.side.SideSummary;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.database.Where;
import org.tributary.party.OrganizationId;

/** What parties on the roads of contracts may know of them, kept with each version; read within a party's scope: the query says so, and row-level security again. */
@Dependent
public class SideRows {

    private static final String LATEST = "(select distinct on (party, contract) party, contract, kind, title, customer,"
            + " channel, starts_on, ends_on from tributary.contract_side order by party, contract, version desc) as side where ";

    private final Database database;

    @Inject
    public SideRows(Database database) {
        this.database = database;
    }

    /** A page of those a party stands on the road of, by id. */
    public List<SideSummary> page(SideFilter filter, String party, int first, int count) {
        Where where = where(filter, party);
        return database.query(
                "select * from " + LATEST + where.sql() + " order by contract offset ? limit ?",
                where.arguments(first, count),
                SideRows::summary);
    }

    /** How many there are of a filter. */
    public long count(SideFilter filter, String party) {
        Where where = where(filter, party);
        return database.find(
                        "select count(*) as many from " + LATEST + where.sql(),
                        where.arguments(),
                        row -> row.number("many"))
                .orElseThrow();
    }

    private static Where where(SideFilter filter, String party) {
        Where where = new Where().and("party = ? and starts_on is not null", party);
        filter.text().ifPresent(text -> where.saying(text, "contract", "title", "customer"));
        filter.customer().ifPresent(its -> where.and("customer = ?", its.value()));
        filter.runsOn().ifPresent(day -> where.and("starts_on <= ? and ends_on > ?", day, day));
        return where;
    }

    private static SideSummary summary(Row row) {
        return new SideSummary(
                new ContractId(row.text("contract")),
                row.constant("kind", ContractKind.class),
                row.text("title"),
                new OrganizationId(row.text("customer")),
                new ChannelCode(row.text("channel")),
                row.day("starts_on"),
                row.day("ends_on"));
    }

    /** A party's side as known at an instant; empty where it does not stand on the road, or nothing was known. */
    public Optional<ContractSide> find(ContractId id, String party, Instant knownAt) {
        return database.find(
                        "select document::text as document from tributary.contract_side where contract = ? and party = ?"
                                + " and recorded_at <= ? order by version desc limit 1",
                        List.of(id.value(), party, knownAt),
                        row -> Json.read(row.text("document"), ContractSide.class))
                .filter(ContractSide::stands);
    }

    /** What a party keeps of each item, by number, as known at an instant. */
    public List<SideItem> items(ContractId id, String party, Instant knownAt) {
        return database.query(
                "select document::text as document from tributary.contract_side_item where contract = ? and party = ?"
                        + " and recorded_at <= ? order by number",
                List.of(id.value(), party, knownAt),
                row -> Json.read(row.text("document"), SideItem.class));
    }

    /**
     * Keeps the sides of contracts that were there before these were kept.
     *
     * @return whether there was none
     */
    public boolean catchUp() {
        List<ContractId> behind = database.query(
                "select distinct contract from tributary.contract_party where place = 'BETWEEN' and not exists (select 1 from"
                        + " tributary.contract_side where contract_side.contract = contract_party.contract) order by contract",
                List.of(),
                row -> new ContractId(row.text("contract")));
        if (!behind.isEmpty()) {
            database.lock("tributary.contract-sides");
            behind.forEach(this::keepAll);
        }
        return behind.isEmpty();
    }

    private void keepAll(ContractId id) {
        Contract contract = new ContractRows(database).find(id).orElseThrow();
        for (int version = 0; version <= contract.amendments().size(); version++) {
            keep(contract.asAmended(version));
        }
        new BillItemRows(database).keepSides(id);
    }

    /** Keeps the sides of a contract as its last amendment leaves it, and as those before did where these were not kept yet. */
    void keepAmended(Contract contract) {
        if (isBehind(contract)) {
            keepAll(contract.id());
        } else {
            keep(contract);
        }
    }

    /** Somebody stood on its road before the last amendment, and nothing was kept of it. */
    private boolean isBehind(Contract contract) {
        int amendments = contract.amendments().size();
        return amendments > 0
                && !ContractSide.parties(contract.asAmended(amendments - 1)).isEmpty()
                && database.find(
                                "select contract from tributary.contract_side where contract = ? limit 1",
                                List.of(contract.id().value()),
                                row -> row.text("contract"))
                        .isEmpty();
    }

    private void keep(Contract contract) {
        BulkInsert rows = BulkInsert.into(
                "tributary.contract_side",
                "contract text",
                "party text",
                "version integer",
                "title text",
                "kind text",
                "customer text",
                "channel text",
                "starts_on date",
                "ends_on date",
                "document jsonb",
                "recorded_at timestamptz");
        Instant recordedAt = contract.amendments().isEmpty()
                ? contract.recordedAt()
                : contract.amendments().getLast().recordedAt();
        for (OrganizationId party : ContractSide.parties(contract)) {
            ContractSide side = ContractSide.of(contract, party);
            Optional<RoadDays> first = side.road().stream().findFirst();
            Optional<RoadDays> last = side.road().reversed().stream().findFirst();
            rows.row(
                    contract.id(),
                    party,
                    side.version(),
                    contract.title(),
                    contract.kind(),
                    last.map(RoadDays::customer),
                    last.map(RoadDays::channel),
                    first.map(days -> days.days().startInclusive()),
                    last.map(days -> days.days().endExclusive()),
                    Json.write(side),
                    recordedAt);
        }
        rows.insertNew(database);
    }

    /** Keeps what parties keep of items. */
    void keep(ContractId contract, List<BillItem> items, Instant recordedAt) {
        BulkInsert rows = BulkInsert.into(
                "tributary.contract_side_item",
                "contract text",
                "party text",
                "number integer",
                "kept bigint",
                "currency text",
                "billed_on date",
                "document jsonb",
                "recorded_at timestamptz");
        items.forEach(item -> SideItem.byParty(item)
                .forEach((party, side) -> rows.row(
                        contract,
                        party,
                        side.number(),
                        side.kept().minorUnits(),
                        side.kept().currency(),
                        side.billedOn(),
                        Json.write(side),
                        recordedAt)));
        rows.insertNew(database);
    }
}
