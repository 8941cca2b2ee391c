package org.tributary.attribution.document;

import java.util.List;

/** One page of restatements. */
public record RestatementPageView(List<RestatementView> items, int page, int size, long total) {}
