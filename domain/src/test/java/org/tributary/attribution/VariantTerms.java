package org.tributary.attribution;

import static org.tributary.attribution.ReferenceTerms.MICROSOFT;
import static org.tributary.attribution.ReferenceTerms.MICROSOFT_MEDIATED;
import static org.tributary.attribution.ReferenceTerms.OPENAI;
import static org.tributary.attribution.ReferenceTerms.TEST;
import static org.tributary.attribution.ReferenceTerms.USD;
import static org.tributary.attribution.ReferenceTerms.back;
import static org.tributary.attribution.ReferenceTerms.out;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.catalog.ProductClass;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.CustomerSegment;
import org.tributary.party.OrganizationId;
import org.tributary.terms.clause.Band;
import org.tributary.terms.clause.BandedShare;
import org.tributary.terms.clause.BandedShare.Measure;
import org.tributary.terms.clause.BandedShare.Mode;
import org.tributary.terms.clause.Base;
import org.tributary.terms.clause.Basis;
import org.tributary.terms.clause.Cap;
import org.tributary.terms.clause.Cap.Consumption;
import org.tributary.terms.clause.Cap.Truncation;
import org.tributary.terms.clause.Clause;
import org.tributary.terms.clause.ClauseId;
import org.tributary.terms.clause.Coverage;
import org.tributary.terms.clause.FixedFee;
import org.tributary.terms.clause.MinimumGuarantee;
import org.tributary.terms.clause.MinimumGuarantee.Recoupment;
import org.tributary.terms.clause.PaymentTerms;
import org.tributary.terms.clause.PaymentTerms.Instalment;
import org.tributary.terms.clause.ProportionalShare;
import org.tributary.terms.clause.Rounding;
import org.tributary.terms.clause.Rounding.Scope;
import org.tributary.terms.clause.Selection;
import org.tributary.terms.clause.Term;
import org.tributary.time.Cycle;

/** Invented clauses in place of those of R6, by the name a worked example gives them; each example repeats them in words. */
final class VariantTerms {

    static final ClauseId SHARE = new ClauseId("X.share");
    static final Rounding RUNNING_TOTAL = new Rounding(RoundingMode.HALF_UP, Scope.CUMULATIVE);

    private VariantTerms() {}

    static List<Clause> of(String name) {
        return switch (name) {
            case "customer gross" -> List.of(out("X.share", Base.CUSTOMER_GROSS, Coverage.ALL, Term.OPEN));
            case "net of tax" -> List.of(out("X.share", Base.NET_OF_TAX, Coverage.ALL, Term.OPEN));
            case "net of marketplace fee" ->
                List.of(out("X.share", Base.NET_OF_MARKETPLACE_FEE, Coverage.ALL, Term.OPEN));
            case "royalty in base" ->
                List.of(
                        out("X.share", Base.VENDOR_REVENUE, Coverage.ALL, Term.OPEN),
                        back("X.back", Base.SELLER_RECEIPTS, MICROSOFT_MEDIATED));
            case "banded marginal" -> List.of(banded(Mode.MARGINAL, Measure.OWN_BASE, Cycle.QUARTER));
            case "banded whole amount" -> List.of(banded(Mode.WHOLE_AMOUNT, Measure.OWN_BASE, Cycle.QUARTER));
            case "banded by customer value" -> List.of(banded(Mode.MARGINAL, Measure.CUSTOMER_VALUE, Cycle.NEVER));
            case "banded whole by customer value" ->
                List.of(banded(Mode.WHOLE_AMOUNT, Measure.CUSTOMER_VALUE, Cycle.NEVER));
            case "running total" -> List.of(share("1/3", Basis.INVOICED, Coverage.ALL, RUNNING_TOTAL));
            case "each line" -> List.of(share("1/3", Basis.INVOICED, Coverage.ALL, Rounding.DEFAULT));
            case "as paid" -> List.of(share("0.2", Basis.PAID, Coverage.ALL, Rounding.DEFAULT));
            case "fixed fee" -> List.of(fee("X.monthly", "1000", Cycle.MONTH), fee("X.once", "500", Cycle.NEVER));
            case "advance" -> List.of(plain(), guarantee(Recoupment.ADVANCE));
            case "shortfall" -> List.of(plain(), guarantee(Recoupment.SHORTFALL));
            case "advance and cap" -> List.of(plain(), guarantee(Recoupment.ADVANCE), cap("100", Consumption.ACCRUED));
            case "two legs" -> twoLegs();
            case "cap as paid" -> List.of(plain(), cap("100", Consumption.PAID), lag());
            case "by class" -> List.of(share("0.2", Basis.INVOICED, stateless(), Rounding.DEFAULT));
            case "national security alone" ->
                List.of(share("0.2", Basis.INVOICED, nationalSecurity(), Rounding.DEFAULT));
            default -> throw new IllegalArgumentException("no such terms: " + name);
        };
    }

