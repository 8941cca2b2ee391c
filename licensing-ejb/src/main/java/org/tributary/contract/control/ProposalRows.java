package org.tributary.contract.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tributary.approval.request.RequestId;
import org.tributary.contract.Amendment;
import org.tributary.contract.ContractId;
import org.tributary.contract.Proposal;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.identity.Account;

/** Amendments that wait for a yes, kept. */
@Dependent
public class ProposalRows {

    private static final String SELECT =
            "select contract, number, version, document::text as document, request, proposed_at,"
                    + " proposed_by, proposed_person, amendment from tributary.contract_proposal ";

    private final Database database;

    @Inject
    public ProposalRows(Database database) {
        this.database = database;
    }

    /** All of a contract, in the order proposed. */
    public List<Proposal> of(ContractId contract) {
        return database.query(
                SELECT + "where contract = ? order by number", List.of(contract.value()), ProposalRows::proposal);
    }

    /** The one that a request is about. */
    public Optional<Proposal> find(RequestId request) {
        return database.find(SELECT + "where request = ?", List.of(request.value()), ProposalRows::proposal);
    }

    private static Proposal proposal(Row row) {
        return new Proposal(
                new ContractId(row.text("contract")),
                Math.toIntExact(row.number("number")),
                Math.toIntExact(row.number("version")),
                Json.read(row.text("document"), Amendment.class).recorded(1, Instant.EPOCH),
                new RequestId(row.uuid("request")),
                new Account(row.text("proposed_by"), row.text("proposed_person")),
                row.instant("proposed_at"),
                row.optionalNumber("amendment").map(Math::toIntExact));
    }

    /** Keeps one more. */
    public void add(Proposal proposal) {
        database.update(
                "insert into tributary.contract_proposal (contract, number, version, document, request, proposed_at,"
                        + " proposed_by, proposed_person) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)",
                List.of(
                        proposal.contract().value(),
                        proposal.number(),
                        proposal.version(),
                        Json.write(proposal.amendment()),
                        proposal.request().value(),
                        proposal.at(),
                        proposal.by().username(),
                        proposal.by().person()));
    }

    /** Keeps that one is an amendment now. */
    public void apply(Proposal proposal) {
        database.update(
                "update tributary.contract_proposal set amendment = ? where contract = ? and number = ?",
                List.of(proposal.applied().orElseThrow(), proposal.contract().value(), proposal.number()));
    }
}
