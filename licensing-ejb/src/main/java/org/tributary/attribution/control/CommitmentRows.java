package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.commitment.RecordedCommitment;
import org.tributary.attribution.commitment.SharedCommitment;
import org.tributary.billing.JointShare;
import org.tributary.billing.Sale;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Route;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/** The shared commitments, kept: they are added, never edited. */
@Dependent
public class CommitmentRows {

    private final Database database;

    @Inject
    public CommitmentRows(Database database) {
        this.database = database;
    }

    /** All, by contract. */
    public List<RecordedCommitment> all() {
        return database.query(
                "select * from tributary.shared_commitment order by contract", List.of(), CommitmentRows::recorded);
    }

    /** The one of a contract. */
    public Optional<RecordedCommitment> find(String contract) {
        return database.find(
                "select * from tributary.shared_commitment where contract = ?",
                List.of(contract),
                CommitmentRows::recorded);
    }

    /** Adds one unless its contract has one, and says whether it did. Whoever comes second waits for the first. */
    public boolean add(RecordedCommitment recorded) {
        BulkInsert rows = BulkInsert.into(
                "tributary.shared_commitment",
                "contract text",
                "channel text",
                "route text[]",
                "seller text",
                "host text",
                "product text",
                "joint_partner text",
                "joint_numerator numeric",
                "joint_denominator numeric",
                "customer text",
                "segment text",
                "amount bigint",
                "currency text",
                "term_start date",
                "term_end date",
                "recorded_at timestamptz",
                "recorded_by text");
        SharedCommitment commitment = recorded.commitment();
        Sale sale = commitment.contracting();
        rows.row(
                commitment.contract(),
                sale.channel(),
                sale.route().parties(),
                sale.seller(),
                sale.host(),
                sale.product(),
                sale.joint().map(JointShare::partner),
                sale.joint().map(joint -> joint.share().numerator()),
                sale.joint().map(joint -> joint.share().denominator()),
                sale.customer(),
                sale.segment(),
                commitment.amount().minorUnits(),
                commitment.amount().currency(),
                commitment.term().startInclusive(),
                commitment.term().endExclusive(),
                recorded.recordedAt(),
                recorded.recordedBy());
        return !rows.insertNew(database, "contract", row -> row.text("contract"))
                .isEmpty();
    }

    private static RecordedCommitment recorded(Row row) {
        SharedCommitment commitment = new SharedCommitment(
                contracting(row),
                row.money("amount", "currency"),
                new DateRange(row.day("term_start"), row.day("term_end")));
        return new RecordedCommitment(commitment, row.instant("recorded_at"), row.text("recorded_by"));
    }

    private static Sale contracting(Row row) {
        return new Sale(
                new ChannelCode(row.text("channel")),
                new Route(row.words("route").stream().map(OrganizationId::new).toList()),
                row.optionalText("seller").map(OrganizationId::new),
                row.optionalText("host").map(OrganizationId::new),
                new ProductId(row.text("product")),
                row.optionalText("joint_partner")
                        .map(partner -> new JointShare(
                                new OrganizationId(partner), row.rate("joint_numerator", "joint_denominator"))),
                new OrganizationId(row.text("customer")),
                new CustomerSegment(row.text("segment")),
                Optional.of(row.text("contract")));
    }
}
