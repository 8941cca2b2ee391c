package org.tributary.worked;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.attribution.GoldenTable;
import org.tributary.attribution.Market;
import org.tributary.billing.LineKey;
import org.tributary.billing.Payment;
import org.tributary.billing.RevenueLine;
import org.tributary.catalog.Product;
import org.tributary.channel.Channel;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.party.Organization;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.EventCode;
import org.tributary.terms.clause.Term;
import org.tributary.terms.clause.Trigger;

/**
 * What a worked example leans on, as it can be entered: as known by an instant, what accrued before as the cap's balance, and a trigger for
 * each event that its clauses name.
 *
 * @param rates by column: from, month, rate
 */
record WorkedTerms(PartnershipAgreement agreement, Market market, List<Map<String, String>> rates, Instant knownAt) {

    static WorkedTerms of(GoldenTable example, Instant knownAt) {
        PartnershipAgreement known = example.agreement().asKnown(knownAt).orElseThrow();
        List<Revision> revisions = known.revisions().stream()
                .map(revision -> entered(revision, example.accruedBefore()))
                .toList();
        PartnershipAgreement entered = new PartnershipAgreement(
                known.id(),
                known.name(),
                known.parties(),
                known.currency(),
                ZoneId.of("UTC"),
                revisions,
                known.events());
        return new WorkedTerms(entered, example.market(), example.table("RATES"), knownAt);
    }

    /** The same, with revenue of some channels recorded otherwise. */
    WorkedTerms recording(Map<ChannelCode, Channel.Recognition> recorded) {
        Map<ChannelCode, Channel> channels = new HashMap<>(market.channels());
        recorded.forEach((code, recognition) -> channels.computeIfPresent(
                code,
                (_, channel) -> new Channel(
                        code, channel.name(), channel.principal(), recognition, channel.host(), channel.provenance())));
        Market recording = new Market(
                channels,
                market.products(),
                market.organizations(),
                market.rates(),
                market.payments(),
                market.originals());
        return new WorkedTerms(agreement, recording, rates, knownAt);
    }

    private static Revision entered(Revision revision, Optional<Money> accruedBefore) {
        Stream<Clause> clauses = revision.clauses().stream().map(clause -> withBalance(clause, accruedBefore));
        return new Revision(
                revision.regime(),
                revision.title(),
                revision.validity(),
                revision.recordedAt(),
                revision.attributionDate(),
                revision.source(),
                Stream.concat(clauses, triggers(revision)).toList());
    }

    private static Clause withBalance(Clause clause, Optional<Money> accruedBefore) {
        return clause instanceof Cap cap && accruedBefore.isPresent()
                ? new Cap(
                        cap.id(),
                        cap.provenance(),
                        cap.amount(),
                        cap.legs(),
                        cap.scopeStart(),
                        cap.consumption(),
                        accruedBefore.get(),
                        cap.truncation())
                : clause;
    }

    private static Stream<Trigger> triggers(Revision revision) {
        Set<EventCode> named = revision.clauses().stream()
                .flatMap(clause -> Revision.termOf(clause).stream())
                .map(Term::endedBy)
                .collect(TreeSet::new, Set::addAll, Set::addAll);
        return named.stream()
                .map(event -> new Trigger(
                        new ClauseId(revision.regime() + ".trigger"),
                        revision.clauses().getFirst().provenance(),
                        event,
                        "an independent panel",
                        "What the worked examples call " + event + "."));
    }

    /** With the clouds that the examples only name as hosts. */
    List<Organization> organizations() {
        Stream<Organization> hosts = channels().stream()
                .flatMap(channel -> channel.host().stream())
                .distinct()
                .filter(host -> !market.organizations().containsKey(host))
                .map(host -> new Organization(host, host.value(), Organization.Kind.CLOUD));
        return Stream.concat(market.organizations().values().stream(), hosts).toList();
    }

    Collection<Channel> channels() {
        return market.channels().values();
    }

    /** As known: without the classes that they were given later. */
    List<Product> products() {
        return market.products().values().stream()
                .map(product -> new Product(
                        product.id(),
                        product.name(),
                        product.productClass(),
                        product.tier(),
                        product.reclassifications().stream()
                                .filter(change -> !change.recordedAt().isAfter(knownAt))
                                .toList()))
                .toList();
    }

    /** What is known to be paid of a line. */
    List<Payment> paid(RevenueLine line) {
        return market.payments().getOrDefault(line.key(), List.of()).stream()
                .filter(payment -> !payment.recordedAt().isAfter(knownAt))
                .toList();
    }

    boolean takesTax(OrganizationId party) {
        return Optional.ofNullable(market.organizations().get(party))
                .filter(organization -> organization.kind() == Organization.Kind.TAX_AUTHORITY)
                .isPresent();
    }

    /**
     * The lines of each run. A credit of the examples may correct a line they do not show; it stands here as a charge of nothing, because
     * what is corrected must be there.
     */
    static List<List<RevenueLine>> runs(GoldenTable example) {
        List<List<RevenueLine>> runs = new ArrayList<>(example.runs());
        Set<LineKey> there = runs.stream()
                .flatMap(List::stream)
                .map(RevenueLine::key)
                .collect(Collectors.toCollection(HashSet::new));
        List<RevenueLine> unseen = runs.stream()
                .flatMap(List::stream)
                .flatMap(line ->
                        line.corrects().filter(there::add).map(original -> chargeOfNothing(original, line)).stream())
                .toList();
        if (!unseen.isEmpty()) {
            runs.addFirst(
                    Stream.concat(unseen.stream(), runs.removeFirst().stream()).toList());
        }
        return runs;
    }

    private static RevenueLine chargeOfNothing(LineKey key, RevenueLine like) {
        return new RevenueLine(
                key,
                RevenueLine.Kind.CHARGE,
                Optional.empty(),
                like.sale(),
                like.service(),
                like.invoicedOn(),
                Money.zero(like.amount().currency()),
                List.of(),
                Optional.empty(),
                like.recordedAt());
    }
}
