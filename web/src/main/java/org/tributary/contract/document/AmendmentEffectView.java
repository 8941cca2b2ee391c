package org.tributary.contract.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.approval.document.NeededApprovalView;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.boundary.AmendmentProposals;
import org.tributary.contract.schedule.AmendmentEffect;
import org.tributary.money.document.MoneyView;

/** What an amendment would do, in words and money. */
public record AmendmentEffectView(
        String words,
        String endsOn,
        MoneyView before,
        MoneyView after,
        MoneyView difference,
        List<BillItemView> now,
        List<String> denials,
        @Nullable NeededApprovalView approval) {

    /** The view of an effect, and of whose yes the amendment would need. */
    public static AmendmentEffectView of(AmendmentProposals.Preview preview) {
        AmendmentEffect effect = preview.effect();
        return new AmendmentEffectView(
                effect.words(),
                effect.endExclusive().toString(),
                MoneyView.of(effect.before()),
                MoneyView.of(effect.after()),
                MoneyView.of(effect.difference()),
                effect.now().stream().map(BillItemView::of).toList(),
                preview.denials().stream().map(SaleFinding::inWords).toList(),
                preview.requirement().map(NeededApprovalView::of).orElse(null));
    }
}
