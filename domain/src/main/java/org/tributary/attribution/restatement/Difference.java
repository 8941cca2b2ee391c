package org.tributary.attribution.restatement;

import java.util.Optional;
import org.tributary.attribution.Attribution;

/**
 * One share that is told otherwise now. One of both at least is there.
 *
 * @param reversal takes back what the ledger says; empty where it says nothing
 * @param booking says it anew; empty where nothing is owed any more
 */
public record Difference(Optional<Attribution> reversal, Optional<Attribution> booking, Reason reason) {}
