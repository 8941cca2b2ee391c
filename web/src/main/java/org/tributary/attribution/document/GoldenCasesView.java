package org.tributary.attribution.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.tributary.attribution.golden.ExpectedShare;
import org.tributary.attribution.golden.GoldenCase;
import org.tributary.attribution.golden.GoldenCaseSet;
import org.tributary.attribution.golden.GoldenResult;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.document.LineDocument;
import org.tributary.billing.document.RevenueLineColumns;
import org.tributary.billing.document.RevenueLineReader.Read;
import org.tributary.billing.document.RevenueLineTable;
import org.tributary.billing.document.RevenueLineView;
import org.tributary.http.Table;
import org.tributary.http.Unreadable;
import org.tributary.http.json.Fields;
import org.tributary.http.json.Forms;
import org.tributary.http.json.JsonDocument;
import org.tributary.money.Money;
import org.tributary.money.document.Amounts;
import org.tributary.money.document.MoneyView;
import org.tributary.terms.clause.ClauseId;

/** Golden cases, expected against computed. */
public record GoldenCasesView(boolean passed, List<CaseView> items) {

    private static final int MOST_CASES = 200;

    /** One case; its lines are the table that was uploaded. */
    public record CaseView(
            String name,
            boolean passed,
            String lines,
            List<ExpectedView> expected,
            List<ExpectedView> computed,
            List<ExpectedView> missing,
            List<ExpectedView> unexpected) {

        static CaseView of(GoldenResult result) {
            return new CaseView(
                    result.example().name(),
                    result.passed(),
                    table(result.example().lines()),
                    all(result.example().expected()),
                    all(result.computed()),
                    all(result.missing()),
                    all(result.unexpected()));
        }

        private static List<ExpectedView> all(List<ExpectedShare> shares) {
            return shares.stream().map(ExpectedView::of).toList();
        }
    }

    /** What a clause gives of one line. */
    public record ExpectedView(String line, String clause, String accrued, String payable) {

        static ExpectedView of(ExpectedShare share) {
            return new ExpectedView(
                    share.line(), share.clause(), MoneyView.plain(share.accrued()), MoneyView.plain(share.payable()));
        }
    }

    /** The view of results. */
    public static GoldenCasesView of(List<GoldenResult> results) {
        return new GoldenCasesView(
                results.stream().allMatch(GoldenResult::passed),
                results.stream().map(CaseView::of).toList());
    }

    private static String table(List<RevenueLine> lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table<RevenueLine> table =
                new Table<>(RevenueLineColumns.NAMES, RevenueLineColumns::row, RevenueLineView::of, lines::forEach);
        try {
            table.write(Table.Format.CSV, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(UTF_8);
    }

    /** Cases for a draft, and the version of it that was read. */
    public record Input(int version, GoldenCaseSet cases) {}

    /**
     * The cases of a document.
     *
     * @param currency of the agreement, in which expected amounts are
     * @throws org.tributary.Refusal.Invalid with every fault of the document, those of a table below its {@code lines}
     */
    public static Input read(JsonDocument document, Currency currency) {
        Fields fields = document.fields();
        Optional<Integer> version = fields.whole("version", 1);
        List<GoldenCase> cases = fields.hasSize("cases", 0, MOST_CASES)
                ? fields.objects("cases", item -> read(item, currency))
                : List.of();
        Optional<Input> input = fields.end(() -> new Input(version.orElseThrow(), new GoldenCaseSet(cases)));
        document.faults().refuseIfAny("golden-cases.invalid");
        return input.orElseThrow();
    }

    private static Optional<GoldenCase> read(Fields fields, Currency currency) {
        Optional<String> name = fields.text("name", Forms.words(120));
        Optional<List<RevenueLine>> lines = fields.table("lines").flatMap(text -> lines(fields, text));
        List<ExpectedShare> expected = fields.objects("expected", share -> expected(share, currency));
        return fields.end(() -> new GoldenCase(name.orElseThrow(), lines.orElseThrow(), expected));
    }

    private static Optional<List<RevenueLine>> lines(Fields fields, String text) {
        try {
            LineDocument document = RevenueLineTable.readCsv(new ByteArrayInputStream(text.getBytes(UTF_8)));
            document.inItsForm()
                    .forEach(fault -> fields.fault(fault.code(), "lines" + fault.pointer(), fault.message()));
            return document.faults().isEmpty()
                    ? Optional.of(document.lines().stream().map(Read::line).toList())
                    : Optional.empty();
        } catch (Unreadable unreadable) {
            fields.fault(unreadable.problem().code(), "lines", "The lines are no such table.");
            return Optional.empty();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Optional<ExpectedShare> expected(Fields fields, Currency currency) {
        Optional<String> line = fields.text("line", Forms.words(40));
        Optional<ClauseId> clause = fields.text("clause", ClauseId::new);
        Optional<Money> accrued = fields.text("accrued", Amounts.in(Optional.of(currency)));
        Optional<Money> payable = fields.text("payable", Amounts.in(Optional.of(currency)));
        return fields.end(() -> new ExpectedShare(
                line.orElseThrow(), clause.orElseThrow().value(), accrued.orElseThrow(), payable.orElseThrow()));
    }
}
