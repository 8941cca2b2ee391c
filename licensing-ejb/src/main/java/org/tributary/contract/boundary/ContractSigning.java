package org.tributary.contract.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.approval.boundary.ApprovalRequests;
import org.tributary.approval.request.ApprovalRequest;
import org.tributary.approval.request.Asked;
import org.tributary.approval.request.Fact;
import org.tributary.approval.request.Subject;
import org.tributary.approval.request.SubjectKind;
import org.tributary.channel.boundary.Directory;
import org.tributary.contract.Contract;
import org.tributary.contract.ContractRefused;
import org.tributary.contract.SaleFinding;
import org.tributary.contract.control.ContractNames;
import org.tributary.contract.control.ContractRows;
import org.tributary.database.Json;
import org.tributary.identity.Role;

/**
 * Signs what the partner terms let pass. What they deny is signed when those whose yes it needs pass the denial over, for a reason that stays on the record;
 * the same contract sent again is then signed.
 */
@Stateless
@RolesAllowed({Role.SALES_OPS, Role.FINANCE, Role.ADMIN})
public class ContractSigning {

    private static final SubjectKind SIGNATURE = new SubjectKind("SIGNATURE");

    @Inject
    Contracts contracts;

    @Inject
    ContractRows rows;

    @Inject
    SaleGuard guard;

    @Inject
    ApprovalRequests approvals;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    /** What became of a contract that is brought. */
    public sealed interface Outcome {

        /** It holds. */
        record Signed(Contract contract) implements Outcome {}

        /** It waits for a yes. */
        record Waiting(ApprovalRequest request) implements Outcome {}
    }

    /**
     * Records what was signed, or asks who may pass over a denial of the guard. A repeat returns the first, as it is by then.
     *
     * @param signed its instants and amendments do not matter
     * @param override why a denial is passed over
     * @throws Refusal.Invalid with every name that is not known
     * @throws ContractRefused if there is another contract of this id, or the terms deny it and no reason is given, no rule says who passes it over, or
     *     somebody said no
     */
    public Outcome sign(Contract signed, Optional<String> override) {
        new ContractNames(directory.known()).check(signed);
        List<SaleFinding> denied = rows.find(signed.id()).isPresent()
                ? List.of()
                : guard.findings(signed, Optional.empty()).stream()
                        .filter(SaleFinding::blocks)
                        .toList();
        if (denied.isEmpty()) {
            return new Outcome.Signed(contracts.sign(signed));
        }
        String reason = override.filter(words -> !words.isBlank())
                .orElseThrow(() -> ContractRefused.denied(signed, denied, "to pass it over, say why"));
        ApprovalRequest request = approvals
                .open(asked(signed, denied, reason))
                .orElseThrow(() -> ContractRefused.denied(signed, denied, "no rule says who may pass it over"));
        return switch (request.stateAt(clock.instant())) {
            case APPROVED -> new Outcome.Signed(contracts.sign(signed));
            case REJECTED -> throw ContractRefused.denied(signed, denied, "somebody said no to passing it over");
            case PENDING, WITHDRAWN, EXPIRED -> new Outcome.Waiting(request);
        };
    }

    private static Asked asked(Contract signed, List<SaleFinding> denied, String reason) {
        return new Asked(
                new Subject(SIGNATURE, signed.id().value(), digest(signed, denied)),
                signed.id() + ": " + signed.title() + " – passes over "
                        + denied.getFirst().inWords() + " " + reason,
                "/contracts",
                Fact.passingOver(denied.size()),
                Set.of());
    }

    /** Whoever changes what is signed asks anew, and so does who signs when the terms deny something else of it. */
    private static String digest(Contract signed, List<SaleFinding> denied) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            String document = Json.write(signed.signed(Instant.EPOCH))
                    + denied.stream().map(SaleFinding::inWords).sorted().collect(Collectors.joining("\n", "\n", ""));
            return HexFormat.of().formatHex(sha256.digest(document.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
