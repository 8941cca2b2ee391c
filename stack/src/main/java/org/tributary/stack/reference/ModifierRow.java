package org.tributary.stack.reference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.tributary.Refusal;
import org.tributary.Refusal.Faults;
import org.tributary.catalog.ProductId;
import org.tributary.channel.Provenance;
import org.tributary.money.Rate;
import org.tributary.offering.charge.Effect;
import org.tributary.offering.charge.Modifier;
import org.tributary.offering.charge.ModifierStage;
import org.tributary.offering.charge.Modifiers;
import org.tributary.offering.charge.ServiceTier;
import org.tributary.time.DateRange;

/**
 * What one row says that changes the prices of tokens, and on which days.
 *
 * @param pointer where it stands: {@code /api.txt/119}
 * @param modifier with all products of the file it ever bears on
 * @param provenance where it comes from
 */
record ModifierRow(String pointer, DateRange days, Modifier modifier, Provenance provenance) {

    /**
     * All rows of a file that change prices.
     *
     * @param products those of the file that have prices of tokens on any day
     */
    static List<ModifierRow> read(String file, TextTable table, Set<ProductId> products, Faults faults) {
        List<ModifierRow> rows = new ArrayList<>();
        rows.addAll(TableRow.read(file, table, PriceSection.FACTORS, faults, row -> factors(row, products)));
        rows.addAll(TableRow.read(file, table, PriceSection.TIERS, faults, row -> tier(row, products)));
        return rows;
    }

    /** As it bears on those of its products that have a price on a day; empty where none has. */
    Optional<Modifier> on(Set<ProductId> priced) {
        if (modifier.products().isEmpty()) {
            return Optional.of(modifier);
        }
        Set<ProductId> left = new HashSet<>(modifier.products());
        left.retainAll(priced);
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Modifier(modifier.name(), modifier.stage(), left, modifier.when(), modifier.effect()));
    }

    /** Whether on some day both could apply to one price at one stage, so that which one does is not said. */
    boolean meets(ModifierRow other) {
        Faults ambiguous = new Faults();
        Modifiers.check(List.of(other.modifier, modifier), "", ambiguous);
        return days.intersection(other.days).isPresent() && !ambiguous.isEmpty();
    }

    private static Optional<ModifierRow> factors(TableRow row, Set<ProductId> products) {
        Optional<ModifierStage> stage = row.required("stage", ModifierStage::valueOf);
        Optional<ServiceTier> tier = row.optional("tier", ServiceTier::valueOf);
        Set<String> regions =
                row.optional("regions", text -> Set.of(words(text))).orElse(Set.of());
        Optional<Long> above = row.optional("above", Long::valueOf);
        Optional<Rate> input = row.required("input", Rate::of);
        Optional<Rate> output = row.required("output", Rate::of);
        Optional<Effect> effect = row.end(() -> new Effect.Factors(input.orElseThrow(), output.orElseThrow()));
        return of(row, products, stage, new Modifier.When(tier, regions, above), effect);
    }

    private static Optional<ModifierRow> tier(TableRow row, Set<ProductId> products) {
        Optional<ServiceTier> tier = row.required("tier", ServiceTier::valueOf);
        Optional<Effect> effect = ChargeRows.tokens(row).map(Effect.Prices::new);
        Modifier.When when = new Modifier.When(tier, Set.of(), Optional.empty());
        return of(row, products, Optional.of(ModifierStage.SERVICE_TIER), when, effect);
    }

    private static Optional<ModifierRow> of(
            TableRow row,
            Set<ProductId> products,
            Optional<ModifierStage> stage,
            Modifier.When when,
            Optional<Effect> effect) {
        Optional<String> name = row.required("name", text -> text);
        Optional<Set<ProductId>> borne = row.required("products", text -> products(text, products));
        Optional<DateRange> days = row.days();
        Optional<Provenance> provenance = row.provenance();
        return row.end(() -> new ModifierRow(
                row.pointer(),
                days.orElseThrow(),
                new Modifier(name.orElseThrow(), stage.orElseThrow(), borne.orElseThrow(), when, effect.orElseThrow()),
                provenance.orElseThrow()));
    }

    /** Those that are named; empty, which is all, for a star alone. */
    private static Set<ProductId> products(String text, Set<ProductId> known) {
        if (text.equals("*")) {
            return Set.of();
        }
        Set<ProductId> named = new TreeSet<>();
        for (String word : words(text)) {
            String start = word.replaceFirst("\\*$", "");
            List<ProductId> meant = known.stream()
                    .filter(product -> start.equals(word)
                            ? product.value().equals(word)
                            : product.value().startsWith(start))
                    .toList();
            if (meant.isEmpty()) {
                throw new Refusal.Invalid("modifier.product", word + " has no prices of tokens in this file.");
            }
            named.addAll(meant);
        }
        return named;
    }

    private static String[] words(String text) {
        return text.split(", *", -1);
    }
}
