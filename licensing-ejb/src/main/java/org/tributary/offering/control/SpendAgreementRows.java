package org.tributary.offering.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Json;
import org.tributary.database.Row;
import org.tributary.offering.commitment.SpendAgreement;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.party.OrganizationId;

/** Spend agreements, kept as they were recorded each time. */
@Dependent
public class SpendAgreementRows {

    private final Database database;

    @Inject
    public SpendAgreementRows(Database database) {
        this.database = database;
    }

    /** One as known at an instant, if it was recorded by then. */
    public Optional<SpendAgreement> find(SpendAgreementId id, Instant knownAt) {
        return database.find("""
                select document::text as document from tributary.spend_agreement
                where id = ? and recorded_at <= ? order by version desc limit 1""", List.of(id.value(), knownAt), SpendAgreementRows::agreement);
    }

    /** Those of a customer as known at an instant, by id. */
    public List<SpendAgreement> of(OrganizationId customer, Instant knownAt) {
        Known known = Known.of(Optional.of(customer), Optional.empty(), knownAt);
        return database.query(
                "select document::text as document from (" + known.sql() + ") as known order by id",
                known.arguments(),
                SpendAgreementRows::agreement);
    }

    /**
     * One page of them as known at an instant, by id.
     *
     * @param contract that they were signed with
     * @param page from 1
     */
    public List<SpendAgreement> page(
            Optional<OrganizationId> customer, Optional<String> contract, Instant knownAt, int page, int size) {
        Known known = Known.of(customer, contract, knownAt);
        List<Object> arguments = new ArrayList<>(known.arguments());
        arguments.add(size);
        arguments.add((long) (page - 1) * size);
        return database.query(
                "select document::text as document from (" + known.sql() + ") as known order by id limit ? offset ?",
                arguments,
                SpendAgreementRows::agreement);
    }

    /** How many there are. */
    public long count(Optional<OrganizationId> customer, Optional<String> contract, Instant knownAt) {
        Known known = Known.of(customer, contract, knownAt);
        return database.query(
                        "select count(*) as many from (" + known.sql() + ") as known",
                        known.arguments(),
                        row -> row.number("many"))
                .getFirst();
    }

    /** The version of each that is the last by an instant. */
    private record Known(String sql, List<Object> arguments) {

        static Known of(Optional<OrganizationId> customer, Optional<String> contract, Instant knownAt) {
            List<Object> arguments = new ArrayList<>(List.of(knownAt));
            customer.map(OrganizationId::value).ifPresent(arguments::add);
            contract.ifPresent(arguments::add);
            return new Known(
                    "select distinct on (id) id, document from tributary.spend_agreement where recorded_at <= ?"
                            + (customer.isPresent() ? " and customer = ?" : "")
                            + (contract.isPresent() ? " and contract = ?" : "") + " order by id, version desc",
                    arguments);
        }
    }

    private static SpendAgreement agreement(Row row) {
        return Json.read(row.text("document"), SpendAgreement.class);
    }

    /** The end of the last settlement period that was billed of one; empty where none was. */
    public Optional<LocalDate> billedUntil(SpendAgreementId id) {
        return database.find("""
                select period_end from tributary.spend_bill
                where agreement = ? order by period_end desc, sequence desc limit 1""", List.of(id.value()), row -> row.day("period_end"));
    }

    /** Keeps one more version. */
    public void add(SpendAgreement agreement, String by) {
        BulkInsert rows = BulkInsert.into(
                "tributary.spend_agreement",
                "id text",
                "version integer",
                "customer text",
                "document jsonb",
                "recorded_at timestamptz",
                "recorded_by text");
        rows.row(
                agreement.id(),
                agreement.version(),
                agreement.customer(),
                Json.write(agreement),
                agreement.recordedAt(),
                by);
        rows.insert(database);
    }
}
