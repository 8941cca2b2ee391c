package org.tributary.attribution.oracle;

import java.util.Arrays;
import org.tributary.catalog.ProductClass;
import org.tributary.channel.ChannelCode;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.Selection;

/** What the clauses of generated terms cover: one dimension each. */
final class Covered {

    private static final Selection<OrganizationId> ANYONE = Selection.any();

    private Covered() {}

    static Coverage channels(String... codes) {
        return Coverage.ofChannels(
                Selection.only(Arrays.stream(codes).map(ChannelCode::new).toArray(ChannelCode[]::new)));
    }

    static Coverage through(String party) {
        return parties(Selection.only(new OrganizationId(party)), ANYONE, ANYONE);
    }

    static Coverage soldBy(String party) {
        return parties(ANYONE, Selection.only(new OrganizationId(party)), ANYONE);
    }

    /** Hosted by anyone but this party, or by nobody. */
    static Coverage notHostedBy(String party) {
        return parties(ANYONE, ANYONE, Selection.except(new OrganizationId(party)));
    }

    static Coverage hostedBy(String party) {
        return parties(ANYONE, ANYONE, Selection.only(new OrganizationId(party)));
    }

    static Coverage classes(ProductClass... classes) {
        return new Coverage(
                Selection.any(), ANYONE, ANYONE, ANYONE, Selection.any(), Selection.only(classes), Selection.any());
    }

    static Coverage segmentsBut(String segment) {
        return new Coverage(
                Selection.any(),
                ANYONE,
                ANYONE,
                ANYONE,
                Selection.any(),
                Selection.any(),
                Selection.except(new CustomerSegment(segment)));
    }

    private static Coverage parties(
            Selection<OrganizationId> through, Selection<OrganizationId> sellers, Selection<OrganizationId> hosts) {
        return new Coverage(
                Selection.any(), through, sellers, hosts, Selection.any(), Selection.any(), Selection.any());
    }
}
