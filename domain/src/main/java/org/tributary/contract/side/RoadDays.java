package org.tributary.contract.side;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.SoldThrough;
import org.tributary.contract.Timeline;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.time.DateRange;

/**
 * Days on which a party stands between the vendor and the customer of a contract.
 *
 * @param before from whom it has what is sold: the next one towards the vendor
 * @param after to whom it passes it on: the next one towards the customer
 * @param margin what it keeps of the customer's price, above 0 and up to 1; empty where it keeps nothing
 */
public record RoadDays(
        DateRange days,
        ChannelCode channel,
        OrganizationId before,
        OrganizationId after,
        OrganizationId customer,
        boolean suspended,
        Optional<Rate> margin) {

    /** The days of a timeline on which a party stands there, in order. */
    static List<RoadDays> of(Timeline timeline, OrganizationId party) {
        List<RoadDays> road = new ArrayList<>();
        timeline.spans().stream()
                .filter(span -> stands(span.state().through(), party))
                .map(span -> of(span, party))
                .forEach(days -> days.appendTo(road));
        return road;
    }

    /** Days of which the same is so are told as one. */
    private void appendTo(List<RoadDays> road) {
        if (!road.isEmpty() && road.getLast().goesOnIn(this)) {
            RoadDays last = road.removeLast();
            road.add(on(new DateRange(last.days.startInclusive(), days.endExclusive())));
        } else {
            road.add(this);
        }
    }

    private boolean goesOnIn(RoadDays next) {
        return days.endExclusive().equals(next.days.startInclusive()) && equals(next.on(days));
    }

    private RoadDays on(DateRange others) {
        return new RoadDays(others, channel, before, after, customer, suspended, margin);
    }

    /** Who stands between the ends of a road. */
    static List<OrganizationId> between(SoldThrough through) {
        List<OrganizationId> parties = through.route().parties();
        return parties.subList(1, parties.size() - 1);
    }

    static boolean stands(SoldThrough through, OrganizationId party) {
        return between(through).contains(party);
    }

    private static RoadDays of(Timeline.Span span, OrganizationId party) {
        SoldThrough through = span.state().through();
        List<OrganizationId> parties = through.route().parties();
        int at = parties.indexOf(party);
        return new RoadDays(
                span.days(),
                through.channel(),
                parties.get(at - 1),
                parties.get(at + 1),
                through.customer(),
                span.state().suspended(),
                through.margins().stream()
                        .filter(margin -> margin.party().equals(party))
                        .map(SoldThrough.RouteMargin::part)
                        .findFirst());
    }
}
