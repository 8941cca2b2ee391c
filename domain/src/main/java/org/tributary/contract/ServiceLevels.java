package org.tributary.contract;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tributary.Refusal.Faults;

/** The service levels that hold under a contract on a day, by code. */
public record ServiceLevels(SortedMap<ServiceLevelCode, ServiceLevel> byCode) {

    /** None. */
    public static final ServiceLevels NONE = new ServiceLevels(Collections.emptySortedMap());

    /** Copies the levels. */
    public ServiceLevels {
        byCode = Collections.unmodifiableSortedMap(new TreeMap<>(byCode));
    }

    static ServiceLevels of(List<ServiceLevel> signed) {
        SortedMap<ServiceLevelCode, ServiceLevel> levels = new TreeMap<>();
        signed.forEach(level -> levels.put(level.code(), level));
        return new ServiceLevels(levels);
    }

    /** Notes the faults of levels as signed: two of one code, a line that is not there. */
    static void check(List<ServiceLevel> signed, Set<LineId> lines, Faults faults) {
        for (int i = 0; i < signed.size(); i++) {
            ServiceLevel level = signed.get(i);
            String at = "/serviceLevels/" + i;
            faults.require(
                    signed.subList(0, i).stream()
                            .noneMatch(other -> other.code().equals(level.code())),
                    "service-level.known",
                    at + "/code",
                    "Two service levels are called " + level.code() + ".");
            checkLines(level, lines, at, faults);
        }
    }

    private static void checkLines(ServiceLevel level, Collection<LineId> lines, String at, Faults faults) {
        for (int i = 0; i < level.lines().size(); i++) {
            LineId line = level.lines().get(i);
            faults.require(
                    lines.contains(line),
                    "service-level.line",
                    at + "/lines/" + i,
                    "There is no line " + line + " to be credited.");
        }
    }

    /** With another level, in the place of the one of its code where there is one. */
    ServiceLevels agree(ServiceLevel level, Set<LineId> lines, LocalDate on, String pointer, Faults faults) {
        checkLines(level, lines, pointer + "/level", faults);
        faults.require(
                level.from().map(first -> !first.isBefore(on)).orElse(true),
                "service-level.from",
                pointer + "/level/from",
                "The level begins before the amendment that agrees on it.");
        SortedMap<ServiceLevelCode, ServiceLevel> levels = new TreeMap<>(byCode);
        levels.put(level.code(), level);
        return new ServiceLevels(levels);
    }

    /** Without a level. */
    ServiceLevels end(ServiceLevelCode code, LocalDate on, String pointer, Faults faults) {
        faults.require(
                byCode.containsKey(code),
                "service-level.unknown",
                pointer + "/code",
                "There is no service level " + code + " on " + on + ".");
        SortedMap<ServiceLevelCode, ServiceLevel> levels = new TreeMap<>(byCode);
        levels.remove(code);
        return new ServiceLevels(levels);
    }
}
