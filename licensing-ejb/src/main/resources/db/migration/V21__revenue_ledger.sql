-- Revenue is posted: month by month, for ever. What is learned of a closed month is an entry of the first open one. And how changes of contracts are
-- accounted for is data, in versions that a second person confirms. All of it is the vendor's alone.

create table tributary.recognition_policy (
    number           integer     primary key check (number > 0),
    version          integer     unique check (version > 0),
    effective_from   date        not null,
    document         jsonb       not null check (jsonb_typeof(document) = 'object'),
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    recorded_person  text        not null,
    confirmed_at     timestamptz,
    confirmed_by     text,
    confirmed_person text,
    check (num_nulls(version, confirmed_at, confirmed_by, confirmed_person) in (0, 4)),
    -- the first one held before anybody could write another
    check (number = 1 or (confirmed_person <> recorded_person and confirmed_by <> recorded_by))
);

-- what held so far: what is added is a contract of its own, everything else is prospective
insert into tributary.recognition_policy
select 1, 1, '1970-01-01', jsonb_build_object(
        'effectiveFrom', '1970-01-01',
        'rules', jsonb_agg(jsonb_build_object('change', change,
            'treatment', case when change in ('ADD_LINE', 'ADD_QUANTITY', 'TRUE_UP', 'EXTEND') then 'SEPARATE' else 'PROSPECTIVE' end)
            order by position),
        'reason', 'Days of a service are distinct from each other.'),
    '1970-01-01T00:00:00Z', 'tributary', 'tributary', '1970-01-01T00:00:00Z', 'tributary', 'tributary'
from unnest(array['ADD_LINE', 'ADD_QUANTITY', 'REDUCE_QUANTITY', 'TRUE_UP', 'CHANGE_PRODUCT', 'CHANGE_PRICE', 'END_LINE', 'CO_TERM', 'SUSPEND',
    'RESUME', 'MOVE_CHANNEL', 'TRANSFER', 'EXTEND', 'RENEW', 'GIVE_NOTICE', 'AGREE_SERVICE_LEVEL', 'END_SERVICE_LEVEL', 'TERMINATE']) with ordinality as kind (change, position);

create table tributary.revenue_period (
    month     date        primary key check (extract(day from month) = 1),
    closed_at timestamptz not null,
    closed_by text        not null,
    contracts integer     not null check (contracts >= 0),
    entries   integer     not null check (entries >= 0),
    items     integer     not null check (items >= 0)
);

-- what a month came to when it was closed, to hold the entries against
create table tributary.revenue_control (
    month      date   not null references tributary.revenue_period,
    currency   text   not null check (currency ~ '^[A-Z]{3}$'),
    billed     bigint not null,
    recognised bigint not null,
    deferred   bigint not null check (deferred >= 0),
    unbilled   bigint not null check (unbilled >= 0),
    primary key (month, currency)
);

-- the vendor's part of a bill item, in the period that took it in
create table tributary.billed_entry (
    contract    text        not null,
    item        integer     not null,
    period      date        not null references tributary.revenue_period deferrable initially deferred,
    amount      bigint      not null,
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (contract, item),
    foreign key (contract, item) references tributary.contract_bill_item
);
create index billed_entry_period on tributary.billed_entry (period);

create table tributary.recognition_entry (
    contract    text        not null references tributary.contract,
    number      integer     not null check (number > 0),
    line        text        not null,
    month       date        not null check (extract(day from month) = 1),
    period      date        not null references tributary.revenue_period deferrable initially deferred,
    amount      bigint      not null check (amount <> 0),
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    policy      integer     not null references tributary.recognition_policy (version),
    amendment   integer,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (contract, number),
    foreign key (contract, amendment) references tributary.contract_amendment,
    check (month <= period)
);
create index recognition_entry_period on tributary.recognition_entry (period, contract, number);

-- Entries come with the close of their period, and none comes after it: whoever writes, a closed period stays as it is.
create function tributary.period_is_open() returns trigger language plpgsql as $$
declare
    closed date;
begin
    select fresh.period into closed
    from (select distinct period from fresh) as fresh
    join tributary.revenue_period on revenue_period.month >= fresh.period
    limit 1;
    if found then
        raise exception 'The revenue of % is closed.', to_char(closed, 'YYYY-MM')
            using errcode = 'check_violation', constraint = 'period_is_open', table = tg_table_name;
    end if;
    return null;
end
$$;
create trigger period_is_open after insert on tributary.billed_entry
    referencing new table as fresh for each statement execute function tributary.period_is_open();
create trigger period_is_open after insert on tributary.recognition_entry
    referencing new table as fresh for each statement execute function tributary.period_is_open();

-- months are closed in order
create function tributary.period_is_next() returns trigger language plpgsql as $$
begin
    if exists (select 1 from tributary.revenue_period)
        and new.month is distinct from (select (max(month) + interval '1 month')::date from tributary.revenue_period) then
        raise exception 'The revenue of % is not closed next.', to_char(new.month, 'YYYY-MM')
            using errcode = 'check_violation', constraint = 'period_is_next', table = tg_table_name;
    end if;
    return new;
end
$$;
create trigger period_is_next before insert on tributary.revenue_period for each row execute function tributary.period_is_next();

grant select, insert on
    tributary.recognition_policy, tributary.revenue_period, tributary.revenue_control, tributary.billed_entry, tributary.recognition_entry
    to ${appRole};
grant update (version, confirmed_at, confirmed_by, confirmed_person) on tributary.recognition_policy to ${appRole};

do $$
declare
    kept text;
begin
    foreach kept in array array['recognition_policy', 'revenue_period', 'revenue_control', 'billed_entry', 'recognition_entry']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
        execute format('create policy of_the_vendor on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'') with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
    foreach kept in array array['revenue_period', 'revenue_control', 'billed_entry', 'recognition_entry']
    loop
        execute format('create trigger kept_forever before delete or truncate or update on tributary.%1$I'
            || ' for each statement execute function tributary.kept_forever()', kept);
    end loop;
end
$$;

-- what was confirmed is a record of it
create policy alive on tributary.recognition_policy as restrictive for update to public using (confirmed_at is null) with check (true);
