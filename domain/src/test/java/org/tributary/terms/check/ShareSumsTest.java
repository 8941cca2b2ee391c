package org.tributary.terms.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tributary.terms.reference.Samples.PARTNER;
import static org.tributary.terms.reference.Samples.TEST;
import static org.tributary.terms.reference.Samples.VENDOR;
import static org.tributary.terms.reference.Samples.agreement;
import static org.tributary.terms.reference.Samples.id;
import static org.tributary.terms.reference.Samples.revision;
import static org.tributary.terms.reference.Samples.share;
import static org.tributary.terms.reference.Samples.term;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tributary.channel.ChannelCode;
import org.tributary.party.Organization.Kind;
import org.tributary.party.OrganizationId;
import org.tributary.terms.PartnershipAgreement;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.NoShare;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.ShareClause;
import org.tributary.terms.clause.Term;
import org.tributary.terms.reference.Samples;
import org.tributary.time.DateRange;

/** Shares of one base that take more than all of it. */
class ShareSumsTest {
    private static final Currency USD = Currency.getInstance("USD");
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Reference REFERENCE =
            new Reference(Map.of(VENDOR, Kind.VENDOR, PARTNER, Kind.CLOUD), Map.of(), Map.of(), Set.of(USD, EUR));

    @Test
    void wantsSharesOfOneBaseToAddUp() {
        assertThat(faults(open("a", "0.6"), open("b", "0.5"))).containsExactly("clause.sum /revisions/0/clauses/0");
        assertThat(faults(open("a", "0.5"), open("b", "0.5"))).isEmpty();
        assertThat(faults(open("a", "0.4"), open("b", "0.4"), open("c", "0.3")))
                .containsExactly("clause.sum /revisions/0/clauses/0");
        assertThat(faults(
                        open("a", "0.6"),
                        Samples.banded("b", Samples.band("0", "5", "0.1"), Samples.band("5", "-", "0.5"))))
                .containsExactly("clause.sum /revisions/0/clauses/0");
        assertThat(faults(open("a", "1"), new NoShare(id("n"), TEST, Coverage.ALL, "reason")))
                .isEmpty();
    }

    @Test
    void addsUpWhatOverlapsAlone() {
        ChannelCode one = new ChannelCode("ONE");
        ChannelCode two = new ChannelCode("TWO");
        ChannelCode three = new ChannelCode("THREE");

        assertThat(sums(on("a", "0.6", Selection.only(one)), on("b", "0.6", Selection.only(two))))
                .isEmpty();
        assertThat(sums(on("a", "0.6", Selection.only(one)), on("b", "0.6", Selection.except(one))))
                .isEmpty();
        assertThat(sums(on("a", "0.6", Selection.only(one)), on("b", "0.6", Selection.except(two))))
                .containsExactly("clause.sum /revisions/0/clauses/0");
        // each two of them overlap somewhere, all three nowhere: 40 + 40 % anywhere
        assertThat(sums(
                        on("a", "0.4", Selection.only(one, two)),
                        on("b", "0.4", Selection.only(two, three)),
                        on("c", "0.4", Selection.only(one, three))))
                .isEmpty();
        // a second that overlaps the first must not hide a third that takes too much
        assertThat(sums(
                        on("a", "0.5", Selection.only(one, two)),
                        on("b", "0.2", Selection.only(one)),
                        on("c", "0.6", Selection.only(two))))
                .containsExactly("clause.sum /revisions/0/clauses/0");
        assertThat(sums(
                        on("a", "0.1", Selection.only(three)),
                        on("b", "0.5", Selection.only(one)),
                        on("c", "0.6", Selection.any())))
                .containsExactly("clause.sum /revisions/0/clauses/1");
        assertThat(faults(
                        share("a", "0.6", Coverage.ALL, term("-", "2025-06-01")),
                        share("b", "0.6", Coverage.ALL, term("2025-06-01", "-"))))
                .isEmpty();
        assertThat(faults(
                        share("a", "0.6", Coverage.ALL, term("-", "2025-06-02")),
                        share("b", "0.6", Coverage.ALL, term("2025-06-01", "-"))))
                .containsExactly("clause.sum /revisions/0/clauses/0");
    }

    @Test
    void addsUpWhatFlowsTheSameWayOfTheSameBaseAlone() {
        Clause first = open("a", "0.6");

        assertThat(faults(first, share("b", PARTNER, VENDOR, "0.6", Base.VENDOR_NET_RECEIPTS, Coverage.ALL, Term.OPEN)))
                .isEmpty();
        assertThat(faults(first, share("b", VENDOR, PARTNER, "0.6", Base.CUSTOMER_GROSS, Coverage.ALL, Term.OPEN)))
                .isEmpty();
        // the same payer's share of the same base, to another
        OrganizationId third = new OrganizationId("third");
        ShareClause other = share("b", VENDOR, third, "0.6", Base.VENDOR_NET_RECEIPTS, Coverage.ALL, Term.OPEN);
        ShareClause same = share("b", VENDOR, PARTNER, "0.6", Base.VENDOR_NET_RECEIPTS, Coverage.ALL, Term.OPEN);
        ShareSums sums = new ShareSums(DateRange.from(LocalDate.parse("2025-01-01")));
        ShareClause one = share("a", "0.6", Coverage.ALL, Term.OPEN);
        assertThat(sums.excessFrom(List.of(one, other))).isEmpty();
        assertThat(sums.excessFrom(List.of(one, same))).containsExactly(one, same);
    }

    @Test
    void namesTheSharesThatTakeTooMuch() {
        Refusals refusals = Refusals.of(() -> new TermsCheck(REFERENCE)
                .require(
                        agreement(revision("A", "2025-01-01", "-", "2025-01-01", open("a", "0.6"), open("b", "0.5")))));

        assertThat(refusals.messages())
                .containsExactly(
                        "Where they overlap, a, b take more than all of the vendor's net receipts from vendor.");
    }

    private static Clause open(String id, String rate) {
        return share(id, rate, Coverage.ALL, Term.OPEN);
    }

    private static Clause on(String id, String rate, Selection<ChannelCode> channels) {
        return share(id, rate, Coverage.ofChannels(channels), Term.OPEN);
    }

    private static List<String> sums(Clause... clauses) {
        Map<ChannelCode, Optional<OrganizationId>> channels = Map.of(
                new ChannelCode("ONE"), Optional.empty(),
                new ChannelCode("TWO"), Optional.empty(),
                new ChannelCode("THREE"), Optional.empty());
        return faults(
                new Reference(REFERENCE.organizations(), channels, Map.of(), Set.of(USD)),
                agreement(revision("A", "2025-01-01", "-", "2025-01-01", clauses)));
    }

    private static List<String> faults(Clause... clauses) {
        return faults(REFERENCE, agreement(revision("A", "2025-01-01", "-", "2025-01-01", clauses)));
    }

    private static List<String> faults(Reference reference, PartnershipAgreement agreement) {
        return Refusals.of(() -> new TermsCheck(reference).require(agreement)).codes();
    }
}
