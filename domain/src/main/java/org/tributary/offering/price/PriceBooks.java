package org.tributary.offering.price;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All price books. The most particular one that has the price wins: a private offer, then the customer's own, then the channel's list, then the
 * vendor's; within a book the country's own price, then the one for every country.
 */
public record PriceBooks(List<PriceBook> all) {

    /** Orders the books, the most particular first. */
    public PriceBooks {
        all = all.stream()
                .sorted(Comparator.comparing(PriceBook::kind).thenComparing(PriceBook::id))
                .toList();
    }

    /**
     * The price of a new sale.
     *
     * @throws NoPrice if no book has one: it says where there was one last
     */
    public PriceFound priceOf(PriceQuestion question) {
        return booksFor(question)
                .flatMap(book -> find(book, question).stream())
                .findFirst()
                .orElseThrow(() -> new NoPrice(
                        "price.none",
                        "Nothing says what " + question.everywhere() + " costs on " + question.day() + last(question)
                                + "."));
    }

    private Stream<PriceBook> booksFor(PriceQuestion question) {
        return all.stream()
                .filter(book -> book.customer().isEmpty() || book.customer().equals(question.customer()))
                .filter(book -> book.channel().isEmpty() || book.channel().equals(question.channel()));
    }

    private static Optional<PriceFound> find(PriceBook book, PriceQuestion question) {
        return book.lanes(question.knownAt()).stream()
                .filter(lane -> lane.days().contains(question.day()))
                .flatMap(lane -> lane
                        .version()
                        .find(question.own())
                        .or(() -> lane.version().find(question.everywhere()))
                        .map(entry -> PriceFound.of(book, lane.version(), entry, question.day()))
                        .stream())
                .findFirst();
    }

    private String last(PriceQuestion question) {
        return booksFor(question)
                .flatMap(book -> book.lanes(question.knownAt()).stream())
                .filter(lane -> lane.version().find(question.own()).isPresent()
                        || lane.version().find(question.everywhere()).isPresent())
                .map(lane -> lane.days().endExclusive())
                .filter(end -> !end.isAfter(question.day()))
                .max(Comparator.naturalOrder())
                .map(end -> "; its last price ended on " + end)
                .orElse("");
    }
}
