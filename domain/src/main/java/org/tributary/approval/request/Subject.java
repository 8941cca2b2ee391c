package org.tributary.approval.request;

/**
 * What is asked about. Whatever of it matters to the decision is fixed by its version: who changes it asks anew.
 *
 * @param id within its kind
 * @param version of its content: a number, or a digest
 */
public record Subject(SubjectKind kind, String id, String version) {

    /** @throws IllegalArgumentException if an id or version is none */
    public Subject {
        if (id.isBlank() || id.length() > 120 || version.isBlank() || version.length() > 80) {
            throw new IllegalArgumentException("no subject: " + kind + " " + id + " " + version);
        }
    }

    /** Whether it is the same thing, in this or another version. */
    public boolean isSameAs(Subject other) {
        return kind.equals(other.kind) && id.equals(other.id);
    }
}
