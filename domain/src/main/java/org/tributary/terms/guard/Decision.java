package org.tributary.terms.guard;

import java.util.Optional;
import org.tributary.channel.Permission.Verdict;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.PermissionClause;

/** What one clause says of a question; without a clause, what holds where none says anything. */
record Decision(Verdict verdict, Optional<ClauseId> clause, String reason) {

    static final Decision UNRESTRICTED = new Decision(Verdict.ALLOWED, Optional.empty(), "Nothing restricts it.");

    static Decision of(Verdict verdict, PermissionClause clause, String reason) {
        return new Decision(verdict, Optional.of(clause.id()), reason);
    }

    boolean allows() {
        return verdict == Verdict.ALLOWED;
    }
}
