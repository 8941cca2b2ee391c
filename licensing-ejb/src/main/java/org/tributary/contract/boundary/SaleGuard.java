package org.tributary.contract.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Channel;
import org.tributary.channel.Permission.Verdict;
import org.tributary.channel.boundary.Channels;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractLine;
import org.tributary.contract.SaleFinding;
import org.tributary.offering.CountryCode;
import org.tributary.offering.boundary.Offerings;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.offering.lifecycle.SaleAnswer;
import org.tributary.offering.lifecycle.SaleQuestion;
import org.tributary.party.OrganizationId;
import org.tributary.terms.boundary.SalesPermissions;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.guard.GuardQuestion;

/**
 * May what a contract sells be sold on its road: by the terms in force on the first day of each line, and by the life of what is offered then? Asked at quote,
 * at signature and at renewal. For other contexts, within their transaction.
 */
@Dependent
public class SaleGuard {

    private final SalesPermissions permissions;
    private final Offerings offerings;
    private final Channels channels;
    private final Clock clock;

    @Inject
    public SaleGuard(SalesPermissions permissions, Offerings offerings, Channels channels, Clock clock) {
        this.permissions = permissions;
        this.offerings = offerings;
        this.channels = channels;
        this.clock = clock;
    }

    /**
     * What is found of each line, the terms first; one finding a line and source.
     *
     * @param country where the customer buys; without it the life of what is offered is not asked
     * @throws Refusal.NotFound if the channel is unknown
     */
    public List<SaleFinding> findings(Contract contract, Optional<CountryCode> country) {
        Instant now = clock.instant();
        Channel channel = channels.list().stream()
                .filter(one -> one.code().equals(contract.through().channel()))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("channel"));
        Map<ProductId, Offering> offered = country.isEmpty()
                ? Map.of()
                : offerings.list(now).stream().collect(toMap(Offering::product, Function.identity()));
        List<SaleFinding> findings = new ArrayList<>();
        for (ContractLine line : contract.lines()) {
            LocalDate day = line.from().orElse(contract.term().startInclusive());
            findings.add(byTerms(contract, line, channel, day, now));
            country.flatMap(where -> Optional.ofNullable(offered.get(line.product()))
                            .map(offering -> byOffering(contract, line, offering, where, day)))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private SaleFinding byTerms(Contract contract, ContractLine line, Channel channel, LocalDate day, Instant now) {
        OrganizationId vendor = contract.through().route().vendor();
        // what no cloud hosts the vendor hosts itself
        GuardQuestion question = new GuardQuestion(
                channel.principal(), line.product(), channel.host().orElse(vendor), contract.segment(), day, now);
        return permissions
                .find(question)
                .map(SalesPermissions.Answered::answer)
                .map(answer -> new SaleFinding(
                        line.id(),
                        SaleFinding.Source.TERMS,
                        answer.verdict(),
                        answer.clause().map(ClauseId::value),
                        Optional.of(answer.regime()),
                        answer.reason()))
                .orElseGet(() -> new SaleFinding(
                        line.id(),
                        SaleFinding.Source.TERMS,
                        Verdict.ALLOWED,
                        Optional.empty(),
                        Optional.empty(),
                        "No agreement has terms in force on " + day + "."));
    }

    private static SaleFinding byOffering(
            Contract contract, ContractLine line, Offering offering, CountryCode country, LocalDate day) {
        SaleAnswer answer = offering.answer(
                new SaleQuestion(day, contract.through().channel(), country, contract.segment(), line.quantity()));
        return new SaleFinding(
                line.id(),
                SaleFinding.Source.OFFERING,
                answer.sellable() ? Verdict.ALLOWED : Verdict.DENIED,
                Optional.empty(),
                Optional.empty(),
                answer.sellable() ? "It is on sale." : String.join(" ", answer.reasons()));
    }
}
