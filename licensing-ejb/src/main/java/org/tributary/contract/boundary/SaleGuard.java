package org.tributary.contract.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.tributary.contract.ContractState;
import org.tributary.contract.LineId;
import org.tributary.contract.NewSale;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.SoldThrough;
import org.tributary.money.Quantity;
import org.tributary.offering.CountryCode;
import org.tributary.offering.boundary.Offerings;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.offering.lifecycle.SaleAnswer;
import org.tributary.offering.lifecycle.SaleQuestion;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.boundary.SalesPermissions;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.guard.GuardAnswer;
import org.tributary.terms.guard.GuardQuestion;

/**
 * May what a contract sells be sold on its road: by the terms in force on the first day of each line, and by the life of what is offered then? Asked at quote,
 * at signature, at an amendment that sells something anew, and at renewal. For other contexts, within their transaction.
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
     * What is sold of one line, and the first day on which it is.
     *
     * @param quantity how many seats or units; none of what is charged as it is consumed
     */
    public record Sold(LineId line, ProductId product, Quantity quantity, LocalDate day) {}

    /**
     * What is found of each line on its first day, the terms first; one finding a line and source.
     *
     * @param country where the customer buys; without it the life of what is offered is not asked
     * @throws Refusal.NotFound if the channel is unknown
     */
    public List<SaleFinding> findings(Contract contract, Optional<CountryCode> country) {
        List<Sold> sold = contract.lines().stream()
                .map(line -> new Sold(
                        line.id(),
                        line.product(),
                        line.quantity(),
                        line.from().orElse(contract.term().startInclusive())))
                .toList();
        return findings(contract.through(), contract.segment(), sold, country, clock.instant());
    }

    /**
     * What the terms say of a further term, on the day the one before ends, of each line that is served until then.
     *
     * @throws Refusal.NotFound if the channel is unknown
     */
    public List<SaleFinding> ofRenewal(Contract contract) {
        ContractState last = contract.timeline().last();
        LocalDate end = contract.timeline().endExclusive();
        List<Sold> sold = last.lines().keySet().stream()
                .flatMap(line -> last.termsOf(line, end.minusDays(1)).stream()
                        .map(terms -> new Sold(line, terms.product(), terms.quantity(), end)))
                .toList();
        return findings(last.through(), contract.segment(), sold, Optional.empty(), clock.instant());
    }

    /**
     * What the terms say of what an amendment sells anew, on the first day on which it is.
     *
     * @param before the contract without it
     * @param after the contract with it
     * @param knownAt when the terms are asked
     * @throws Refusal.NotFound if a channel is unknown
     */
    public List<SaleFinding> ofAmendment(Contract before, Contract after, Instant knownAt) {
        return NewSale.of(before, after).stream()
                .flatMap(
                        sale -> findings(
                                sale.terms().through(), after.segment(), List.of(sold(sale)), Optional.empty(), knownAt)
                                .stream())
                .toList();
    }

    private static Sold sold(NewSale sale) {
        return new Sold(sale.line(), sale.terms().product(), sale.terms().quantity(), sale.day());
    }

    /**
     * What is found of what would be sold by a road, each on its day.
     *
     * @param country where the customer buys; without it the life of what is offered is not asked
     * @param knownAt when the terms are asked
     * @throws Refusal.NotFound if the channel is unknown
     */
    public List<SaleFinding> findings(
            SoldThrough through,
            CustomerSegment segment,
            List<Sold> sold,
            Optional<CountryCode> country,
            Instant knownAt) {
        Channel channel = channels.list().stream()
                .filter(one -> one.code().equals(through.channel()))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("channel"));
        Map<ProductId, Offering> offered = country.isEmpty()
                ? Map.of()
                : offerings.list(knownAt).stream().collect(toMap(Offering::product, Function.identity()));
        Map<GuardQuestion, Optional<GuardAnswer>> answers = new HashMap<>();
        List<SaleFinding> findings = new ArrayList<>();
        for (Sold one : sold) {
            // what no cloud hosts the vendor hosts itself
            OrganizationId vendor = through.route().vendor();
            GuardQuestion question = new GuardQuestion(
                    channel.principal(), one.product(), channel.host().orElse(vendor), segment, one.day(), knownAt);
            findings.add(byTerms(
                    one,
                    answers.computeIfAbsent(
                            question, asked -> permissions.ask(asked, vendor).map(SalesPermissions.Answered::answer))));
            country.flatMap(where -> Optional.ofNullable(offered.get(one.product()))
                            .map(offering -> byOffering(
                                    one,
                                    offering.answer(new SaleQuestion(
                                            one.day(), through.channel(), where, segment, one.quantity())))))
                    .ifPresent(findings::add);
        }
        return findings;
    }

    private static SaleFinding byTerms(Sold sold, Optional<GuardAnswer> answer) {
        return answer.map(its -> new SaleFinding(
                        sold.line(),
                        SaleFinding.Source.TERMS,
                        its.verdict(),
                        its.clause().map(ClauseId::value),
                        Optional.of(its.regime()),
                        its.reason()))
                .orElseGet(() -> new SaleFinding(
                        sold.line(),
                        SaleFinding.Source.TERMS,
                        Verdict.ALLOWED,
                        Optional.empty(),
                        Optional.empty(),
                        "No agreement has terms in force on " + sold.day() + "."));
    }

    private static SaleFinding byOffering(Sold sold, SaleAnswer answer) {
        return new SaleFinding(
                sold.line(),
                SaleFinding.Source.OFFERING,
                answer.sellable() ? Verdict.ALLOWED : Verdict.DENIED,
                Optional.empty(),
                Optional.empty(),
                answer.sellable() ? "It is on sale." : String.join(" ", answer.reasons()));
    }
}
