package org.tributary.contract.schedule;

import java.time.LocalDate;
import java.util.List;
import org.tributary.contract.ContractId;
import org.tributary.party.OrganizationId;

/**
 * Contracts of which something is to be billed.
 *
 * @param bills those that are due longest, first
 * @param total how many there are in all
 */
public record DueBills(List<DueBill> bills, long total) {

    /**
     * A contract of which something is to be billed.
     *
     * @param since the first day on which it was due, in the contract's time zone
     */
    public record DueBill(ContractId contract, String title, OrganizationId customer, LocalDate since) {}

    /** Copies the list. */
    public DueBills {
        bills = List.copyOf(bills);
    }
}
