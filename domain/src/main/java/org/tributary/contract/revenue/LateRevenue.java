package org.tributary.contract.revenue;

import org.tributary.contract.ContractId;
import org.tributary.contract.recognition.RecognitionEntry;

/** A difference to a month that was closed when it became known. */
public record LateRevenue(ContractId contract, RecognitionEntry entry) {}
