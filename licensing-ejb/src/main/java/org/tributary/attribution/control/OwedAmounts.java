package org.tributary.attribution.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.tributary.attribution.payment.Owed;
import org.tributary.database.Database;
import org.tributary.party.OrganizationId;
import org.tributary.terms.AgreementId;
import org.tributary.terms.clause.ClauseId;

/** What clauses have made payable, by the month it is booked in: read from the postings of those who receive it. */
@Dependent
public class OwedAmounts {

    private final Database database;

    @Inject
    public OwedAmounts(Database database) {
        this.database = database;
    }

    /** What was booked by an instant and is visible. */
    public List<Owed> of(AgreementId agreement, Instant knownAt) {
        return database.query(
                """
                select s.revision, s.clause, s.payer, s.payee, p.period, p.reporting_currency, sum(p.reporting) as amount
                from tributary.posting p join tributary.share s on s.id = p.share_id
                where s.agreement = ? and p.recorded_at <= ? and p.account in ('SHARE_RECEIVED', 'SHARE_PAID')
                    and p.party = s.payee
                group by 1, 2, 3, 4, 5, 6 having sum(p.reporting) <> 0
                order by 5, 2, 1""",
                List.of(agreement.value(), knownAt),
                row -> new Owed(
                        Math.toIntExact(row.number("revision")),
                        new ClauseId(row.text("clause")),
                        new OrganizationId(row.text("payer")),
                        new OrganizationId(row.text("payee")),
                        row.month("period"),
                        row.money("amount", "reporting_currency")));
    }
}
