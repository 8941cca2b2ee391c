package org.tributary.contract.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.contract.boundary.PartnerContracts;
import org.tributary.contract.entitlement.LineLife;
import org.tributary.contract.side.ContractSide;
import org.tributary.contract.side.RoadDays;
import org.tributary.contract.side.SideItem;
import org.tributary.contract.side.SideSummary;
import org.tributary.contract.side.ToldAmendment;
import org.tributary.money.Rate;
import org.tributary.money.document.MoneyView;

/** A contract as a party on its road may know it. */
public record PartnerContractView(
        String id,
        String kind,
        String title,
        List<RoadDaysView> road,
        List<SideLineView> lines,
        List<ToldAmendmentView> amendments,
        @Nullable String renewsOn,
        @Nullable String noticeBy) {

    /** Days on which the party stands on the road. */
    public record RoadDaysView(
            String from,
            String to,
            String channel,
            String before,
            String after,
            String customer,
            boolean suspended,
            @Nullable String margin) {

        static RoadDaysView of(RoadDays road) {
            return new RoadDaysView(
                    road.days().startInclusive().toString(),
                    road.days().endExclusive().toString(),
                    road.channel().value(),
                    road.before().value(),
                    road.after().value(),
                    road.customer().value(),
                    road.suspended(),
                    road.margin().map(Rate::toString).orElse(null));
        }
    }

    /** What is sold by a line on these days. */
    public record SideLineView(String line, List<EntitledLineView.NextStretchView> stretches) {

        static SideLineView of(LineLife line) {
            return new SideLineView(
                    line.line().value(),
                    line.stretches().stream()
                            .map(EntitledLineView.NextStretchView::of)
                            .toList());
        }
    }

    /** An amendment, in words. */
    public record ToldAmendmentView(int number, String effectiveOn, String words, String recordedAt) {

        static ToldAmendmentView of(ToldAmendment told) {
            return new ToldAmendmentView(
                    told.number(),
                    told.effectiveOn().toString(),
                    told.words(),
                    told.recordedAt().toString());
        }
    }

    /** A contract in a list. */
    public record SummaryView(
            String id, String kind, String title, String customer, String channel, String startsOn, String endsOn) {

        static SummaryView of(SideSummary contract) {
            return new SummaryView(
                    contract.id().value(),
                    contract.kind().name(),
                    contract.title(),
                    contract.customer().value(),
                    contract.channel().value(),
                    contract.startsOn().toString(),
                    contract.endsOn().toString());
        }
    }

    /** One page of them. */
    public record PageView(List<SummaryView> items, int page, int size, long total) {

        /** The view of a page. */
        public static PageView of(PartnerContracts.Page found, int page, int size) {
            return new PageView(found.items().stream().map(SummaryView::of).toList(), page, size, found.total());
        }
    }

    /** What the party keeps of an item of the bills. */
    public record KeptItemView(
            int number,
            @Nullable Integer corrects,
            String billedOn,
            String line,
            String product,
            String from,
            String to,
            String quantity,
            MoneyView kept) {

        /** The view of an item. */
        public static KeptItemView of(SideItem item) {
            return new KeptItemView(
                    item.number(),
                    item.corrects().orElse(null),
                    item.billedOn().toString(),
                    item.line().value(),
                    item.product().value(),
                    item.days().startInclusive().toString(),
                    item.days().endExclusive().toString(),
                    item.quantity().toString(),
                    MoneyView.of(item.kept()));
        }
    }

    /** The view of a side. */
    public static PartnerContractView of(ContractSide side) {
        return new PartnerContractView(
                side.contract().value(),
                side.kind().name(),
                side.title(),
                side.road().stream().map(RoadDaysView::of).toList(),
                side.lines().stream().map(SideLineView::of).toList(),
                side.amendments().stream().map(ToldAmendmentView::of).toList(),
                side.renewsOn().map(LocalDate::toString).orElse(null),
                side.noticeBy().map(LocalDate::toString).orElse(null));
    }
}
