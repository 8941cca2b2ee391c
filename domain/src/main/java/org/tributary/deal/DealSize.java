package org.tributary.deal;

import org.tributary.Refusal;
import org.tributary.money.Money;

/** How large a deal is expected to be. */
public sealed interface DealSize {

    /** In words: {@code 250 seats}. */
    String inWords();

    /**
     * So many seats.
     *
     * @param seats 1 to 10,000,000
     */
    record Seats(int seats) implements DealSize {

        /** @throws Refusal.Invalid if it is out of range */
        public Seats {
            require(seats >= 1 && seats <= 10_000_000, "/seats", "A deal is for 1 to 10,000,000 seats.");
        }

        @Override
        public String inWords() {
            return seats == 1 ? "1 seat" : seats + " seats";
        }
    }

    /**
     * So much money in each year of the term.
     *
     * @param aYear above zero
     */
    record YearlySpend(Money aYear) implements DealSize {

        /** @throws Refusal.Invalid if it is not above zero */
        public YearlySpend {
            require(aYear.minorUnits() > 0, "/aYear/amount", "The yearly spend is above zero.");
        }

        @Override
        public String inWords() {
            return aYear + " a year";
        }
    }

    private static void require(boolean holds, String pointer, String message) {
        Refusal.Faults faults = new Refusal.Faults();
        faults.require(holds, "deal.size", pointer, message);
        faults.refuseIfAny("deal.invalid");
    }
}
