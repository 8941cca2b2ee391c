package org.tributary.contract.level;

import java.time.Instant;
import java.time.LocalDate;
import org.tributary.Refusal;
import org.tributary.document.Otherwise;

/**
 * That a customer asked for the credit of a month.
 *
 * @param claimedOn the day on which it asked, in the contract's time zone
 * @param words how, 1 to 200 characters
 * @param recordedAt when the platform learned of it
 */
public record ServiceClaim(
        ServiceMonth of,
        LocalDate claimedOn,
        String words,
        @Otherwise("EPOCH") Instant recordedAt) {

    private static final int LONGEST = 200;

    /** @throws Refusal.Invalid with all faults: no words, or a claim before its month has ended */
    public ServiceClaim {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !words.isBlank() && words.length() <= LONGEST,
                "service-claim.words",
                "/words",
                "How it was claimed has 1 to 200 characters.");
        faults.require(
                !claimedOn.isBefore(of.month().plusMonths(1).atDay(1)),
                "service-claim.early",
                "/claimedOn",
                "A month is claimed after it has ended.");
        faults.refuseIfAny("service-claim.invalid");
    }

    /** The same, recorded at an instant. */
    public ServiceClaim recorded(Instant at) {
        return new ServiceClaim(of, claimedOn, words, at);
    }
}
