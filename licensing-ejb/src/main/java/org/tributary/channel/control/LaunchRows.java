package org.tributary.channel.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Launch;
import org.tributary.channel.Provenance;
import org.tributary.database.BulkInsert;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.party.OrganizationId;

/** The launches, kept: they are added, never edited. */
@Dependent
public class LaunchRows {

    private final Database database;

    @Inject
    public LaunchRows(Database database) {
        this.database = database;
    }

    /** All, by their day. */
    public List<Launch> all() {
        return database.query(
                "select * from tributary.launch order by launched_on, product, host, recorded_at",
                List.of(),
                LaunchRows::launch);
    }

    /** Adds what is not there yet. */
    public void add(List<Launch> launches) {
        BulkInsert rows = BulkInsert.into(
                "tributary.launch",
                "product text",
                "host text",
                "launched_on date",
                "recorded_at timestamptz",
                "provenance_tag text",
                "provenance_source text");
        launches.forEach(launch -> rows.row(
                launch.product(),
                launch.host(),
                launch.on(),
                launch.recordedAt(),
                launch.provenance().tag(),
                launch.provenance().source()));
        rows.insert(database);
    }

    private static Launch launch(Row row) {
        return new Launch(
                new ProductId(row.text("product")),
                new OrganizationId(row.text("host")),
                row.day("launched_on"),
                row.instant("recorded_at"),
                new Provenance(row.constant("provenance_tag", Provenance.Tag.class), row.text("provenance_source")));
    }
}
