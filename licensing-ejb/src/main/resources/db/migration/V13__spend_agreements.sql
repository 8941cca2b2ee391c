-- What customers agreed about their spend, and what was billed of it. Documents are kept as they were recorded (ADR 10): nothing is edited, a later
-- version takes its place from then on, a bill is followed by another one. All of it is the vendor's alone.

create table tributary.spend_agreement (
    id          text        not null check (length(id) between 1 and 80),
    version     integer     not null check (version > 0),
    customer    text        not null references tributary.organization,
    document    jsonb       not null check (jsonb_typeof(document) = 'object'),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (id, version)
);
create index spend_agreement_customer on tributary.spend_agreement (customer);

create table tributary.spend_bill (
    agreement    text        not null,
    period_start date        not null,
    period_end   date        not null check (period_end > period_start),
    sequence     integer     not null check (sequence > 0),
    version      integer     not null,
    total        bigint      not null,
    due          bigint      not null check (due <> 0),
    currency     text        not null check (currency ~ '^[A-Z]{3}$'),
    provisional  boolean     not null,
    known_at     timestamptz not null,
    billed_by    text        not null,
    primary key (agreement, period_start, sequence),
    foreign key (agreement, version) references tributary.spend_agreement
);

grant select, insert on tributary.spend_agreement, tributary.spend_bill to ${appRole};

do $$
declare
    kept text;
begin
    foreach kept in array array['spend_agreement', 'spend_bill']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
        execute format('create policy of_the_vendor on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'') with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
end
$$;
