package org.tributary.channel.control;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.channel.Permission;
import org.tributary.channel.Provenance;

@Entity
@Table(name = "permission")
class PermissionRow {

    /** What makes a cell of the matrix one of its kind. */
    @Embeddable
    record Key(String offer, String regime) {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Permission.Verdict verdict;

    private @Nullable String note;

    @Column(name = "provenance_tag")
    @Enumerated(EnumType.STRING)
    private Provenance.@Nullable Tag provenanceTag;

    @Column(name = "provenance_source")
    private @Nullable String provenanceSource;

    @SuppressWarnings("NullAway")
    protected PermissionRow() {}

    PermissionRow(Permission permission) {
        key = new Key(permission.offer(), permission.regime());
        verdict = permission.verdict();
        note = permission.note().orElse(null);
        provenanceTag = permission.provenance().map(Provenance::tag).orElse(null);
        provenanceSource = permission.provenance().map(Provenance::source).orElse(null);
    }

    Permission permission() {
        return new Permission(
                key.offer(),
                key.regime(),
                verdict,
                Optional.ofNullable(note),
                Optional.ofNullable(provenanceTag).map(tag -> new Provenance(tag, requireNonNull(provenanceSource))));
    }
}
