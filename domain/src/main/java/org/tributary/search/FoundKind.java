package org.tributary.search;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.identity.Actor;
import org.tributary.identity.Capability;

/** A kind of what can be looked for, with the capability of who may read it. */
public enum FoundKind {
    CONTRACT("contract.read"),
    DEAL("deal.read"),
    QUOTE("quote.read"),
    AGREEMENT("terms.read"),
    PRODUCT("catalog.read"),
    PRICE_BOOK("catalog.read"),
    SUBSCRIPTION("catalog.read"),
    SPEND_AGREEMENT("spend.read"),
    ORGANIZATION("contract.read"),
    CHANNEL("concentration.read"),
    LINE("revenue-line.submit"),
    RUN("reconciliation.read"),
    RESTATEMENT("reconciliation.read");

    private final String capability;

    FoundKind(String capability) {
        this.capability = capability;
    }

    /** Those that a caller may look for. */
    public static Set<FoundKind> of(Actor caller) {
        return Arrays.stream(values())
                .filter(kind -> Capability.holds(caller, kind.capability))
                .collect(Collectors.toUnmodifiableSet());
    }
}
