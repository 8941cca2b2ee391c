package org.tributary.attribution.scenario;

/** What a scenario is compared with. */
public sealed interface Baseline {

    /** What the ledger says. */
    record Ledger() implements Baseline {}

    /** The same lines under other assumptions. */
    record OtherTerms(Assumptions assumptions) implements Baseline {}
}
