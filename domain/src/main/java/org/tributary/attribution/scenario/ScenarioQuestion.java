package org.tributary.attribution.scenario;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.tributary.Refusal;
import org.tributary.catalog.ProductId;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Rate;
import org.tributary.terms.AgreementId;
import org.tributary.time.DateRange;

/**
 * What somebody asks of a scenario, as it is kept with the answer.
 *
 * @param name 1 to 120 characters
 * @param note in words, 2,000 characters at most
 * @param stretch whole months, by the month earned in
 */
public record ScenarioQuestion(
        String name,
        Optional<String> note,
        AgreementId agreement,
        DateRange stretch,
        Terms terms,
        List<Growth> factors) {

    /**
     * Which terms to replay under: exactly one is there.
     *
     * @param draft the id of a draft, put in as if it had been published
     * @param knownOn the terms as known by the end of a day
     * @param continued a regime that goes on as if nothing had followed it
     */
    public record Terms(Optional<String> draft, Optional<LocalDate> knownOn, Optional<String> continued) {

        /** @throws Refusal.Invalid unless exactly one is there */
        public Terms {
            long named = draft.stream().count()
                    + knownOn.stream().count()
                    + continued.stream().count();
            if (named != 1) {
                throw new Refusal.Invalid(
                        "scenario.terms", "A scenario names a draft, a day of knowledge, or a regime: one of them.");
            }
        }
    }

    /**
     * A factor on the amounts of lines, from a month on.
     *
     * @param channel all where none is named
     * @param product all where none is named
     * @param fromMonth from the beginning where none is named
     */
    public record Growth(
            Optional<ChannelCode> channel, Optional<ProductId> product, Optional<YearMonth> fromMonth, Rate factor) {}

    /** Copies the list. @throws Refusal.Invalid with all faults, if a text has no such length or the stretch is not whole months */
    public ScenarioQuestion {
        factors = List.copyOf(factors);
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                !name.isBlank() && name.length() <= 120,
                "scenario.name",
                "/name",
                "A scenario's name has 1 to 120 characters.");
        faults.require(
                note.isEmpty() || note.get().length() <= 2_000,
                "scenario.note",
                "/note",
                "A note has 2,000 characters at most.");
        faults.require(
                stretch.startInclusive().getDayOfMonth() == 1,
                "scenario.months",
                "/from",
                "A scenario begins with a month.");
        faults.require(
                stretch.endExclusive().getDayOfMonth() == 1,
                "scenario.months",
                "/to",
                "A scenario ends with a month: its end, exclusive, is a first.");
        faults.refuseIfAny("scenario.invalid");
    }
}
