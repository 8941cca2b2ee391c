package org.tributary.terms.control;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.Provenance;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;
import org.tributary.terms.Base;
import org.tributary.terms.Cap;
import org.tributary.terms.Clause;
import org.tributary.terms.ClauseId;
import org.tributary.terms.Coverage;
import org.tributary.terms.NoShare;
import org.tributary.terms.ProportionalShare;
import org.tributary.terms.Undertaking;

/** A clause, flat: the kind says which columns are there, and so does a check of the table. */
@Entity
@Table(name = "clause")
class ClauseRow {

    /** A clause's place in its revision, from 0. */
    @Embeddable
    record Key(String agreement, int revision, int position) {}

    /** A channel a clause names, to cover it or to except it. */
    @Embeddable
    record NamedChannel(String channel, boolean excepted) {}

    enum Kind {
        PROPORTIONAL_SHARE,
        NO_SHARE,
        CAP,
        UNDERTAKING
    }

    @EmbeddedId
    private Key key;

    private String id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "provenance_tag")
    @Enumerated(EnumType.STRING)
    private Provenance.Tag provenanceTag;

    @Column(name = "provenance_source")
    private String provenanceSource;

    private @Nullable String payer;

    private @Nullable String payee;

    @Column(name = "rate_numerator", precision = 38)
    private @Nullable BigInteger rateNumerator;

    @Column(name = "rate_denominator", precision = 38)
    private @Nullable BigInteger rateDenominator;

    @Enumerated(EnumType.STRING)
    private @Nullable Base base;

    @Column(name = "accrual_end")
    private @Nullable LocalDate accrualEnd;

    @Enumerated(EnumType.STRING)
    private @Nullable RoundingMode rounding;

    private @Nullable Long amount;

    private @Nullable String currency;

    @Column(name = "scope_start")
    private @Nullable LocalDate scopeStart;

    @Column(name = "inception_balance")
    private @Nullable Long inceptionBalance;

    @Enumerated(EnumType.STRING)
    private Cap.@Nullable Truncation truncation;

    @Enumerated(EnumType.STRING)
    private Undertaking.@Nullable Subject subject;

    private @Nullable String words;

    @ElementCollection
    @CollectionTable(
            name = "clause_channel",
            joinColumns = {
                @JoinColumn(name = "agreement", referencedColumnName = "agreement"),
                @JoinColumn(name = "revision", referencedColumnName = "revision"),
                @JoinColumn(name = "position", referencedColumnName = "position")
            })
    private Set<NamedChannel> channels = new HashSet<>();

    @ElementCollection
    @CollectionTable(
            name = "clause_leg",
            joinColumns = {
                @JoinColumn(name = "agreement", referencedColumnName = "agreement"),
                @JoinColumn(name = "revision", referencedColumnName = "revision"),
                @JoinColumn(name = "position", referencedColumnName = "position")
            })
    @Column(name = "leg")
    private Set<String> legs = new HashSet<>();

    @SuppressWarnings("NullAway")
    protected ClauseRow() {}

    ClauseRow(RevisionRow.Key revision, int position, Clause clause) {
        key = new Key(revision.agreement(), revision.number(), position);
        id = clause.id().value();
        provenanceTag = clause.provenance().tag();
        provenanceSource = clause.provenance().source();
        kind = switch (clause) {
            case ProportionalShare share -> flatten(share);
            case NoShare none -> flatten(none);
            case Cap cap -> flatten(cap);
            case Undertaking undertaking -> flatten(undertaking);
        };
    }

    private Kind flatten(ProportionalShare share) {
        payer = share.payer().value();
        payee = share.payee().value();
        rateNumerator = share.rate().numerator();
        rateDenominator = share.rate().denominator();
        base = share.base();
        cover(share.coverage());
        accrualEnd = share.accrualEnd().orElse(null);
        rounding = share.rounding();
        return Kind.PROPORTIONAL_SHARE;
    }

    private Kind flatten(NoShare none) {
        cover(none.coverage());
        words = none.reason();
        return Kind.NO_SHARE;
    }

    private Kind flatten(Cap cap) {
        amount = cap.amount().minorUnits();
        currency = cap.amount().currency().getCurrencyCode();
        cap.legs().forEach(leg -> legs.add(leg.value()));
        scopeStart = cap.scopeStart();
        inceptionBalance = cap.inceptionBalance().minorUnits();
        truncation = cap.truncation();
        return Kind.CAP;
    }

    private Kind flatten(Undertaking undertaking) {
        subject = undertaking.subject();
        words = undertaking.text();
        return Kind.UNDERTAKING;
    }

    private void cover(Coverage coverage) {
        coverage.only().forEach(code -> channels.add(new NamedChannel(code.value(), false)));
        coverage.except().forEach(code -> channels.add(new NamedChannel(code.value(), true)));
    }

    RevisionRow.Key revision() {
        return new RevisionRow.Key(key.agreement(), key.revision());
    }

    Clause clause() {
        ClauseId clauseId = new ClauseId(id);
        Provenance provenance = new Provenance(provenanceTag, provenanceSource);
        return switch (kind) {
            case PROPORTIONAL_SHARE ->
                new ProportionalShare(
                        clauseId,
                        provenance,
                        new OrganizationId(requireNonNull(payer)),
                        new OrganizationId(requireNonNull(payee)),
                        new Rate(requireNonNull(rateNumerator), requireNonNull(rateDenominator)),
                        requireNonNull(base),
                        coverage(),
                        Optional.ofNullable(accrualEnd),
                        requireNonNull(rounding));
            case NO_SHARE -> new NoShare(clauseId, provenance, coverage(), requireNonNull(words));
            case CAP ->
                new Cap(
                        clauseId,
                        provenance,
                        money(amount),
                        legs.stream().map(ClauseId::new).collect(Collectors.toSet()),
                        requireNonNull(scopeStart),
                        money(inceptionBalance),
                        requireNonNull(truncation));
            case UNDERTAKING -> new Undertaking(clauseId, provenance, requireNonNull(subject), requireNonNull(words));
        };
    }

    private Money money(@Nullable Long minorUnits) {
        return new Money(requireNonNull(minorUnits), Currency.getInstance(requireNonNull(currency)));
    }

    private Coverage coverage() {
        return new Coverage(named(false), named(true));
    }

    private Set<ChannelCode> named(boolean excepted) {
        return channels.stream()
                .filter(channel -> channel.excepted() == excepted)
                .map(channel -> new ChannelCode(channel.channel()))
                .collect(Collectors.toSet());
    }
}
