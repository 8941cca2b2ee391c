package org.tributary.identity;

/** The names of the realm's roles, as the identity provider issues them. */
public final class Role {

    public static final String SALES_OPS = "sales-ops";
    public static final String APPROVER = "approver";
    public static final String FINANCE = "finance";
    public static final String AUDITOR = "auditor";
    public static final String ADMIN = "admin";
    public static final String PARTNER_USER = "partner-user";
    public static final String PARTNER_ADMIN = "partner-admin";
    public static final String BILLING_SYSTEM = "billing-system";

    private Role() {}
}
