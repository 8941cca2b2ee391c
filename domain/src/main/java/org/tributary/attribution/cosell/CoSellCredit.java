package org.tributary.attribution.cosell;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.tributary.Refusal;
import org.tributary.billing.LineKey;
import org.tributary.billing.RevenueLine;
import org.tributary.channel.ChannelCode;
import org.tributary.money.Allocation;
import org.tributary.money.Money;
import org.tributary.money.Rate;
import org.tributary.party.OrganizationId;

/**
 * Who is credited with a sale that several brought about. Terms follow the paper channel, so a credit moves no share and no posting; it
 * is reporting alone (agreements, E15).
 *
 * @param line the sale
 * @param paper the channel that papered it, whose terms bear
 * @param price what the customer pays; below zero for a credit note, which is split as the mirror of a charge
 * @param parts who is credited with which part, in the order in which odd minor units go; they sum to one
 */
public record CoSellCredit(LineKey line, ChannelCode paper, Money price, List<Part> parts) {

    /**
     * What part a party is credited with.
     *
     * @param rate 0 to 100 %
     */
    public record Part(OrganizationId party, Rate rate) {}

    /** What a party is credited with of one sale. */
    public record Credit(LineKey line, ChannelCode paper, OrganizationId party, Rate rate, Money amount) {}

    /** @throws Refusal.Invalid with all faults, if a part is no fraction, a party stands twice, or the parts do not sum to one */
    public CoSellCredit {
        parts = List.copyOf(parts);
        Refusal.Faults faults = new Refusal.Faults();
        check(parts, faults);
        faults.refuseIfAny("cosell.invalid");
    }

    /** Notes what is wrong with parts, whatever sale they are of; pointers begin {@code /parts}. */
    public static void check(List<Part> parts, Refusal.Faults faults) {
        Set<OrganizationId> seen = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            faults.require(
                    part.rate().isFraction(), "cosell.part", "/parts/" + i + "/rate", "A part lies between 0 and 1.");
            faults.require(
                    seen.add(part.party()), "cosell.repeated", "/parts/" + i + "/party", "A party is credited once.");
        }
        Rate sum = parts.stream().map(Part::rate).reduce(Rate.ZERO, Rate::plus);
        faults.require(sum.equals(Rate.ONE), "cosell.sum", "/parts", "The parts sum to " + sum + ", not to 1.");
    }

    /** The credit of a line, papered by the channel it names. */
    public static CoSellCredit of(RevenueLine line, List<Part> parts) {
        return new CoSellCredit(line.key(), line.channel(), line.amount(), parts);
    }

    /** What each party is credited with, in the order of the parts; by largest remainder, so that they sum to the price exactly. */
    public List<Credit> credits() {
        List<Money> amounts =
                Allocation.inParts(price, parts.stream().map(Part::rate).toList());
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Credit(
                        line, paper, parts.get(i).party(), parts.get(i).rate(), amounts.get(i)))
                .toList();
    }
}
