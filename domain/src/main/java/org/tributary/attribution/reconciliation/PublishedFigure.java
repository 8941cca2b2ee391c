package org.tributary.attribution.reconciliation;

import java.math.BigDecimal;
import org.tributary.channel.Provenance;

/**
 * A number somebody published.
 *
 * @param id as {@code openai.revenue.2024}
 * @param unit in words: {@code USD million}
 */
public record PublishedFigure(String id, BigDecimal value, String unit, Provenance provenance) {}
