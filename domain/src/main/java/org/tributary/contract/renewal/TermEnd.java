package org.tributary.contract.renewal;

import java.time.LocalDate;
import java.util.Optional;
import org.tributary.contract.Notice;
import org.tributary.contract.RenewalTerms;
import org.tributary.money.Money;

/**
 * A term of a contract that ends, and what follows.
 *
 * @param endsOn exclusive: the first day of what follows
 * @param follows what was agreed for its end
 * @param noticeBy the last day on which notice may be given, in the contract's time zone; empty where none is needed
 * @param notice that was given of it, and stands
 * @param terminated whether it ends because both agreed on the day, or one had the right to
 * @param renewed whether another term was recorded after it
 * @param nextEndsOn exclusive: until when the further term runs that was recorded, or that follows by itself
 * @param before the annual value on its last day
 * @param after the annual value on the first day of the further term; empty where none was recorded and none follows by itself
 */
public record TermEnd(
        LocalDate endsOn,
        RenewalTerms.Kind follows,
        Optional<LocalDate> noticeBy,
        Optional<Notice> notice,
        boolean terminated,
        boolean renewed,
        Optional<LocalDate> nextEndsOn,
        Money before,
        Optional<Money> after) {

    /**
     * What becomes of the annual value of a term that ends: its parts sum to the value, but for what was added.
     *
     * @param kept it went on
     * @param renewing it goes on by itself, whatever anybody says now
     * @param atRisk it may go on or not
     * @param shrunk it went on for less
     * @param churned it ended, or will
     * @param grown what the further term has more; it is no part of the value that ends
     */
    public record Parts(Money kept, Money renewing, Money atRisk, Money shrunk, Money churned, Money grown) {}

    /** @param today in the contract's time zone */
    public RenewalState stateOn(LocalDate today) {
        if (renewed) {
            return RenewalState.RENEWED;
        }
        boolean ends = terminated || notice.isPresent() || follows == RenewalTerms.Kind.ENDS;
        if (ends && !today.isBefore(endsOn)) {
            return RenewalState.ENDED;
        }
        if (terminated) {
            return RenewalState.TERMINATED;
        }
        if (notice.isPresent()) {
            return RenewalState.NOTICE_GIVEN;
        }
        return noticeBy.map(last -> today.isAfter(last) ? RenewalState.NOTICE_PASSED : RenewalState.NOTICE_OPEN)
                .orElse(RenewalState.NEGOTIATING);
    }

    /** @param today in the contract's time zone */
    public Parts partsOn(LocalDate today) {
        Money none = Money.zero(before.currency());
        return switch (stateOn(today)) {
            case NEGOTIATING, NOTICE_OPEN -> new Parts(none, none, before, none, none, none);
            case NOTICE_PASSED -> new Parts(none, before, none, none, none, none);
            case NOTICE_GIVEN, TERMINATED, ENDED -> new Parts(none, none, none, none, before, none);
            case RENEWED -> {
                Money further = after.orElse(none);
                Money kept = before.min(further);
                yield new Parts(kept, none, none, before.minus(kept), none, further.minus(kept));
            }
        };
    }
}
