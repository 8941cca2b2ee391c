package org.tributary.contract.renewal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tributary.Refusal;
import org.tributary.contract.Contract;
import org.tributary.contract.LineTerms;
import org.tributary.money.Rate;
import org.tributary.offering.charge.OneTimeFee;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.offering.price.ContractTerm;
import org.tributary.offering.price.PriceBook;
import org.tributary.offering.price.PriceBooks;
import org.tributary.offering.price.PriceEntry;
import org.tributary.offering.price.PriceQuestion;

/**
 * What the lines of contracts would cost if they were sold anew on a day: at the price of the longest term there is, of the contract's channel and
 * customer, wherever the customer is.
 *
 * @param day on which it would be sold
 * @param knownAt what was known of prices
 */
public record ListPrices(List<PriceBook> books, LocalDate day, Instant knownAt) {

    /** Copies the books. */
    public ListPrices {
        books = List.copyOf(books);
    }

    /** So many months of a line in major units, exact; empty where no book has a price of it, or not of so many. */
    Optional<Rate> of(Contract contract, LineTerms terms, int months) {
        PriceBooks all = new PriceBooks(books);
        return Stream.of(ContractTerm.YEAR, ContractTerm.MONTH, ContractTerm.NONE)
                .map(term -> question(contract, terms, term))
                .flatMap(question -> new Refusal.Faults().check("", () -> all.priceOf(question)).stream())
                .findFirst()
                .flatMap(found -> priced(found.entry(), terms, months));
    }

    private PriceQuestion question(Contract contract, LineTerms terms, ContractTerm term) {
        return new PriceQuestion(
                terms.product(),
                terms.code(),
                term,
                contract.currency(),
                Optional.empty(),
                Optional.of(terms.through().channel()),
                Optional.of(terms.through().customer()),
                day,
                knownAt);
    }

    private static Optional<Rate> priced(PriceEntry entry, LineTerms terms, int months) {
        return entry.charge() instanceof RecurringCharge charge && !(charge instanceof OneTimeFee)
                ? new Refusal.Faults()
                        .check("", () -> sold(entry, charge, terms).priceOf(months))
                : Optional.empty();
    }

    private static LineTerms sold(PriceEntry entry, RecurringCharge charge, LineTerms terms) {
        return new LineTerms(
                terms.product(),
                terms.code(),
                charge,
                entry.months(),
                terms.standalone(),
                terms.quantity(),
                terms.through());
    }
}
