package org.tributary.terms;

import org.tributary.channel.Provenance;

/** One clause of a revision. A new kind of clause is a new record, and the compiler shows every place that must decide. */
public sealed interface Clause permits ProportionalShare, NoShare, Cap, Undertaking {

    /** Its name, unique within the agreement. */
    ClauseId id();

    /** Where it comes from and how certain it is. */
    Provenance provenance();

    /** The clause read back in words, made from its data. */
    String inWords();
}
