package org.tributary.contract.document;

import java.time.Clock;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractId;
import org.tributary.contract.LineId;
import org.tributary.contract.revenue.EntryFilter;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.money.Money;

/** Reads which posted entries a question is about. */
public final class RevenueQuestion {

    private RevenueQuestion() {}

    /** The filter of a list of entries. */
    public static EntryFilter entries(Query query, Clock clock) {
        return new EntryFilter(
                query.optional("fromMonth", Forms::month),
                query.optional("throughMonth", Forms::month),
                query.optional("contract", ContractId::new),
                query.optional("line", LineId::new),
                query.optional("channel", ChannelCode::new),
                query.optional("currency", code -> Money.currency(code).getCurrencyCode()),
                query.optional("late", Forms::truth).orElse(false),
                query.optional("q", Forms.words(100)),
                query.knownAt(clock));
    }
}
