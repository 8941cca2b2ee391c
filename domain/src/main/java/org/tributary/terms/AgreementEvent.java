package org.tributary.terms;

import java.time.Instant;
import java.time.LocalDate;
import org.tributary.channel.Provenance;
import org.tributary.terms.clause.EventCode;

/**
 * Something that happened and ends the clauses that name it.
 *
 * @param occurredOn its day: accrual ends with it, exclusivity at its beginning
 * @param recordedAt when the platform learned of it: the second time axis
 */
public record AgreementEvent(EventCode code, LocalDate occurredOn, Instant recordedAt, Provenance provenance) {}
