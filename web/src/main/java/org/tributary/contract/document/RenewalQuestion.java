package org.tributary.contract.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tributary.channel.ChannelCode;
import org.tributary.contract.ContractFilter;
import org.tributary.contract.ContractId;
import org.tributary.contract.ContractKind;
import org.tributary.contract.RenewalTerms;
import org.tributary.contract.renewal.RenewalFilter;
import org.tributary.contract.renewal.RenewalState;
import org.tributary.contract.side.SideFilter;
import org.tributary.http.Query;
import org.tributary.http.json.Forms;
import org.tributary.party.OrganizationId;

/** Reads which contracts, and which ends of their terms, a question is about. */
public final class RenewalQuestion {

    private static final int MOST = 200;

    private RenewalQuestion() {}

    /** The filter of a list of contracts. */
    public static ContractFilter contracts(Query query) {
        return new ContractFilter(
                query.optional("q", Forms.words(100)),
                query.optional("customer", OrganizationId::new),
                query.optional("channel", ChannelCode::new),
                query.optional("kind", Forms.oneOf(ContractKind.class)),
                query.optional("endsBefore", Forms::day),
                query.optional("runsOn", Forms::day));
    }

    /** Some contracts by their ids, 1 to 200 of them. */
    public static List<ContractId> some(Query query) {
        List<ContractId> asked = query.several("contract", ContractId::new);
        query.require(
                !asked.isEmpty() && asked.size() <= MOST,
                "renewal.contracts",
                "contract",
                "1 to 200 contracts are asked about.");
        return asked;
    }

    /** The filter of a partner's list of contracts. */
    public static SideFilter sides(Query query) {
        return new SideFilter(
                query.optional("q", Forms.words(100)),
                query.optional("customer", OrganizationId::new),
                query.optional("runsOn", Forms::day));
    }

    /** The filter of a list of ends of terms. */
    public static RenewalFilter ends(Query query) {
        Optional<LocalDate> from = query.optional("from", Forms::day);
        Optional<LocalDate> until = query.optional("until", Forms::day);
        List<RenewalState> states = query.several("state", Forms.oneOf(RenewalState.class));
        Optional<RenewalTerms.Kind> follows = query.optional("follows", Forms.oneOf(RenewalTerms.Kind.class));
        int within = query.whole("noticeWithin", 0, 366, -1);
        return new RenewalFilter(
                from,
                until,
                Set.copyOf(states),
                follows,
                query.optional("channel", ChannelCode::new),
                query.optional("customer", OrganizationId::new),
                Optional.of(within).filter(days -> days >= 0),
                query.optional("q", Forms.words(100)));
    }
}
