package org.tributary.billing.document;

import java.util.Currency;
import java.util.Optional;
import org.tributary.billing.Deduction;
import org.tributary.http.json.Fields;
import org.tributary.money.Money;
import org.tributary.money.document.Amounts;
import org.tributary.money.document.MoneyView;
import org.tributary.party.OrganizationId;

/** What a party on the route keeps, in the line's currency. */
public record DeductionView(String party, String amount) {

    static DeductionView of(Deduction deduction) {
        return new DeductionView(deduction.party().value(), MoneyView.plain(deduction.amount()));
    }

    static Optional<Deduction> read(Fields fields, Optional<Currency> currency) {
        Optional<OrganizationId> party = fields.text("party", OrganizationId::new);
        Optional<Money> amount = fields.text("amount", Amounts.in(currency));
        return fields.end(() -> new Deduction(party.orElseThrow(), amount.orElseThrow()));
    }
}
