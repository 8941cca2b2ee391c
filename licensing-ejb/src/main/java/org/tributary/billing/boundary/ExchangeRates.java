package org.tributary.billing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.tributary.billing.control.FxRateRows;
import org.tributary.identity.Role;
import org.tributary.money.FxRate;

/** The rates at which amounts are converted, one a month. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN, Role.BILLING_SYSTEM})
public class ExchangeRates {

    @Inject
    FxRateRows rates;

    /** All rates, by pair of currencies and month. */
    public List<FxRate> list() {
        return rates.all();
    }

    /** Adds rates that are not there yet. */
    @RolesAllowed(Role.ADMIN)
    public void register(List<FxRate> fresh) {
        rates.add(fresh);
    }
}
