package org.tributary.approval.request;

import java.time.Instant;
import org.tributary.identity.Account;

/**
 * A request has come to its end by a decision or a withdrawal; told to whoever asked, in the same transaction. What refuses it refuses the decision.
 *
 * @param state {@code APPROVED}, {@code REJECTED} or {@code WITHDRAWN}
 * @param by who took the last step
 */
public record ApprovalDecided(ApprovalRequest request, RequestState state, Account by, Instant at) {}
