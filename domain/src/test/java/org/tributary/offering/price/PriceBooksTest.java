package org.tributary.offering.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tributary.offering.price.Books.LATER;
import static org.tributary.offering.price.Books.seat;
import static org.tributary.offering.price.Books.seatIn;
import static org.tributary.offering.price.Books.version;
import static org.tributary.offering.price.ContractTerm.MONTH;
import static org.tributary.offering.price.ContractTerm.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tributary.Refusal;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.offering.CountryCode;
import org.tributary.offering.price.RunningContracts.Policy;
import org.tributary.party.OrganizationId;

class PriceBooksTest {

    private static final ChannelCode AZURE = new ChannelCode("AZURE_OPENAI");
    private static final OrganizationId HARBOUR = new OrganizationId("harbour");

    private static final PriceBooks BOOKS = new PriceBooks(List.of(
            book("list", PriceBook.Kind.VENDOR_LIST, false, false, "30", seatIn("IN", "10")),
            book("azure", PriceBook.Kind.CHANNEL_LIST, true, false, "33"),
            book("harbour", PriceBook.Kind.CUSTOMER, false, true, "24"),
            book("offer", PriceBook.Kind.PRIVATE_OFFER, true, true, "22")));

    @Test
    void theMostParticularBookWins() {
        assertThat(price(Optional.empty(), Optional.empty(), "US")).isEqualTo("list 30");
        assertThat(price(Optional.empty(), Optional.empty(), "IN")).isEqualTo("list 10");
        assertThat(price(Optional.of(AZURE), Optional.empty(), "IN")).isEqualTo("azure 33");
        assertThat(price(Optional.empty(), Optional.of(HARBOUR), "US")).isEqualTo("harbour 24");
        assertThat(price(Optional.of(AZURE), Optional.of(HARBOUR), "US")).isEqualTo("offer 22");
        assertThat(price(Optional.of(new ChannelCode("RESELLER")), Optional.of(new OrganizationId("meadow")), "US"))
                .isEqualTo("list 30");
    }

    @Test
    void aPriceThatEndedIsRefusedWithTheDayItEnded() {
        PriceBooks books = new PriceBooks(List.of(Books.list(
                version("both", "2026-01-01", Policy.NOW, seat(MONTH, "30"), seat(YEAR, "25")),
                version("one", "2026-03-01", Policy.NOW, seat(MONTH, "30")))));

        assertThat(books.priceOf(question(YEAR, "2026-02-28")).entry().charge().inWords())
                .startsWith("25");
        assertThatThrownBy(() -> books.priceOf(question(YEAR, "2026-03-01")))
                .isInstanceOf(NoPrice.class)
                .hasMessage(
                        "Nothing says what chatgpt-business seat, USD, YEAR costs on 2026-03-01; its last price ended on"
                                + " 2026-03-01.");
        assertThatThrownBy(() -> books.priceOf(question(YEAR, "2025-12-31"))).hasMessageEndingWith("on 2025-12-31.");
    }

    @Test
    void aPromisedPriceGoesOnFlagged() {
        PriceBooks books = new PriceBooks(List.of(Books.list(version(
                "promotion", "2026-08-21", Policy.NOW, seat(MONTH, "20").guaranteed(LocalDate.parse("2026-11-21"))))));

        assertThat(books.priceOf(question(MONTH, "2026-11-21")).beyondGuarantee())
                .isFalse();
        assertThat(books.priceOf(question(MONTH, "2026-11-22")).beyondGuarantee())
                .isTrue();
    }

    @Test
    void aBookSaysWhoseItIs() {
        assertThatThrownBy(() -> book("x", PriceBook.Kind.CUSTOMER, false, false, "1"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Refusal.Fault::pointer)
                                .containsExactly("/customer"));
        assertThatThrownBy(() -> book("x", PriceBook.Kind.CHANNEL_LIST, false, true, "1"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Refusal.Fault::pointer)
                                .containsExactly("/customer", "/channel"));
        assertThatThrownBy(() -> book("x", PriceBook.Kind.VENDOR_LIST, true, false, "1"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void comparesVersionsPriceByPrice() {
        PriceBookVersion before = version("before", "2026-01-01", Policy.NOW, seat(MONTH, "30"), seat(YEAR, "25"));
        PriceBookVersion after = version("after", "2026-03-01", Policy.NOW, seat(MONTH, "28"), seatIn("IN", "10"));

        VersionComparison compared = VersionComparison.of(Optional.of(before), after);

        assertThat(compared.entries().stream().map(change -> change.kind() + " " + change.key()))
                .containsExactly(
                        "CHANGED chatgpt-business seat, USD, MONTH",
                        "ENDED chatgpt-business seat, USD, YEAR",
                        "ADDED chatgpt-business seat in IN, USD, MONTH");
        assertThat(VersionComparison.of(Optional.empty(), after).entries())
                .allMatch(change -> change.kind() == VersionComparison.Kind.ADDED)
                .hasSize(2);
        assertThat(VersionComparison.of(Optional.of(after), after).entries()).isEmpty();
    }

    private static String price(Optional<ChannelCode> channel, Optional<OrganizationId> customer, String country) {
        PriceFound found = BOOKS.priceOf(new PriceQuestion(
                Books.BUSINESS,
                Books.SEAT,
                MONTH,
                Money.currency("USD"),
                Optional.of(new CountryCode(country)),
                channel,
                customer,
                LocalDate.parse("2026-05-01"),
                LATER));
        return found.book().id() + " " + found.entry().charge().inWords().split(" ", 2)[0];
    }

    private static PriceQuestion question(ContractTerm term, String day) {
        return new PriceQuestion(
                Books.BUSINESS,
                Books.SEAT,
                term,
                Money.currency("USD"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse(day),
                LATER);
    }

    private static PriceBook book(
            String id, PriceBook.Kind kind, boolean ofChannel, boolean ofCustomer, String price, PriceEntry... more) {
        PriceBook list = Books.list();
        PriceEntry[] entries =
                Stream.concat(Stream.of(seat(MONTH, price)), Stream.of(more)).toArray(PriceEntry[]::new);
        return new PriceBook(
                new PriceBookId(id),
                id,
                kind,
                ofChannel ? Optional.of(AZURE) : Optional.empty(),
                ofCustomer ? Optional.of(HARBOUR) : Optional.empty(),
                Optional.empty(),
                list.lineRounding(),
                list.zone(),
                List.of(version("only", "2026-01-01", Policy.NOW, entries)));
    }
}
