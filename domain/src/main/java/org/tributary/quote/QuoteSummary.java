package org.tributary.quote;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractId;
import org.tributary.deal.DealId;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.offering.commitment.SpendAgreementId;
import org.tributary.party.OrganizationId;

/**
 * A quote in a list, as its last version is.
 *
 * @param state as its last step left it, or expired
 * @param total what its contract would bill in all, whatever is consumed
 * @param estimate what its usage is estimated to come to beside it
 * @param discount the deepest of any line
 * @param contract what it became, once it was accepted
 * @param agreement what its usage became, likewise
 */
public record QuoteSummary(
        QuoteId id,
        Optional<DealId> deal,
        OrganizationId customer,
        ChannelCode channel,
        String title,
        QuoteState state,
        int revision,
        Money total,
        Money estimate,
        Rate discount,
        LocalDate validUntil,
        Optional<ContractId> contract,
        Optional<SpendAgreementId> agreement,
        Instant changedAt) {}
