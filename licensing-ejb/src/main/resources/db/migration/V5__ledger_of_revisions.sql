-- What a line says more, what customers paid, and a ledger that is corrected by reversal: shares that take others back, postings in
-- a period beside the month earned, runs with a life, restatements, closed periods, stored scenarios. Explanations are computed from
-- the share and its clause, so their rows go (ADR 11).

-- the owner is held to the row policies as well, and must see what it converts
select set_config('tributary.scope', '*', true);

alter table tributary.revenue_line
    add column seller            text references tributary.organization,
    add column host              text references tributary.organization,
    add column joint_partner     text references tributary.organization,
    add column joint_numerator   numeric,
    add column joint_denominator numeric,
    add column segment           text not null default 'COMMERCIAL' check (segment ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    add column contract          text check (length(contract) between 1 and 80),
    add constraint revenue_line_joint check (num_nulls(joint_partner, joint_numerator, joint_denominator) in (0, 3)
        and joint_numerator between 0 and joint_denominator);
alter table tributary.revenue_line alter column segment drop default;
create index revenue_line_service on tributary.revenue_line (service_start);

create table tributary.payment (
    source      text        not null,
    document    text        not null,
    line        text        not null,
    version     integer     not null,
    reference   text        not null check (length(reference) between 1 and 80),
    paid_on     date        not null,
    amount      bigint      not null,
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    recorded_at timestamptz not null,
    primary key (source, document, line, version, reference),
    foreign key (source, document, line, version) references tributary.revenue_line
);

-- A run has a life: it begins, goes through its stages, and ends; only that ever changes.
alter table tributary.run
    add column kind       text    not null default 'ATTRIBUTION' check (kind in ('ATTRIBUTION', 'RESTATEMENT')),
    add column state      text    not null default 'FINISHED' check (state in ('RUNNING', 'FINISHED', 'FAILED')),
    add column stage      text    not null default 'DONE' check (stage in ('READING', 'ATTRIBUTING', 'BOOKING', 'DONE')),
    add column lines_done integer not null default 0 check (lines_done >= 0),
    add column problem    text,
    alter column finished_at drop not null;
update tributary.run set lines_done = lines;
alter table tributary.run
    alter column kind drop default,
    alter column state drop default,
    alter column stage drop default,
    alter column lines_done drop default,
    drop constraint run_check1,
    drop constraint run_check2,
    add constraint run_counts check (shares >= 0 and postings >= 0),
    add constraint run_end check ((state = 'RUNNING') = (finished_at is null)),
    add constraint run_problem check ((state = 'FAILED') = (problem is not null));

create table tributary.restatement (
    run_id      bigint      primary key references tributary.run deferrable initially deferred,
    agreement   text        not null references tributary.agreement,
    reason      text        not null check (length(reason) between 1 and 500),
    ordering    text        not null check (ordering in ('KEPT', 'EARNED')),
    period      date check (extract(day from period) = 1),
    rows        integer     not null check (rows >= 0),
    recorded_at timestamptz not null,
    started_by  text        not null
);

-- The days whose fees and guarantees a run booked; each day once.
create table tributary.run_fees (
    run_id    bigint not null references tributary.run deferrable initially deferred,
    agreement text   not null references tributary.agreement,
    fees_from date   not null,
    fees_to   date   not null check (fees_to > fees_from),
    primary key (run_id, agreement),
    exclude using gist (agreement with =, daterange(fees_from, fees_to) with &&)
);

-- A closed month, for ever; every month before it is closed as well.
create table tributary.period_close (
    month     date        primary key check (extract(day from month) = 1),
    closed_at timestamptz not null,
    closed_by text        not null
);

drop table tributary.explanation_step;

alter table tributary.share
    add column reverses      uuid unique references tributary.share,
    add column agreement     text references tributary.agreement,
    add column revision      integer,
    add column service_start date,
    add column service_end   date,
    add column invoiced_on   date,
    add column line_base     bigint,
    add column line_currency text check (line_currency ~ '^[A-Z]{3}$'),
    add column fx_numerator   numeric,
    add column fx_denominator numeric,
    add column fx_currency    text check (fx_currency ~ '^[A-Z]{3}$'),
    add column fx_month       date check (extract(day from fx_month) = 1),
    add column fx_source      text,
    add column balance_before bigint,
    add column cut_clauses    text[]   not null default '{}',
    add column cut_befores    bigint[] not null default '{}',
    add column cut_payables   bigint[] not null default '{}';
update tributary.share s
set agreement = r.agreement, revision = r.number, service_start = l.service_start, service_end = l.service_end,
    invoiced_on = l.invoiced_on, line_base = s.base, line_currency = s.currency
from tributary.revision r, tributary.revenue_line l
where r.regime = s.regime and (l.source, l.document, l.line, l.version) = (s.source, s.document, s.line, s.version)
  and r.number = (select max(x.number) from tributary.revision x where x.regime = s.regime and x.recorded_at <= s.recorded_at);
alter table tributary.share
    alter column agreement set not null,
    alter column revision set not null,
    alter column service_start set not null,
    alter column service_end set not null,
    alter column invoiced_on set not null,
    alter column line_base set not null,
    alter column line_currency set not null,
    alter column cut_clauses drop default,
    alter column cut_befores drop default,
    alter column cut_payables drop default,
    drop constraint share_kind_check,
    add constraint share_kind_check check (kind in ('MARGIN', 'RECEIPTS', 'JOINT', 'REVENUE_SHARE', 'FEE')),
    drop constraint share_base_kind_check,
    add constraint share_base_kind_check check (base_kind in ('CUSTOMER_GROSS', 'NET_OF_TAX', 'NET_OF_MARKETPLACE_FEE',
        'SELLER_RECEIPTS', 'VENDOR_NET_RECEIPTS', 'VENDOR_REVENUE')),
    drop constraint share_check1,
    drop constraint share_check2,
    drop constraint share_channel_fkey,
    drop constraint share_product_fkey,
    drop constraint share_source_document_line_version_fkey,
    drop constraint share_source_document_line_version_segment_start_clause_pay_key,
    -- a fee is of no line: its key names the agreement and the clause
    add column fact_source text generated always as (case when kind = 'FEE' then null else source end) stored,
    add constraint share_line foreign key (fact_source, document, line, version) references tributary.revenue_line,
    add constraint share_fx check (num_nulls(fx_numerator, fx_denominator, fx_currency, fx_month, fx_source) in (0, 5)),
    add constraint share_cuts check (cardinality(cut_clauses) = cardinality(cut_befores)
        and cardinality(cut_clauses) = cardinality(cut_payables));
create index share_line on tributary.share (source, document, line, version);

alter table tributary.posting add column period date check (extract(day from period) = 1);
update tributary.posting set period = month;
alter table tributary.posting alter column period set not null;
-- of a joint product one keeps what the other would have kept: two entries of one account
alter table tributary.posting
    drop constraint posting_pkey,
    add primary key (share_id, month, account, party);
drop index tributary.posting_month;
create index posting_period on tributary.posting (period);

-- What has come together under clauses: the caps' positions go on as balances.
create table tributary.clause_balance (
    agreement    text   not null references tributary.agreement,
    clause       text   not null,
    kind         text   not null check (kind in ('CAP', 'GUARANTEE', 'BASE', 'MEASURE')),
    period_start date   not null,
    currency     text   not null check (currency ~ '^[A-Z]{3}$'),
    balance      bigint not null,
    primary key (agreement, clause, kind, period_start)
);
insert into tributary.clause_balance
select agreement, cap, 'CAP', '-infinity', currency, accrued from tributary.cap_position;
drop table tributary.cap_position;

-- Replays of history under other terms: what was asked, and what came out. Never in the ledger.
create table tributary.scenario (
    id         uuid        primary key,
    name       text        not null check (length(name) between 1 and 120),
    agreement  text        not null references tributary.agreement,
    question   jsonb       not null,
    result     jsonb       not null,
    created_at timestamptz not null,
    created_by text        not null
);
create index scenario_created on tributary.scenario (created_at desc);

grant select, insert on
    tributary.payment, tributary.restatement, tributary.run_fees, tributary.period_close, tributary.clause_balance, tributary.scenario
    to ${appRole};
grant update (balance) on tributary.clause_balance to ${appRole};
grant update (known_at, state, stage, finished_at, lines_done, lines, shares, postings, problem) on tributary.run to ${appRole};

alter table tributary.payment enable row level security;
alter table tributary.payment force row level security;
create policy of_the_vendor on tributary.payment to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');

alter table tributary.scenario enable row level security;
alter table tributary.scenario force row level security;
create policy of_the_vendor on tributary.scenario to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');
