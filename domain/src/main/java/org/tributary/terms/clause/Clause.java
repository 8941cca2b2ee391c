package org.tributary.terms.clause;

import org.tributary.channel.Provenance;

/** One clause of a revision. A new kind of clause is a new record, and the compiler shows every place that must decide. */
public sealed interface Clause
        permits ShareClause,
                FixedFee,
                MinimumGuarantee,
                Cap,
                NoShare,
                PermissionClause,
                Licence,
                SpendCommitment,
                PaymentTerms,
                Trigger,
                Undertaking {

    /** Its name, unique within the revision; a clause that goes on in a later revision keeps its balance under it. */
    ClauseId id();

    /** Where it comes from and how certain it is. */
    Provenance provenance();

    /** The clause read back in words, made from its data. */
    String inWords();
}
