package org.tributary.work;

/** A kind of what may need somebody, with the capability of who can do something about it. The most pressing come first. */
public enum WorkKind {
    /** A decision that an approval policy asks of the caller. */
    APPROVAL("approval.decide"),
    /** A deal that waits for its decision. */
    DEAL_DECISION("deal.decide"),
    /** A protected deal whose protection runs out within thirty days. */
    PROTECTION_ENDING("deal.register"),
    /** A contract whose last day of notice comes within thirty days. */
    NOTICE_CLOSING("contract.write"),
    /** A contract that ends within ninety days unless another term is agreed. */
    TERM_ENDING("contract.write"),
    /** A contract of which something is to be billed. */
    BILL_DUE("contract.bill"),
    /** A change of the catalogue that somebody else wrote and that waits for approval. */
    CATALOG_CHANGE("catalog.approve"),
    /** A draft of terms that somebody else wrote and that waits for approval. */
    TERMS_DRAFT("terms.approve"),
    /** The newest run, where it failed. */
    RUN_FAILED("attribution.run"),
    /** A month that is over and open. */
    PERIOD_OPEN("period.close"),
    /** A month whose revenue is over and open. */
    REVENUE_OPEN("revenue.close"),
    /** Usage of the last thirty-one days that has no price or no meaning yet. */
    USAGE_WAITING("usage.name"),
    /** What was told otherwise in the last thirty days. */
    RESTATEMENT("attribution.read");

    private final String capability;

    WorkKind(String capability) {
        this.capability = capability;
    }

    /** What the caller holds who is told of it. */
    public String capability() {
        return capability;
    }
}
