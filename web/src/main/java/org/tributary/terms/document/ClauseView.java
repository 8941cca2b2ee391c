package org.tributary.terms.document;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tributary.channel.ChannelCode;
import org.tributary.channel.document.ProvenanceView;
import org.tributary.money.document.MoneyView;
import org.tributary.terms.Cap;
import org.tributary.terms.Clause;
import org.tributary.terms.ClauseId;
import org.tributary.terms.Coverage;
import org.tributary.terms.NoShare;
import org.tributary.terms.ProportionalShare;
import org.tributary.terms.Undertaking;

/** A clause: its data, and the same read back in words. Which fields are there depends on its kind. */
public record ClauseView(
        String id,
        String kind,
        String words,
        ProvenanceView provenance,
        @Nullable String payer,
        @Nullable String payee,
        @Nullable String rate,
        @Nullable String base,
        @Nullable List<String> channels,
        @Nullable List<String> exceptChannels,
        @Nullable String accrualEnd,
        @Nullable String rounding,
        @Nullable MoneyView cap,
        @Nullable List<String> legs,
        @Nullable String scopeStart,
        @Nullable String truncation,
        @Nullable String undertaking) {

    /** The view of a clause. */
    public static ClauseView of(Clause clause) {
        return switch (clause) {
            case ProportionalShare share -> of(share);
            case NoShare none -> of(none);
            case Cap cap -> of(cap);
            case Undertaking undertaking -> of(undertaking);
        };
    }

    private static ClauseView of(ProportionalShare share) {
        return new ClauseView(
                share.id().value(),
                Kind.PROPORTIONAL_SHARE.name(),
                share.inWords(),
                ProvenanceView.of(share.provenance()),
                share.payer().value(),
                share.payee().value(),
                share.rate().fraction(),
                share.base().name(),
                only(share.coverage()),
                except(share.coverage()),
                share.accrualEnd().map(Object::toString).orElse(null),
                share.rounding().name(),
                null,
                null,
                null,
                null,
                null);
    }

    private static ClauseView of(NoShare none) {
        return new ClauseView(
                none.id().value(),
                Kind.NO_SHARE.name(),
                none.inWords(),
                ProvenanceView.of(none.provenance()),
                null,
                null,
                null,
                null,
                only(none.coverage()),
                except(none.coverage()),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ClauseView of(Cap cap) {
        return new ClauseView(
                cap.id().value(),
                Kind.CAP.name(),
                cap.inWords(),
                ProvenanceView.of(cap.provenance()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                MoneyView.of(cap.amount()),
                cap.legs().stream().sorted().map(ClauseId::value).toList(),
                cap.scopeStart().toString(),
                cap.truncation().name(),
                null);
    }

    private static ClauseView of(Undertaking undertaking) {
        return new ClauseView(
                undertaking.id().value(),
                Kind.UNDERTAKING.name(),
                undertaking.inWords(),
                ProvenanceView.of(undertaking.provenance()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                undertaking.subject().name());
    }

    private static @Nullable List<String> only(Coverage coverage) {
        return codes(coverage.only());
    }

    private static @Nullable List<String> except(Coverage coverage) {
        return codes(coverage.except());
    }

    private static @Nullable List<String> codes(Collection<ChannelCode> codes) {
        return codes.isEmpty()
                ? null
                : codes.stream().sorted().map(ChannelCode::value).toList();
    }

    /** What a document calls the kinds of clauses. */
    enum Kind {
        PROPORTIONAL_SHARE,
        NO_SHARE,
        CAP,
        UNDERTAKING
    }
}
