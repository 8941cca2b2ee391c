package org.tributary.search.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.search.Found;
import org.tributary.search.FoundKind;
import org.tributary.search.SearchText;
import org.tributary.search.control.SearchRows;

/** Looks for anything by its id or by the words of its title. A partner finds its own deals and agreements. */
@Stateless
@RolesAllowed({
    Role.SALES_OPS,
    Role.APPROVER,
    Role.FINANCE,
    Role.AUDITOR,
    Role.ADMIN,
    Role.PARTNER_USER,
    Role.PARTNER_ADMIN
})
public class Search {

    /** How many are told of. */
    public static final int MOST = 20;

    private static final Set<FoundKind> OF_PARTNERS = EnumSet.of(FoundKind.DEAL, FoundKind.AGREEMENT);

    @Inject
    SearchRows rows;

    @Inject
    CurrentActor actor;

    /** What was meant most likely comes first: an id as it is, one that begins so, a word, the beginning of one. Twenty at most. */
    public List<Found> find(String typed) {
        SearchText text = SearchText.of(typed);
        Actor caller = actor.require();
        boolean vendor = caller.scope().equals("*");
        Set<FoundKind> kinds = EnumSet.noneOf(FoundKind.class);
        kinds.addAll(FoundKind.of(caller));
        if (!vendor) {
            kinds.retainAll(OF_PARTNERS);
        }
        Stream<Found> lines = kinds.remove(FoundKind.LINE) ? rows.lines(typed.strip()).stream() : Stream.empty();
        return Stream.concat(lines, rows.entries(text, kinds, caller.scope(), MOST).stream())
                .limit(MOST)
                .toList();
    }
}
