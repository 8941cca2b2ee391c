package org.tributary.terms.guard;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tributary.channel.Launch;
import org.tributary.channel.Waiver;
import org.tributary.party.OrganizationId;

/**
 * What happened at hosts, whatever was agreed: launches, and what hosts with a first right said of products.
 *
 * @param launches in any order
 * @param waivers in any order
 */
public record GuardFacts(List<Launch> launches, List<Waiver> waivers) {
    /** Nothing is known to have happened. */
    public static final GuardFacts NONE = new GuardFacts(List.of(), List.of());

    /** Copies both. */
    public GuardFacts {
        launches = List.copyOf(launches);
        waivers = List.copyOf(waivers);
    }

    /** The first launch of the product in question at a host, on or before the day in question, as known then. */
    Optional<Launch> launchAt(OrganizationId host, GuardQuestion question) {
        return launches.stream()
                .filter(launch -> launch.product().equals(question.product()))
                .filter(launch -> launch.host().equals(host))
                .filter(launch -> !launch.on().isAfter(question.on()))
                .filter(launch -> !launch.recordedAt().isAfter(question.knownAt()))
                .min(Comparator.comparing(Launch::on));
    }

    /** What a host had said of the product in question by the day in question, as known then, in the order of its days. */
    List<Waiver> waiversBy(OrganizationId host, GuardQuestion question) {
        return waivers.stream()
                .filter(waiver -> waiver.product().equals(question.product()))
                .filter(waiver -> waiver.grantedBy().equals(host))
                .filter(waiver -> !waiver.from().isAfter(question.on()))
                .filter(waiver -> !waiver.recordedAt().isAfter(question.knownAt()))
                .sorted(Comparator.comparing(Waiver::from))
                .toList();
    }
}
