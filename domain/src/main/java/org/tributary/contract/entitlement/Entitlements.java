package org.tributary.contract.entitlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.tributary.catalog.ProductId;
import org.tributary.contract.Amendment;
import org.tributary.contract.Contract;
import org.tributary.offering.lifecycle.Offering;

/**
 * What a contract entitles its customer to, from day to day. It is known as far as the contract and the offerings given are.
 *
 * @param contract as it was known
 * @param offered how a product was offered, as known at the same instant; empty where it was not
 */
public record Entitlements(Contract contract, Function<ProductId, Optional<Offering>> offered) {

    /** Every line on a day, by id: those that have not begun and those that have ended too. */
    public List<EntitledLine> on(LocalDate day) {
        return lives().stream().flatMap(line -> line.on(day, offered).stream()).toList();
    }

    /** Every line that was ever signed or added, by id. */
    public List<LineLife> lives() {
        return new LineStretches(contract).lives(renewsOn());
    }

    /** The first day of the further term that follows by itself unless notice is given; empty where none does. */
    public Optional<LocalDate> renewsOn() {
        return contract.renewalAhead().map(Amendment::effectiveOn);
    }
}
