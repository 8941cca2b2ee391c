package org.tributary.attribution.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tributary.identity.Actor;
import org.tributary.identity.Role;
import org.tributary.identity.boundary.CurrentActor;
import org.tributary.identity.boundary.Scopes;

/** Carries out a run while its caller goes on. The caller's name and scope come along, because no request does. */
@Stateless
@RolesAllowed({Role.FINANCE, Role.ADMIN, Role.BILLING_SYSTEM})
public class RunWorker {

    @Inject
    RunBooking booking;

    @Inject
    RunOutcome outcome;

    @Inject
    CurrentActor current;

    @Inject
    Scopes scopes;

    /** Attributes everything that was not, under a run that has begun. What goes wrong is in the journal and in the log. */
    @Asynchronous
    public void attribute(long id, Actor actor) {
        current.become(actor);
        scopes.hold();
        outcome.of(id, () -> booking.attribute(id));
    }
}
