package org.tributary.terms.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.database.Samples.ADMIN;
import static org.tributary.database.Samples.AGREEMENT;
import static org.tributary.database.Samples.CLOUD;
import static org.tributary.database.Samples.DEMO;
import static org.tributary.database.Samples.FINANCE;
import static org.tributary.database.Samples.VENDOR;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.tributary.Refusal;
import org.tributary.approval.DraftState;
import org.tributary.approval.Step;
import org.tributary.database.Database;
import org.tributary.database.Platform;
import org.tributary.database.Samples;
import org.tributary.database.TestServer;
import org.tributary.idempotency.CallKey;
import org.tributary.identity.Actor;
import org.tributary.integration.boundary.ReferenceDataImport;
import org.tributary.money.Rate;
import org.tributary.terms.AgreementId;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Term;
import org.tributary.terms.draft.Draft;
import org.tributary.terms.draft.DraftId;

/** What persons do with drafts, each call a transaction of its own. */
final class DraftDesk {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final LocalDate IN_MARCH = LocalDate.of(2026, 3, 15);

    final Platform platform = new Platform(TestServer.create("drafts_" + DATABASES.incrementAndGet()));

    DraftDesk() {
        platform.ask(ADMIN, ReferenceDataImport.class, loader -> loader.load(Samples.referenceData()));
    }

    static Revision terms(String regime, List<Clause> clauses) {
        return Samples.revision(regime, "2026-03-01", Optional.empty(), "2020-01-01T00:00:00Z", clauses);
    }

    static ProportionalShare share(String id, String rate) {
        return new ProportionalShare(
                new ClauseId(id),
                DEMO,
                VENDOR,
                CLOUD,
                Rate.of(rate),
                Base.VENDOR_NET_RECEIPTS,
                Basis.INVOICED,
                Coverage.ALL,
                Term.until(LocalDate.of(2030, 1, 1)),
                Rounding.DEFAULT);
    }

    void later() {
        platform.sleep(Duration.ofHours(1));
    }

    Draft create(Actor actor, Revision revision) {
        return create(actor, Optional.empty(), revision);
    }

    Draft create(Actor actor, Optional<CallKey> key, Revision revision) {
        return platform.ask(actor, RevisionDrafts.class, drafts -> drafts.create(key, AGREEMENT, revision));
    }

    Draft edit(Actor actor, DraftId id, int version, Revision revision) {
        return platform.ask(actor, RevisionDrafts.class, drafts -> drafts.edit(id, version, revision));
    }

    Draft step(Actor actor, DraftId id, Step step, int version) {
        return platform.ask(actor, RevisionDrafts.class, drafts -> drafts.step(id, step, version, Optional.empty()));
    }

    Draft read(DraftId id) {
        return platform.ask(FINANCE, RevisionDrafts.class, drafts -> drafts.require(id));
    }

    Set<Step> steps(Actor actor, Draft draft) {
        return platform.ask(actor, RevisionDrafts.class, drafts -> drafts.steps(draft));
    }

    List<DraftId> list(Optional<String> agreement, Set<DraftState> states) {
        return platform
                .ask(FINANCE, RevisionDrafts.class, drafts -> drafts.list(agreement.map(AgreementId::new), states))
                .stream()
                .map(Draft::id)
                .toList();
    }

    String regimeKnown(Instant knownAt) {
        return platform.ask(FINANCE, PartnershipAgreements.class, all -> all.require(AGREEMENT))
                .resolve(IN_MARCH, knownAt)
                .regime();
    }

    List<String> trail() {
        return platform.ask(
                FINANCE,
                Database.class,
                database -> database.query(
                        "select action from tributary.audit_event where action like 'draft.%' order by id",
                        List.of(), row -> row.text("action")));
    }

    static AbstractThrowableAssert<?, ?> assertRefused(ThrowingCallable call, Refusal.Kind kind, String code) {
        return assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(kind);
            assertThat(refusal.code()).isEqualTo(code);
        });
    }
}
