package org.tributary.deal.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.deal.Deal;
import org.tributary.deal.Prospect;
import org.tributary.deal.match.ConflictSearch.Rival;
import org.tributary.deal.match.CustomerMatch;
import org.tributary.deal.match.KnownCompany;
import org.tributary.deal.match.MatchKeys;
import org.tributary.deal.match.Spelling;
import org.tributary.party.OrganizationId;

/** Who prospects may be, among all that the vendor knows: to be asked in the vendor's eyes. */
@Dependent
public class Companies {

    private static final int MOST_RIVALS = 200;

    private final Database database;
    private final CustomerRows customers;
    private final DealRows deals;
    private final Spelling spelling;

    @Inject
    public Companies(Database database, CustomerRows customers, DealRows deals, IcuSpelling spelling) {
        this.database = database;
        this.customers = customers;
        this.deals = deals;
        this.spelling = spelling;
    }

    /** Known customers a prospect may be, the best match first. */
    public List<CustomerMatch> customers(Prospect prospect) {
        return CustomerMatch.among(customers.known(), prospect, spelling);
    }

    /** The known customer of a deal: the one it names, or else the best match if it is likely. */
    public Optional<OrganizationId> customerOf(Deal deal) {
        return deal.opportunity()
                .customer()
                .or(() -> customers(deal.opportunity().prospect()).stream()
                        .filter(CustomerMatch::isLikely)
                        .findFirst()
                        .flatMap(match -> match.company().customer()));
    }

    /** Prospects of deals that are alive, which a prospect may be, the best match first. */
    public List<CustomerMatch> prospects(Prospect prospect) {
        List<KnownCompany> companies = sharing(keys(prospect)).stream()
                .map(deal -> KnownCompany.of(deal, spelling))
                .toList();
        return CustomerMatch.among(companies, prospect, spelling);
    }

    /** Deals that are alive and may be about the same customer, each with how sure that is. */
    public List<Rival> rivals(Deal deal, Optional<OrganizationId> customer) {
        Set<String> keys = keys(deal, customer);
        Optional<String> same = customer.map(MatchKeys::of);
        List<UUID> ofCustomer = same.map(key -> found(List.of(key))).orElse(List.of());
        return sharing(keys).stream()
                .filter(other -> !other.id().equals(deal.id()))
                .map(other -> new Rival(
                        other,
                        ofCustomer.contains(other.id().value())
                                ? 100
                                : CustomerMatch.of(
                                                deal.opportunity().prospect(),
                                                KnownCompany.of(other, spelling),
                                                spelling)
                                        .score()))
                .toList();
    }

    /** Keeps what a deal may be found by. */
    public void add(Deal deal, Optional<OrganizationId> customer) {
        BulkInsert rows = BulkInsert.into("tributary.deal_key", "key text", "deal uuid");
        keys(deal, customer).forEach(key -> rows.row(key, deal.id()));
        rows.insert(database);
    }

    private Set<String> keys(Deal deal, Optional<OrganizationId> customer) {
        Set<String> keys = new TreeSet<>(keys(deal.opportunity().prospect()));
        customer.map(MatchKeys::of).ifPresent(keys::add);
        return keys;
    }

    private Set<String> keys(Prospect prospect) {
        return MatchKeys.of(
                spelling.folded(prospect.legalName()),
                prospect.domain().stream().toList(),
                prospect.taxId().stream().toList());
    }

    private List<Deal> sharing(Collection<String> keys) {
        List<UUID> ids = found(keys);
        return ids.isEmpty() ? List.of() : deals.alive(ids);
    }

    /** Those that share most come first, so that a common word leaves out nothing that matters. */
    private List<UUID> found(Collection<String> keys) {
        return database.query(
                "select k.deal from tributary.deal_key k join tributary.deal d on d.id = k.deal"
                        + " where k.key = any(?) and d.state in ('SUBMITTED', 'REGISTERED')"
                        + " group by k.deal order by count(*) desc, k.deal limit " + MOST_RIVALS,
                List.of(keys),
                row -> row.uuid("deal"));
    }
}
