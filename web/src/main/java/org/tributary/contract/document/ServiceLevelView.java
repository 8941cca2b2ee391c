package org.tributary.contract.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.contract.LineId;
import org.tributary.contract.ServiceLevel;
import org.tributary.money.Rate;

/** A service level of a contract. */
public record ServiceLevelView(
        String code,
        String words,
        String product,
        @Nullable String region,
        String name,
        String unit,
        String better,
        String target,
        List<TierView> tiers,
        List<String> lines,
        String granting,
        @Nullable String cap) {

    /** What is credited of figures worse than a limit. */
    public record TierView(String limit, String credit, String words) {}

    /** The view of a level. */
    public static ServiceLevelView of(ServiceLevel level) {
        return new ServiceLevelView(
                level.code().value(),
                level.inWords(),
                level.metric().product().value(),
                level.metric().region().orElse(null),
                level.metric().name(),
                level.metric().unit(),
                level.better().name(),
                level.target().toString(),
                level.tiers().stream()
                        .map(tier -> new TierView(
                                tier.limit().toString(), tier.credit().fraction(), level.inWords(tier)))
                        .toList(),
                level.lines().stream().map(LineId::value).toList(),
                level.granting().name(),
                level.cap().map(Rate::fraction).orElse(null));
    }
}
