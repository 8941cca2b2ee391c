package org.tributary.channel.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Provenance;
import org.tributary.channel.Waiver;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.party.OrganizationId;

/** The waivers, kept: they are added, never edited. */
@Dependent
public class WaiverRows {

    private final Database database;

    @Inject
    public WaiverRows(Database database) {
        this.database = database;
    }

    /** All, by their day. */
    public List<Waiver> all() {
        return database.query(
                "select * from tributary.waiver order by valid_from, product, granted_by, recorded_at",
                List.of(),
                WaiverRows::waiver);
    }

    /** Adds what is not there yet. */
    public void add(List<Waiver> waivers) {
        BulkInsert rows = BulkInsert.into(
                "tributary.waiver",
                "product text",
                "granted_by text",
                "cannot boolean",
                "declines boolean",
                "publication text",
                "valid_from date",
                "recorded_at timestamptz",
                "provenance_tag text",
                "provenance_source text");
        waivers.forEach(waiver -> rows.row(
                waiver.product(),
                waiver.grantedBy(),
                waiver.cannot(),
                waiver.declines(),
                waiver.publication(),
                waiver.from(),
                waiver.recordedAt(),
                waiver.provenance().tag(),
                waiver.provenance().source()));
        rows.insert(database);
    }

    private static Waiver waiver(Row row) {
        return new Waiver(
                new ProductId(row.text("product")),
                new OrganizationId(row.text("granted_by")),
                row.truth("cannot"),
                row.truth("declines"),
                row.constant("publication", Waiver.Publication.class),
                row.day("valid_from"),
                row.instant("recorded_at"),
                new Provenance(row.constant("provenance_tag", Provenance.Tag.class), row.text("provenance_source")));
    }
}
