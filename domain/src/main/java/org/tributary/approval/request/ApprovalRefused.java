package org.tributary.approval.request;

import java.util.List;
import org.tributary.Refusal;

/**
 * A decision that was not taken: {@code approval.version}, {@code approval.state} and {@code approval.expired} (conflicts), {@code approval.self}, {@code
 * approval.twice}, {@code approval.role}, {@code approval.delegation} and {@code approval.not-author} (forbidden), {@code approval.comment} (invalid);
 * and of a policy {@code approval-policy.confirmed} (conflict) and {@code approval-policy.self} (forbidden).
 */
public final class ApprovalRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private ApprovalRefused(Kind kind, String code, String pointer, String message) {
        super(kind, code, message, List.of(new Fault(code, pointer, message)));
    }

    /** It contradicts what is recorded. */
    public static ApprovalRefused conflict(String code, String message) {
        return new ApprovalRefused(Kind.CONFLICT, code, "", message);
    }

    /** It is not the caller's to do. */
    public static ApprovalRefused forbidden(String code, String message) {
        return new ApprovalRefused(Kind.FORBIDDEN, code, "", message);
    }

    /** It can never be accepted as it is. */
    public static ApprovalRefused invalid(String code, String pointer, String message) {
        return new ApprovalRefused(Kind.INVALID, code, pointer, message);
    }
}
