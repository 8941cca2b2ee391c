package org.tributary.terms.clause;

/** A clause that says what may be sold by whom, hosted where, to whom; it moves no money. */
public sealed interface PermissionClause extends Clause permits Exclusivity, CarveOut, FirstShip, RightOfFirstRefusal {

    /** What it is about; channels and routes do not matter to it. */
    Coverage coverage();

    /** When it binds. */
    Term term();

    /** What it is about in words; {@code everything} where it names nothing. */
    default String covered() {
        return coverage().equals(Coverage.ALL) ? "everything" : coverage().inWords();
    }
}
