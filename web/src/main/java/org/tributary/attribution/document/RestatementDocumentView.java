package org.tributary.attribution.document;

import java.util.List;

/** A restatement with one page of its rows. */
public record RestatementDocumentView(
        RestatementView restatement, List<RestatementRowView> items, int page, int size, long total) {}
