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
        return database.query(
                "select document::text as document from (" + known(true) + ") as known order by id",
                List.of(knownAt, customer.value()),
                SpendAgreementRows::agreement);
    }

    /**
     * One page of them as known at an instant, by id.
     *
     * @param page from 1
     */
    public List<SpendAgreement> page(Optional<OrganizationId> customer, Instant knownAt, int page, int size) {
        List<Object> arguments = arguments(customer, knownAt);
        arguments.add(size);
        arguments.add((long) (page - 1) * size);
        return database.query(
                "select document::text as document from (" + known(customer.isPresent())
                        + ") as known order by id limit ? offset ?",
                arguments,
                SpendAgreementRows::agreement);
    }

    /** How many there are. */
    public long count(Optional<OrganizationId> customer, Instant knownAt) {
        return database.query(
                        "select count(*) as many from (" + known(customer.isPresent()) + ") as known",
                        arguments(customer, knownAt),
                        row -> row.number("many"))
                .getFirst();
    }

    private static List<Object> arguments(Optional<OrganizationId> customer, Instant knownAt) {
        List<Object> arguments = new ArrayList<>(List.of(knownAt));
        customer.map(OrganizationId::value).ifPresent(arguments::add);
        return arguments;
    }

    /** The version of each that is the last by an instant. */
    private static String known(boolean ofOneCustomer) {
        return "select distinct on (id) id, document from tributary.spend_agreement where recorded_at <= ?"
                + (ofOneCustomer ? " and customer = ?" : "") + " order by id, version desc";
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
