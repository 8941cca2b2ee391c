package org.tributary.search.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.database.Database;
import org.tributary.database.Row;
import org.tributary.search.Found;
import org.tributary.search.FoundKind;
import org.tributary.search.SearchText;

/** What was kept to be found: each kind is asked for its first few by itself, so that none crowds out another, and no call reads all there is. */
@Dependent
public class SearchRows {

    /** In the order of the question marks: the vendor's or a partner's, the whole text, the first word. */
    private static final String RANKED = """
            select found.kind, found.id, entry.title, entry.about, min(found.rank) as rank
            from unnest(?::text[]) as asked (kind)
            cross join lateral (
                (select w.kind, w.id, case when w.word = ? then 0 else 1 end as rank
                 from tributary.search_word as w
                 where w.kind = asked.kind and w.is_id and w.word >= ? and w.word < ?
                     and (? = '*' or w.seen_by @> array[?::text])
                 order by w.word limit 40)
                union all
                (select w.kind, w.id, case when w.word = ? then 2 else 3 end
                 from tributary.search_word as w
                 where w.kind = asked.kind and w.word >= ? and w.word < ?
                     and (? = '*' or w.seen_by @> array[?::text]){others}
                 order by w.word limit 40)
            ) as found
            join tributary.search_entry as entry on entry.kind = found.kind and entry.id = found.id
            group by found.kind, found.id, entry.title, entry.about
            order by min(found.rank), array_position(?::text[], found.kind), entry.title, found.id
            limit ?""";

    private static final String ANOTHER_WORD = """

                     and exists (select 1 from tributary.search_word as o
                         where o.kind = w.kind and o.id = w.id and o.word >= ? and o.word < ?)""";

    private final Database database;

    @Inject
    public SearchRows(Database database) {
        this.database = database;
    }

    /** The best of some kinds, within a caller's scope: the query says so, and row-level security once more. */
    public List<Found> entries(SearchText text, Set<FoundKind> kinds, String scope, int most) {
        if (kinds.isEmpty() || text.words().isEmpty()) {
            return List.of();
        }
        String first = text.words().getFirst();
        List<String> others = text.words().subList(1, text.words().size());
        List<FoundKind> ordered = kinds.stream().sorted().toList();
        List<Object> arguments = new ArrayList<>();
        arguments.add(ordered);
        arguments.addAll(List.of(text.whole(), text.whole(), SearchText.after(text.whole()), scope, scope));
        arguments.addAll(List.of(first, first, SearchText.after(first), scope, scope));
        others.forEach(word -> arguments.addAll(List.of(word, SearchText.after(word))));
        arguments.add(ordered);
        arguments.add(most);
        return database.query(
                RANKED.replace("{others}", ANOTHER_WORD.repeat(others.size())), arguments, SearchRows::found);
    }

    private static Found found(Row row) {
        return new Found(
                row.constant("kind", FoundKind.class), row.text("id"), row.text("title"), row.optionalText("about"));
    }

    /**
     * Revenue lines by their key: of a document, from whatever source, or {@code source/document[/line[/version]]}. Nothing less: there are millions, and
     * no index of their parts.
     */
    public List<Found> lines(String typed) {
        List<String> parts =
                Arrays.stream(typed.split("/", 4)).map(String::strip).toList();
        return parts.size() == 1
                ? ofDocument(parts.getFirst())
                : ofKey(parts.get(0), parts.get(1), parts.subList(2, parts.size()));
    }

    private List<Found> ofKey(String source, String document, List<String> rest) {
        List<Object> arguments = new ArrayList<>(List.of(source, document));
        String more = "";
        if (!rest.isEmpty() && !rest.getFirst().isEmpty()) {
            more = " and line = ?";
            arguments.add(rest.getFirst());
        }
        return database.query(
                "select source, document, line, version, customer from tributary.revenue_line"
                        + " where source = ? and document = ?" + more + " order by line, version limit 5",
                arguments,
                SearchRows::line);
    }

    /** The sources are few, and found one after the other along the key. */
    private List<Found> ofDocument(String document) {
        return database.query("""
                with recursive known as (
                    (select source from tributary.revenue_line order by source limit 1)
                    union all
                    select (select l.source from tributary.revenue_line l where l.source > known.source order by l.source limit 1)
                    from known where known.source is not null)
                select l.source, l.document, l.line, l.version, l.customer
                from known join tributary.revenue_line l on l.source = known.source and l.document = ?
                where known.source is not null
                order by l.source, l.line, l.version limit 5""", List.of(document), SearchRows::line);
    }

    private static Found line(Row row) {
        String key = String.join(
                "/", row.text("source"), row.text("document"), row.text("line"), Long.toString(row.number("version")));
        return new Found(FoundKind.LINE, key, key, Optional.of(row.text("customer")));
    }
}
