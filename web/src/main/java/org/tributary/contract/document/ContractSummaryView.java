package org.tributary.contract.document;

import java.util.List;
import org.tributary.contract.ContractSummary;

/** A contract in a list. */
public record ContractSummaryView(
        String id,
        String kind,
        String title,
        String customer,
        String channel,
        String currency,
        String startsOn,
        String endsOn,
        int version,
        String changedAt) {

    /** One page of them. */
    public record PageView(List<ContractSummaryView> items, int page, int size, long total) {}

    /** The view of a contract in a list. */
    public static ContractSummaryView of(ContractSummary contract) {
        return new ContractSummaryView(
                contract.id().value(),
                contract.kind().name(),
                contract.title(),
                contract.customer().value(),
                contract.channel().value(),
                contract.currency(),
                contract.startsOn().toString(),
                contract.endsOn().toString(),
                contract.version(),
                contract.changedAt().toString());
    }
}
