package org.tributary.contract.recognition;

import java.time.YearMonth;
import org.tributary.Refusal;

/** A policy of recognition stayed as it is: {@code recognition-policy.confirmed}, {@code .closed} (conflicts) and {@code .self} (forbidden). */
public final class RecognitionRefused extends Refusal {
    private static final long serialVersionUID = 1L;

    private RecognitionRefused(Kind kind, String code, String message) {
        super(kind, code, message);
    }

    static RecognitionRefused confirmed() {
        return new RecognitionRefused(Kind.CONFLICT, "recognition-policy.confirmed", "It was confirmed before.");
    }

    static RecognitionRefused self() {
        return new RecognitionRefused(
                Kind.FORBIDDEN,
                "recognition-policy.self",
                "Who recorded a policy does not confirm it, under whichever account.");
    }

    static RecognitionRefused closed(YearMonth firstOpen) {
        return new RecognitionRefused(
                Kind.CONFLICT,
                "recognition-policy.closed",
                "Its first day is closed: a policy holds from " + firstOpen.atDay(1) + " on at the earliest.");
    }
}
