package org.tributary.attribution.scenario;

import static org.tributary.attribution.golden.Cases.cap;
import static org.tributary.attribution.golden.Cases.out;
import static org.tributary.attribution.golden.Cases.revision;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.TestLedger;
import org.tributary.attribution.restatement.BookedLines;
import org.tributary.attribution.restatement.Books;
import org.tributary.attribution.restatement.Knowledge;
import org.tributary.billing.RevenueLine;
import org.tributary.terms.Revision;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.Term;

/** What the tests of scenarios share. */
final class Scenes {

    private Scenes() {}

    static Revision r6(String cap) {
        List<Clause> clauses = List.of(out("R6", Term.OPEN), cap("R6", cap, "2026-04-27"));
        return revision("R6", "2026-04-27", "2026-04-27T00:00:00Z", clauses);
    }

    static Books booked(Golden golden, Knowledge now) {
        Map<Long, List<RevenueLine>> groups = golden.table("LINES").stream()
                .collect(Collectors.groupingBy(
                        row -> Long.valueOf(row.get("run")),
                        TreeMap::new,
                        Collectors.mapping(Cases::line, Collectors.toList())));
        TestLedger ledger = new TestLedger();
        groups.forEach((run, lines) -> ledger.run(new BookedLines(run, lines), now, YearMonth.parse("2020-01")));
        return ledger.books(YearMonth.parse("2020-01"));
    }

    static Books booked(Knowledge now, RevenueLine line) {
        TestLedger ledger = new TestLedger();
        ledger.run(new BookedLines(1, List.of(line)), now, YearMonth.parse("2020-01"));
        return ledger.books(YearMonth.parse("2020-01"));
    }
}
