package org.tributary.contract.level;

import java.time.YearMonth;
import org.tributary.contract.ServiceLevelCode;

/** A calendar month of a service level of a contract, in the contract's time zone. */
public record ServiceMonth(ServiceLevelCode level, YearMonth month) implements Comparable<ServiceMonth> {

    /** By month, then by level. */
    @Override
    public int compareTo(ServiceMonth other) {
        int byMonth = month.compareTo(other.month);
        return byMonth == 0 ? level.compareTo(other.level) : byMonth;
    }

    /** In words: {@code service level uptime in 2026-07}. */
    public String inWords() {
        return "service level " + level + " in " + month;
    }
}
