package org.tributary.offering.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tributary.channel.ChannelCode;
import org.tributary.document.DocumentWriter;
import org.tributary.offering.CountryCode;
import org.tributary.offering.lifecycle.Offering;
import org.tributary.offering.lifecycle.SaleAnswer;

/** How a product is offered, with where it is in its life. */
public record OfferingView(
        String product, String name, @Nullable String state, Object document, String recordedAt) {

    /** Whether something may be sold. */
    public record AnswerView(boolean sellable, @Nullable String state, List<String> reasons) {

        /** The view of an answer. */
        public static AnswerView of(SaleAnswer answer) {
            return new AnswerView(
                    answer.sellable(), answer.state().map(Enum::name).orElse(null), answer.reasons());
        }
    }

    /**
     * The view of an offering.
     *
     * @param channel where it is asked about a channel and a country; its state is left out where it is not
     */
    public static OfferingView of(
            Offering offering,
            String name,
            LocalDate day,
            Optional<ChannelCode> channel,
            Optional<CountryCode> country) {
        return new OfferingView(
                offering.product().value(),
                name,
                channel.flatMap(road -> country.flatMap(where -> offering.stateOn(day, road, where)))
                        .map(Enum::name)
                        .orElse(null),
                DocumentWriter.write(offering),
                offering.recordedAt().toString());
    }
}
