package org.tributary.attribution.reconciliation;

import java.math.BigDecimal;

/**
 * What a check came to, each figure rounded half-up to six digits after the point for display; the verdict is exact.
 *
 * @param difference computed less published
 */
public record CheckResult(
        Check check, BigDecimal published, BigDecimal computed, BigDecimal difference, Verdict verdict) {}
