package org.tributary.contract;

import java.time.Instant;
import java.util.Optional;
import org.tributary.approval.request.RequestId;
import org.tributary.approval.request.Subject;
import org.tributary.approval.request.SubjectKind;
import org.tributary.identity.Account;

/**
 * An amendment that waits for a yes. It was weighed with the contract as it was read, and amends no other version of it.
 *
 * @param number from 1 within the contract
 * @param version how many amendments the contract that was read had
 * @param amendment its number and instant do not matter
 * @param request who is asked
 * @param applied the number under which it holds; empty until every yes is there
 */
public record Proposal(
        ContractId contract,
        int number,
        int version,
        Amendment amendment,
        RequestId request,
        Account by,
        Instant at,
        Optional<Integer> applied) {

    /** What somebody is asked about. */
    public static Subject subject(ContractId contract, int number, int version) {
        return new Subject(SubjectKind.AMENDMENT, contract + "/" + number, Integer.toString(version));
    }

    /** Whether it does the same to the same version. */
    public boolean isSameAs(int readVersion, Amendment other) {
        return version == readVersion && amendment.recorded(1, Instant.EPOCH).equals(other.recorded(1, Instant.EPOCH));
    }

    /** The same, in the chain under a number. */
    public Proposal applied(int as) {
        return new Proposal(contract, number, version, amendment, request, by, at, Optional.of(as));
    }
}
