package org.tributary.attribution.boundary;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.tributary.attribution.control.GoldenTrials;
import org.tributary.attribution.golden.GoldenCaseSet;
import org.tributary.attribution.golden.GoldenResult;
import org.tributary.database.Json;
import org.tributary.identity.Role;
import org.tributary.terms.boundary.RevisionDrafts;
import org.tributary.terms.draft.Draft;
import org.tributary.terms.draft.DraftId;
import org.tributary.terms.draft.GoldenCases;

/** Runs the golden cases of drafts: finance uploads them, and they must come out before the terms go live. */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.APPROVER, Role.FINANCE, Role.AUDITOR, Role.ADMIN})
public class GoldenCaseRuns {

    @Inject
    GoldenTrials trials;

    @Inject
    RevisionDrafts drafts;

    @Inject
    Clock clock;

    /**
     * The golden cases of a draft, run under it as it stands; none where it has none.
     *
     * @throws org.tributary.Refusal.NotFound if there is no such draft
     */
    public List<GoldenResult> run(DraftId id) {
        Draft draft = drafts.require(id);
        return drafts.goldenCases(id)
                .map(cases -> trials.run(draft, Json.read(cases, GoldenCaseSet.class), clock.instant()))
                .orElse(List.of());
    }

    /**
     * Replaces the golden cases of a draft and runs them.
     *
     * @param version of the draft, the one that was read
     * @throws org.tributary.Refusal.NotFound if there is no such draft
     * @throws org.tributary.approval.DraftRefused if the version was another, or its life is over
     * @throws org.tributary.Refusal if a case cannot be run at all, as the engine refuses
     */
    @RolesAllowed({Role.SALES_OPS, Role.FINANCE})
    public List<GoldenResult> replace(DraftId id, int version, GoldenCaseSet cases) {
        Draft draft = drafts.require(id);
        List<GoldenResult> results = trials.run(draft, cases, clock.instant());
        String document = Json.write(cases);
        boolean passed = results.stream().allMatch(GoldenResult::passed);
        drafts.replaceGoldenCases(id, version, document, new GoldenCases(digest(document), passed));
        return results;
    }

    private static String digest(String document) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(document.getBytes(UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
