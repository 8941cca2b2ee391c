package org.tributary.contract;

import java.time.LocalDate;
import org.tributary.catalog.ProductId;
import org.tributary.money.Quantity;
import org.tributary.money.Rate;
import org.tributary.money.UnitPrice;
import org.tributary.offering.charge.RecurringCharge;
import org.tributary.offering.price.ChargeCode;

/** One thing an amendment changes, from the day it takes effect. A new kind is a new record here, and the compiler shows every place that must decide. */
public sealed interface ContractChange {

    /** What it does, in words. */
    String inWords();

    /** A line more. It ends with the contract unless it says a day: it co-terms. */
    record AddLine(ContractLine line) implements ContractChange {
        @Override
        public String inWords() {
            return "adds line " + line.id() + ": " + line.quantity() + " × " + line.product() + " " + line.code() + ", "
                    + line.charge().inWords();
        }
    }

    /** More of a line, at its price. */
    record AddQuantity(LineId line, Quantity more) implements ContractChange {
        @Override
        public String inWords() {
            return "adds " + more + " to line " + line;
        }
    }

    /** Less of a line; what was added may be taken back within the contract's window of cancellation only, where it has one. */
    record ReduceQuantity(LineId line, Quantity less) implements ContractChange {
        @Override
        public String inWords() {
            return "takes " + less + " off line " + line;
        }
    }

    /** Active seats above the contracted ones are contracted from then on; below them nothing happens. */
    record TrueUp(LineId line, Quantity active) implements ContractChange {
        @Override
        public String inWords() {
            return "trues line " + line + " up to " + active + " active";
        }
    }

    /** Another product in the line's place: an upgrade or a downgrade. */
    record ChangeProduct(
            LineId line,
            ProductId product,
            ChargeCode code,
            RecurringCharge charge,
            int priceMonths,
            UnitPrice standalone)
            implements ContractChange {
        @Override
        public String inWords() {
            return "moves line " + line + " to " + product + " " + code + ", " + charge.inWords();
        }
    }

    /** Another price of a line, for as many months as before. */
    record ChangePrice(LineId line, RecurringCharge charge) implements ContractChange {
        @Override
        public String inWords() {
            return "prices line " + line + " at " + charge.inWords();
        }
    }

    /** A line ends on the day. */
    record EndLine(LineId line) implements ContractChange {
        @Override
        public String inWords() {
            return "ends line " + line;
        }
    }

    /** A line ends on a day of its own: with another one, say. */
    record CoTerm(LineId line, LocalDate until) implements ContractChange {
        @Override
        public String inWords() {
            return "lets line " + line + " end on " + until;
        }
    }

    /** Nothing is served or charged until it is resumed. The term does not move. */
    record Suspend() implements ContractChange {
        @Override
        public String inWords() {
            return "suspends the contract";
        }
    }

    /** What was suspended is served again. */
    record Resume() implements ContractChange {
        @Override
        public String inWords() {
            return "resumes the contract";
        }
    }

    /** It is sold by another road from then on, the customer staying: from direct to a partner or back. */
    record MoveChannel(SoldThrough through) implements ContractChange {
        @Override
        public String inWords() {
            return "moves the contract to " + through.channel();
        }
    }

    /** Another customer takes it over. */
    record Transfer(SoldThrough through) implements ContractChange {
        @Override
        public String inWords() {
            return "transfers the contract to " + through.customer();
        }
    }

    /** It ends later, at the prices it has. */
    record Extend(LocalDate until) implements ContractChange {
        @Override
        public String inWords() {
            return "extends the contract until " + until;
        }
    }

    /**
     * Another term after the one that ends on the day, at prices higher or lower by a rate.
     *
     * @param uplift 0.05 for 5 % more; above -1
     */
    record Renew(LocalDate until, Rate uplift) implements ContractChange {
        @Override
        public String inWords() {
            return "renews the contract until " + until
                    + (uplift.equals(Rate.ZERO) ? "" : " at prices changed by " + uplift.percent());
        }
    }

    /**
     * One side says, on the day, that it does not go on after its term: no further one follows by itself. It is given by the last day of notice, and both
     * may still agree to go on.
     */
    record GiveNotice(NoticeParty by, LossReason why) implements ContractChange {
        @Override
        public String inWords() {
            return "gives notice of " + by.inWords() + " that the contract does not go on: " + why.inWords();
        }
    }

    /** A service level holds, in the place of the one of its code where there is one. */
    record AgreeServiceLevel(ServiceLevel level) implements ContractChange {
        @Override
        public String inWords() {
            return "agrees on service level " + level.inWords();
        }
    }

    /** A service level holds no more. */
    record EndServiceLevel(ServiceLevelCode code) implements ContractChange {
        @Override
        public String inWords() {
            return "ends service level " + code;
        }
    }

    /** It ends on the day, whatever was agreed. */
    record Terminate() implements ContractChange {
        @Override
        public String inWords() {
            return "terminates the contract";
        }
    }
}
