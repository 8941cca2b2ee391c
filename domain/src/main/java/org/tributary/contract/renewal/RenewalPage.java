package org.tributary.contract.renewal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractId;
import org.tributary.party.OrganizationId;

/** A page of ends of terms, and how many there are in all. */
public record RenewalPage(List<Row> rows, long total) {

    /**
     * The end of one term in a list.
     *
     * @param version how many amendments the contract has
     * @param today in the contract's time zone
     * @param noticeDaysLeft until the last day of notice, that day included; empty where notice is not open
     */
    public record Row(
            ContractId contract,
            String title,
            OrganizationId customer,
            ChannelCode channel,
            int version,
            LocalDate today,
            TermEnd end,
            RenewalState state,
            Optional<Long> noticeDaysLeft) {}

    /** Copies the rows. */
    public RenewalPage {
        rows = List.copyOf(rows);
    }
}
