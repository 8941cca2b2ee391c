package org.tributary.attribution.restatement;

import static org.tributary.attribution.golden.Cases.agreement;
import static org.tributary.attribution.golden.Cases.market;
import static org.tributary.attribution.golden.Cases.r5;
import static org.tributary.attribution.golden.Cases.revision;
import static org.tributary.attribution.golden.Cases.text;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tributary.attribution.golden.Cases;
import org.tributary.attribution.golden.Golden;
import org.tributary.attribution.golden.TestLedger;
import org.tributary.billing.RevenueLine;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.Term;

/** What the tests of restatements share. */
final class Restated {

    private static final YearMonth ALL_OPEN = YearMonth.parse("2020-01");
    private static final Instant MARCH_CLOSE = Instant.parse("2026-03-31T12:00:00Z");

    private Restated() {}

    /** The amendment of E4: from 1 January on, no share-back; it supersedes R5 and is known from 27 April on. */
    static PartnershipAgreement amended() {
        List<Clause> clauses = List.of(Cases.out("R5A", Term.OPEN));
        return agreement(r5(), revision("R5A", "2026-01-01", "2026-04-27T00:00:00Z", clauses));
    }

    static TestLedger bookedUnderR5() {
        TestLedger ledger = new TestLedger();
        RevenueLine line = Cases.line("q1", "AZURE_OPENAI", "300.00", "2026-01-01 .. 2026-04-01");
        ledger.run(new BookedLines(1, List.of(line)), new Knowledge(agreement(r5()), market(), MARCH_CLOSE), ALL_OPEN);
        return ledger;
    }

    static List<BookedLines> groups(Golden golden) {
        Map<Long, List<RevenueLine>> groups = golden.table("LINES").stream()
                .collect(Collectors.groupingBy(
                        row -> Long.valueOf(row.get("run")),
                        TreeMap::new,
                        Collectors.mapping(Cases::line, Collectors.toList())));
        return groups.entrySet().stream()
                .map(group -> new BookedLines(group.getKey(), group.getValue()))
                .toList();
    }

    static Stream<String> rows(RestatementDocument document) {
        return document.rows().stream()
                .map(row -> String.join(
                        " | ",
                        row.line().line(),
                        row.clause(),
                        row.payer().value(),
                        row.payee().value(),
                        text(row.told().payable()),
                        text(row.now().payable()),
                        text(row.difference().payable()),
                        row.booked().stream()
                                .map(booked -> booked.period() + ": " + text(booked.payable()))
                                .collect(Collectors.joining(", ")),
                        row.reasons().stream().map(Reason::name).collect(Collectors.joining(", "))));
    }

    static Stream<String> totals(RestatementDocument document) {
        return document.totals().stream()
                .map(total -> String.join(
                        " | ",
                        total.partner().value(),
                        text(total.told().payable()),
                        text(total.now().payable()),
                        text(total.difference().payable())));
    }
}
