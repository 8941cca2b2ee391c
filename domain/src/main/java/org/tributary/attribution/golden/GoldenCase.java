package org.tributary.attribution.golden;

import java.util.List;
import org.tributary.Refusal;
import org.tributary.billing.RevenueLine;

/**
 * A worked example: lines, and the shares they must come to. Shares that come to nothing may be left out.
 *
 * @param name 1 to 120 characters
 * @param lines one at least; attributed together, from balances of zero
 */
public record GoldenCase(String name, List<RevenueLine> lines, List<ExpectedShare> expected) {

    /** @throws Refusal.Invalid with all faults, if the name has no such length or there is no line */
    public GoldenCase {
        lines = List.copyOf(lines);
        expected = List.copyOf(expected);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !name.isBlank() && name.length() <= 120,
                "golden-case.name",
                "/name",
                "A name has 1 to 120 characters.");
        faults.require(!lines.isEmpty(), "golden-case.lines", "/lines", "A case has one line at least.");
        faults.refuseIfAny("golden-case.invalid");
    }
}
