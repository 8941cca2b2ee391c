package org.tributary.party.rest;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.identity.Actor;
import org.tributary.identity.Capability;
import org.tributary.party.Organization;
import org.tributary.party.document.OrganizationView;

/** The caller, its roles, and what it may do. */
public record MeView(
        String username,
        String name,
        List<String> roles,
        List<String> capabilities,
        @Nullable OrganizationView partner) {

    static MeView of(Actor actor, Optional<Organization> partner) {
        return new MeView(
                actor.username(),
                actor.name(),
                actor.roles().stream().sorted().toList(),
                Capability.of(actor).stream().map(Capability::word).toList(),
                partner.map(OrganizationView::of).orElse(null));
    }
}
