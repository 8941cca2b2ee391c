package org.tributary.contract;

/** On which paper a contract is made. */
public enum ContractKind {
    /** A frame for years, with the vendor itself. */
    ENTERPRISE_AGREEMENT,
    /** One order with the vendor. */
    ORDER_FORM,
    /** Agreed with the vendor, bought through a marketplace. */
    PRIVATE_OFFER,
    /** A partner buys from the vendor and sells to the customer. */
    RESELLER_ORDER
}
