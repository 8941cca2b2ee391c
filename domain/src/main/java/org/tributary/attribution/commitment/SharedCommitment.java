package org.tributary.attribution.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tributary.Refusal;
import org.tributary.attribution.commitment.CommitmentUse.Draw;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.billing.Sale;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Money;
import org.tributary.time.DateRange;

/**
 * What a customer committed to spend under one contract, through whichever channels it likes. What is left undrawn at the end is
 * breakage, and belongs to the channel that contracted (agreements, E14).
 *
 * @param contracting the sale as the contracting channel would bill it; it names the contract
 * @param amount above zero, at the customer's price
 * @param term the days in which it can be drawn
 */
public record SharedCommitment(Sale contracting, Money amount, DateRange term) {

    /** @throws Refusal.Invalid with all faults, if no contract is named, the amount is not above zero, or the term has no end */
    public SharedCommitment {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(
                contracting.contract().isPresent(),
                "commitment.contract",
                "/contracting/contract",
                "A commitment stands in a contract.");
        faults.require(amount.minorUnits() > 0, "commitment.amount", "/amount", "A commitment is above zero.");
        faults.require(!term.isOpen(), "commitment.term", "/term/to", "What can be drawn for ever has no breakage.");
        faults.refuseIfAny("commitment.invalid");
    }

    /** The contract it stands in. */
    public String contract() {
        return contracting.contract().orElseThrow();
    }

    /**
     * What the lines of the contract drew, by channel. Lines of other contracts count as nothing, and so do those that another of the
     * lines replaces; credits give back.
     *
     * @param lines of which those of the contract count, a breakage booked earlier among them
     * @throws Refusal.Invalid with all faults, if a line is in another currency or outside the term, or the draws exceed the commitment
     */
    public CommitmentUse drawnBy(List<RevenueLine> lines) {
        Set<LineKey> replaced = lines.stream()
                .map(RevenueLine::replaces)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        Refusal.Faults faults = new Refusal.Faults();
        List<RevenueLine> draws = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            RevenueLine line = lines.get(i);
            if (line.sale().contract().equals(contracting.contract()) && !replaced.contains(line.key())) {
                check(line, "/lines/" + i, faults);
                draws.add(line);
            }
        }
        faults.refuseIfAny("commitment.draws-invalid");
        Map<ChannelCode, Money> drawn = new TreeMap<>();
        draws.forEach(line -> drawn.merge(line.channel(), line.amount(), Money::plus));
        return new CommitmentUse(
                this,
                drawn.entrySet().stream()
                        .map(draw -> new Draw(draw.getKey(), draw.getValue()))
                        .toList());
    }

    private void check(RevenueLine line, String pointer, Refusal.Faults faults) {
        faults.require(
                line.amount().currency().equals(amount.currency()),
                "commitment.currency",
                pointer + "/amount",
                "The line " + line.key() + " is not in the commitment's currency, " + amount.currency() + ".");
        faults.require(
                term.intersection(line.service()).filter(line.service()::equals).isPresent(),
                "commitment.outside-term",
                pointer + "/service",
                "The line " + line.key() + " is served outside the term of the commitment.");
    }
}
