package org.tributary.offering.charge;

import java.util.Set;

/** One way to charge. A new kind is a new record here, and the compiler shows every place that must decide. */
public sealed interface Charge permits RecurringCharge, UsageCharge, CapacityCharge {

    /**
     * What a consumption comes to, exact, with the steps that lead there. It depends on the whole of a billing period's consumption, whatever
     * the order it came in.
     *
     * @param modifiers what changes the prices of tokens; other kinds ignore them
     * @throws Unpriced if something was consumed that has no price: it is never free by silence
     */
    ChargeAmount amountOf(Consumption consumption, Modifiers modifiers);

    /** What it counts; nothing where it is owed whatever is consumed. */
    Set<MeterCode> meters();

    /** The charge read back in words, made from its data; prices are without their currency, which is the entry's. */
    String inWords();
}
