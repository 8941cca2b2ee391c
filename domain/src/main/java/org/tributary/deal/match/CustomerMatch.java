package org.tributary.deal.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tributary.deal.DomainName;
import org.tributary.deal.Prospect;
import org.tributary.deal.TaxId;
import org.tributary.offering.CountryCode;

/**
 * How likely it is that a prospect is a company that is known, and why.
 *
 * <p>The same tax id says 100, the same domain 90, the same folded name 85, and a name that is alike by 86 or more of 100 as much less 16. The
 * strongest counts, and 5 more for each other one, 100 at most; tax ids of one country that differ take 20 away.
 *
 * @param score 0 to 100
 * @param reasons in words, the strongest first; they repeat what the prospect says, never what is known of the company
 */
public record CustomerMatch(KnownCompany company, int score, List<String> reasons) {

    /** From here on a match is taken for the same company. */
    public static final int LIKELY = 80;

    /** From here on a match is worth a look. */
    public static final int POSSIBLE = 60;

    private static final int SAME_TAX_ID = 100;
    private static final int SAME_DOMAIN = 90;
    private static final int SAME_NAME = 85;
    private static final int ALIKE = 86;
    private static final int LESS_THAN_LIKENESS = 16;
    private static final int EACH_FURTHER = 5;
    private static final int OTHER_TAX_ID = 20;

    /** Copies the reasons. */
    public CustomerMatch {
        reasons = List.copyOf(reasons);
    }

    private record Sign(int score, String reason) {}

    /** The match of a prospect with one company. */
    public static CustomerMatch of(Prospect prospect, KnownCompany company, Spelling spelling) {
        List<Sign> signs = new ArrayList<>();
        sameTaxId(prospect, company).ifPresent(signs::add);
        sameDomain(prospect, company).ifPresent(signs::add);
        name(spelling.folded(prospect.legalName()), company, spelling).ifPresent(signs::add);
        signs.sort(Comparator.comparingInt(Sign::score).reversed());
        List<String> reasons = new ArrayList<>(signs.stream().map(Sign::reason).toList());
        int score = signs.isEmpty() ? 0 : signs.getFirst().score() + EACH_FURTHER * (signs.size() - 1);
        Optional<CountryCode> other = otherTaxId(prospect, company);
        if (other.isPresent() && score > 0) {
            score -= OTHER_TAX_ID;
            reasons.add("Another tax id in " + other.get() + ".");
        }
        return new CustomerMatch(company, Math.min(100, score), reasons);
    }

    /** The matches of a prospect that are worth a look, the best first. */
    public static List<CustomerMatch> among(List<KnownCompany> companies, Prospect prospect, Spelling spelling) {
        return companies.stream()
                .map(company -> of(prospect, company, spelling))
                .filter(match -> match.score >= POSSIBLE)
                .sorted(Comparator.comparingInt(CustomerMatch::score)
                        .reversed()
                        .thenComparing(match -> match.company.legalName()))
                .toList();
    }

    /** Whether it is taken for the same company. */
    public boolean isLikely() {
        return score >= LIKELY;
    }

    private static Optional<Sign> sameTaxId(Prospect prospect, KnownCompany company) {
        return prospect.taxId()
                .filter(company.taxIds()::contains)
                .map(id -> new Sign(SAME_TAX_ID, "The same tax id, " + id + "."));
    }

    private static Optional<CountryCode> otherTaxId(Prospect prospect, KnownCompany company) {
        return prospect.taxId()
                .filter(id -> !company.taxIds().contains(id))
                .map(TaxId::country)
                .filter(country -> company.taxIds().stream()
                        .anyMatch(known -> known.country().equals(country)));
    }

    private static Optional<Sign> sameDomain(Prospect prospect, KnownCompany company) {
        return prospect.domain()
                .filter(domain -> !domain.isMailProviders())
                .map(DomainName::registrable)
                .filter(own -> company.domains().stream()
                        .anyMatch(known -> known.registrable().equals(own)))
                .map(own -> new Sign(SAME_DOMAIN, "The same domain, " + own + "."));
    }

    private static Optional<Sign> name(String folded, KnownCompany company, Spelling spelling) {
        if (folded.isEmpty() || company.folded().isEmpty()) {
            return Optional.empty();
        }
        if (folded.equals(company.folded())) {
            return Optional.of(new Sign(SAME_NAME, "The same name, spelling and legal form aside."));
        }
        int likeness = spelling.likeness(folded, company.folded());
        return likeness >= ALIKE
                ? Optional.of(new Sign(likeness - LESS_THAN_LIKENESS, "A name alike by " + likeness + " of 100."))
                : Optional.empty();
    }
}
