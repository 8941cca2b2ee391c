package org.tributary.contract.recognition;

/** How the change of a contract is accounted for. Of several in one amendment the later of this order is taken for all of it. */
public enum Treatment {
    /**
     * What is added is a contract of its own: what is recognised of the rest stays as it is. It must be distinct and sold at its standalone price
     * (ASC 606-10-25-12); what is not is handled prospectively.
     */
    SEPARATE("separate: what is added is distinct and sold at its standalone price (ASC 606-10-25-12)"),
    /** What is not yet recognised, with the change, is allocated to what remains from the effective day on (ASC 606-10-25-13 a). */
    PROSPECTIVE("prospective: what remains from the day on is distinct from what was served (ASC 606-10-25-13 a)"),
    /** All is measured anew as if it had always been so, and the difference is recognised on the effective day (ASC 606-10-25-13 b). */
    CATCH_UP("catch-up: what remains is one with what was served (ASC 606-10-25-13 b)");

    private final String words;

    Treatment(String words) {
        this.words = words;
    }

    /** What it is and when, in words. */
    public String inWords() {
        return words;
    }
}