    static ProportionalShare plain() {
        return share("0.2", Basis.INVOICED, Coverage.ALL, Rounding.DEFAULT);
    }

    static ProportionalShare share(String rate, Basis basis, Coverage coverage, Rounding rounding) {
        return new ProportionalShare(
                SHARE,
                TEST,
                OPENAI,
                MICROSOFT,
                Rate.of(rate),
                Base.VENDOR_NET_RECEIPTS,
                basis,
                coverage,
                Term.OPEN,
                rounding);
    }

    /** 20 % to 1,000, 10 % to 3,000, then 5 %. */
    static BandedShare banded(Mode mode, Measure measure, Cycle reset) {
        return new BandedShare(
                SHARE,
                TEST,
                OPENAI,
                MICROSOFT,
                List.of(
                        new Band(usd("0"), Optional.of(usd("1000")), Rate.of("0.2")),
                        new Band(usd("1000"), Optional.of(usd("3000")), Rate.of("0.1")),
                        new Band(usd("3000"), Optional.empty(), Rate.of("0.05"))),
                mode,
                measure,
                reset,
                Base.VENDOR_NET_RECEIPTS,
                Basis.INVOICED,
                Coverage.ALL,
                Term.OPEN,
                Rounding.DEFAULT);
    }

    private static FixedFee fee(String id, String amount, Cycle every) {
        Term untilAugust = Term.until(LocalDate.parse("2026-08-01"));
        return new FixedFee(new ClauseId(id), TEST, OPENAI, MICROSOFT, usd(amount), every, untilAugust);
    }

    private static MinimumGuarantee guarantee(Recoupment recoupment) {
        return new MinimumGuarantee(
                new ClauseId("X.guarantee"), TEST, Set.of(SHARE), usd("300"), Cycle.QUARTER, recoupment, Term.OPEN);
    }

    private static Cap cap(String amount, Consumption consumption) {
        return new Cap(
                new ClauseId("X.cap"),
                TEST,
                usd(amount),
                Set.of(SHARE),
                LocalDate.parse("2026-07-01"),
                consumption,
                usd("0"),
                Truncation.CHRONOLOGICAL);
    }

    /** One cap over a share of what is sold direct and a share of what Amazon sells, with 50.00 counted before. */
    private static List<Clause> twoLegs() {
        Coverage direct = Coverage.ofChannels(Selection.only(new ChannelCode("DIRECT_ENTERPRISE")));
        Coverage aws = Coverage.ofChannels(Selection.only(new ChannelCode("AWS_BEDROCK")));
        return List.of(
                out("X.direct", Base.VENDOR_NET_RECEIPTS, direct, Term.OPEN),
                out("X.aws", Base.CUSTOMER_GROSS, aws, Term.OPEN),
                new Cap(
                        new ClauseId("X.cap"),
                        TEST,
                        usd("300"),
                        Set.of(new ClauseId("X.direct"), new ClauseId("X.aws")),
                        LocalDate.parse("2026-05-01"),
                        Consumption.ACCRUED,
                        usd("50"),
                        Truncation.CHRONOLOGICAL));
    }

    /** Half after one quarter, half after two. */
    private static PaymentTerms lag() {
        return new PaymentTerms(
                new ClauseId("X.payment"),
                TEST,
                Set.of(SHARE),
                Cycle.QUARTER,
                List.of(new Instalment(0, Rate.of("0.5")), new Instalment(1, Rate.of("0.5"))),
                PaymentTerms.Netting.GROSS);
    }

    private static Coverage stateless() {
        return new Coverage(
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.any(),
                Selection.only(ProductClass.API_STATELESS),
                Selection.any());
    }

    private static Coverage nationalSecurity() {
        return new Coverage(
                Selection.any(),
                Selection.any(),
                Selection.only(OPENAI),
                Selection.only(new OrganizationId("aws")),
                Selection.any(),
                Selection.any(),
                Selection.only(new CustomerSegment("NATIONAL_SECURITY")));
    }

    private static Money usd(String amount) {
        return Money.of(amount, USD);
    }
}
