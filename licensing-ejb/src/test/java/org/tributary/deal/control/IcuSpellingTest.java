package org.tributary.deal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tributary.deal.DomainName;
import org.tributary.deal.Prospect;
import org.tributary.deal.TaxId;
import org.tributary.deal.match.CustomerMatch;
import org.tributary.deal.match.KnownCompany;
import org.tributary.deal.match.MatchKeys;
import org.tributary.offering.CountryCode;
import org.tributary.party.OrganizationId;

/** Spellings that are one, and the scores of matches with their reasons. */
class IcuSpellingTest {

    private final IcuSpelling spelling = new IcuSpelling();

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    ONE SPELLING             | THE OTHER
                    # case, blanks, punctuation and legal forms
                    Northwind Analytics      | NORTHWIND  ANALYTICS, INC.
                    Northwind Analytics Ltd  | Northwind Analytics GmbH
                    Ostrava Steelworks S.A.  | Ostrava Steelworks
                    Smith & Sons LLC         | smith and sons
                    O'Brien Foods            | OBrien Foods
                    # width, diacritics, ligatures, sharp s
                    Ｎorthwind Analytics       | Northwind Analytics
                    Müller Straße GmbH       | Muller Strasse
                    Łódź Energia             | Lodz Energia
                    ﬁnance house             | Finance House
                    # letters of another script that look alike: Cyrillic o, e, a, p
                    Nоrthwind Analytics      | Northwind Analytics
                    Аldermооr Bаnk           | Aldermoor Bank
                    # digits that look alike
                    C0balt Freight           | Cobalt Freight
                    # a word of one script as it sounds
                    Газпром                  | Gazprom
                    """)
    void areOne(String one, String other) {
        assertThat(spelling.folded(one)).isEqualTo(spelling.folded(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    ONE                 | THE OTHER
                    Northwind Analytics | Northwind Traders
                    Aldermoor Bank      | Aldermoor Insurance
                    Pinecrest           | Pine Crest
                    """)
    void areTwo(String one, String other) {
        assertThat(spelling.folded(one)).isNotEqualTo(spelling.folded(other));
    }

    /**
     * Known: Northwind Analytics Inc., northwind.example and northwind.co.uk, tax id US 12-3456789. Same tax id 100, same domain 90, same name 85, a
     * name alike by n is n - 16; each further sign 5 more; another tax id of one country 20 less.
     */
    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', nullValues = "-", textBlock = """
                    NAME                    | DOMAIN                   | TAX ID       | SCORE | REASONS
                    # 85 + 5 would be 90 + 5, 100 + 5 + 5
                    Northwind Analytics     | -                        | -            | 85    | The same name, spelling and legal form aside.
                    Northwind Analytics Ltd | www.northwind.example    | -            | 95    | The same domain, northwind.example. The same name, spelling and legal form aside.
                    NORTHWIND ANALYTICS     | shop.northwind.co.uk     | US 123456789 | 100   | The same tax id, US 123456789. The same domain, northwind.co.uk. The same name, spelling and legal form aside.
                    Something Else          | -                        | US 12-345678-9 | 100 | The same tax id, US 123456789.
                    Something Else          | mail.northwind.example   | -            | 90    | The same domain, northwind.example.
                    # the same name, another company of the country: 85 - 20
                    Northwind Analytics     | -                        | US 987654321 | 65    | The same name, spelling and legal form aside. Another tax id in US.
                    # a tax id of another country says nothing
                    Northwind Analytics     | -                        | GB 987654321 | 85    | The same name, spelling and legal form aside.
                    # nothing but what anybody has
                    Something Else          | gmail.com                | -            | 0     | -
                    Tamarind Foods          | tamarind.example         | US 555555555 | 0     | -
                    """)
    void scoreAMatchWithItsReasons(
            String name, @Nullable String domain, @Nullable String taxId, int score, @Nullable String reasons) {
        CustomerMatch match = CustomerMatch.of(prospect(name, domain, taxId), northwind(), spelling);

        assertThat(match.score()).isEqualTo(score);
        assertThat(String.join(" ", match.reasons()))
                .isEqualTo(Optional.ofNullable(reasons).orElse(""));
        assertThat(match.isLikely()).isEqualTo(score >= 80);
    }

    @ParameterizedTest
    @CsvSource(useHeadersInDisplayName = true, delimiter = '|', textBlock = """
                    NAME                 | LIKELY
                    # a slip of the pen is likely the same
                    Northwnd Analytics   | true
                    Northwind Analitics  | true
                    Analytics Northwind  | true
                    # a shared first word is not
                    Northwind Traders    | false
                    Southwind Analytics  | false
                    """)
    void takeASlipOfThePenForTheSame(String name, boolean likely) {
        CustomerMatch match = CustomerMatch.of(prospect(name, null, null), northwind(), spelling);

        assertThat(match.isLikely()).as(match.toString()).isEqualTo(likely);
    }

    @Test
    void listTheBestMatchFirstAndLeaveOutWhatIsNotWorthALook() {
        KnownCompany traders = company("traders", "Northwind Traders Inc.", List.of(), List.of());
        KnownCompany foods = company("foods", "Tamarind Foods", List.of(), List.of());

        List<CustomerMatch> found = CustomerMatch.among(
                List.of(foods, traders, northwind()), prospect("Northwind Analytics", null, null), spelling);

        assertThat(found)
                .extracting(match -> match.company().legalName())
                .startsWith("Northwind Analytics Inc.")
                .doesNotContain("Tamarind Foods");
    }

    @Test
    void companiesThatMayBeOneShareAKey() {
        assertThat(MatchKeys.of(
                        spelling.folded("Northwind Analytics Inc."),
                        List.of(new DomainName("www.northwind.example"), new DomainName("gmail.com")),
                        List.of(new TaxId(new CountryCode("US"), "12-3456789"))))
                .containsExactly(
                        "begins:" + spelling.folded("Northwind").substring(0, 4),
                        "domain:northwind.example",
                        "tax:US 123456789",
                        "word:" + spelling.folded("Analytics"),
                        "word:" + spelling.folded("Northwind"));
    }

    private KnownCompany northwind() {
        return company(
                "northwind-analytics",
                "Northwind Analytics Inc.",
                List.of(new DomainName("northwind.example"), new DomainName("northwind.co.uk")),
                List.of(new TaxId(new CountryCode("US"), "12-3456789")));
    }

    private KnownCompany company(String id, String name, List<DomainName> domains, List<TaxId> taxIds) {
        return new KnownCompany(
                Optional.of(new OrganizationId(id)), Optional.empty(), name, spelling.folded(name), domains, taxIds);
    }

    private static Prospect prospect(String name, @Nullable String domain, @Nullable String taxId) {
        return new Prospect(
                name,
                Optional.ofNullable(domain).map(DomainName::new),
                Optional.ofNullable(taxId)
                        .map(text -> Arrays.asList(text.split(" ", 2)))
                        .map(parts -> new TaxId(new CountryCode(parts.getFirst()), parts.getLast())));
    }
}
