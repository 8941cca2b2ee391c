package org.tributary.contract.revenue;

import java.time.Instant;
import java.util.List;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractId;
import org.tributary.contract.recognition.RecognitionEntry;
import org.tributary.money.Money;
import org.tributary.party.OrganizationId;

/**
 * A page of posted entries, and what all of the filter come to.
 *
 * @param sums one a currency
 */
public record EntryPage(List<Row> rows, long total, List<Money> sums) {

    /**
     * One entry with its contract as it stands now.
     *
     * @param postedBy a username
     */
    public record Row(
            ContractId contract,
            String title,
            OrganizationId customer,
            ChannelCode channel,
            RecognitionEntry entry,
            Instant postedAt,
            String postedBy) {}

    /** Copies the lists. */
    public EntryPage {
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
    }
}
