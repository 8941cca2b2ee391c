-- What the application's role may do, and what it may see. It may add to the ledger and read it, never change or remove; and it
-- sees a partner's rows only in a transaction whose scope is that partner, or '*' for the vendor. Without a scope it sees nothing.

grant usage on schema tributary to ${appRole};
grant select, insert on
    tributary.organization, tributary.product, tributary.channel, tributary.permission, tributary.fx_rate,
    tributary.published_figure, tributary.reconciliation_check,
    tributary.agreement, tributary.agreement_party, tributary.revision, tributary.clause, tributary.clause_channel,
    tributary.clause_leg, tributary.cap_position,
    tributary.revenue_line, tributary.deduction, tributary.run, tributary.share, tributary.posting,
    tributary.explanation_step, tributary.audit_event
    to ${appRole};
grant update (accrued) on tributary.cap_position to ${appRole};
grant usage on sequence tributary.run_id to ${appRole};

-- The scope of the transaction: '*', an organization's id, or null. Read once a statement where it stands in a sub-select.
create function tributary.scope() returns text language sql stable
    return nullif(current_setting('tributary.scope', true), '');

alter table tributary.revenue_line enable row level security;
alter table tributary.revenue_line force row level security;
create policy by_route on tributary.revenue_line to public
    using ((select tributary.scope()) = '*' or route @> array[(select tributary.scope())]);

alter table tributary.deduction enable row level security;
alter table tributary.deduction force row level security;
create policy by_party on tributary.deduction to public
    using ((select tributary.scope()) = '*' or party = (select tributary.scope()));

alter table tributary.share enable row level security;
alter table tributary.share force row level security;
create policy by_side on tributary.share to public
    using ((select tributary.scope()) = '*' or payer = (select tributary.scope()) or payee = (select tributary.scope()));

alter table tributary.posting enable row level security;
alter table tributary.posting force row level security;
create policy by_party on tributary.posting to public
    using ((select tributary.scope()) = '*' or party = (select tributary.scope()));

-- Readable where its share is: the sub-select is held to the share's own policy.
alter table tributary.explanation_step enable row level security;
alter table tributary.explanation_step force row level security;
create policy by_share on tributary.explanation_step to public
    using ((select tributary.scope()) = '*'
        or exists (select 1 from tributary.share where share.id = explanation_step.share_id));

-- The ledger is written by the vendor's systems only: no partner's scope may add to it.
create policy written_by_the_vendor on tributary.revenue_line as restrictive for insert to public
    with check ((select tributary.scope()) = '*');
create policy written_by_the_vendor on tributary.deduction as restrictive for insert to public
    with check ((select tributary.scope()) = '*');
create policy written_by_the_vendor on tributary.share as restrictive for insert to public
    with check ((select tributary.scope()) = '*');
create policy written_by_the_vendor on tributary.posting as restrictive for insert to public
    with check ((select tributary.scope()) = '*');
create policy written_by_the_vendor on tributary.explanation_step as restrictive for insert to public
    with check ((select tributary.scope()) = '*');
