package org.tributary.usage.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.tributary.Refusal;
import org.tributary.identity.Role;
import org.tributary.offering.boundary.PriceLists;
import org.tributary.usage.rating.BenchQuestion;
import org.tributary.usage.rating.RatedPeriod;
import org.tributary.usage.rating.UsageRating;

/** Usage rated under a price book without keeping anything: what it would cost, and why. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class RatingBench {

    @Inject
    PriceLists prices;

    @Inject
    Clock clock;

    /**
     * Rates what is asked.
     *
     * @throws Refusal.NotFound if there is no such book
     * @throws org.tributary.offering.price.NoPrice if the book begins after the prices were agreed
     */
    public RatedPeriod rate(BenchQuestion question) {
        return new UsageRating(prices.require(question.book()), question.subscription(), clock.instant())
                .rate(question.period(), question.records());
    }
}
