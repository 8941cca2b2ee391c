-- Usage as its sources report it, what their names mean, and what was billed of it. Nothing is edited: a correction names what it replaces, a
-- name that changes is recorded anew, a bill is followed by another one. All of it is the vendor's alone.

create table tributary.usage_record (
    source        text        not null check (length(source) between 1 and 200),
    id            text        not null check (length(id) between 1 and 200),
    subscription  text        not null references tributary.subscription,
    product       text        not null check (length(product) between 1 and 200),
    meter         text        not null check (length(meter) between 1 and 200),
    quantity      numeric     not null check (quantity >= 0),
    service_tier  text        not null check (service_tier in ('STANDARD', 'BATCH', 'FLEX', 'PRIORITY', 'FAST')),
    region        text,
    request_input bigint check (request_input >= 0),
    at            timestamptz not null,
    replaces      text check (replaces <> id),
    arrived_at    timestamptz not null,
    primary key (source, id)
);
create index usage_record_consumed on tributary.usage_record (subscription, at);

create table tributary.usage_name (
    source      text        not null,
    kind        text        not null check (kind in ('PRODUCT', 'METER')),
    reported    text        not null,
    means       text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (source, kind, reported, recorded_at)
);

create table tributary.usage_bill (
    subscription text        not null references tributary.subscription,
    period_start date        not null,
    period_end   date        not null check (period_end > period_start),
    sequence     integer     not null check (sequence > 0),
    total        bigint      not null,
    due          bigint      not null check (due <> 0),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    known_at     timestamptz not null,
    billed_by    text        not null,
    primary key (subscription, period_start, sequence)
);

grant select, insert on tributary.usage_record, tributary.usage_name, tributary.usage_bill to ${appRole};

do $$
declare
    kept text;
begin
    foreach kept in array array['usage_record', 'usage_name', 'usage_bill']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
        execute format('create policy of_the_vendor on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'') with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
end
$$;
