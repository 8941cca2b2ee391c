-- What was measured of services, which contracts promise what is measured, and the credits that customers asked for. Figures and claims are added and
-- never edited: of one metric and month the last figure recorded holds. All of it is the vendor's alone.

create table tributary.service_measurement (
    number      bigint      generated always as identity unique,
    source      text        not null,
    id          text        not null,
    product     text        not null references tributary.product,
    region      text        not null check (region ~ '^([a-z][a-z0-9-]{0,39})?$'),
    name        text        not null check (name ~ '^[a-z][a-z0-9-]{0,39}$'),
    unit        text        not null,
    month       date        not null check (extract(day from month) = 1),
    figure      numeric     not null check (figure >= 0 and (unit <> '%' or figure <= 100)),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (source, id)
);
create index service_measurement_metric on tributary.service_measurement (product, region, name, unit, month, number);

-- every metric that a contract ever promised, so that a figure finds its contracts; no region is everywhere
create table tributary.contract_service_metric (
    contract text not null references tributary.contract,
    product  text not null,
    region   text not null,
    name     text not null,
    unit     text not null,
    primary key (contract, product, region, name, unit)
);

create table tributary.contract_service_claim (
    contract    text        not null references tributary.contract,
    level       text        not null,
    month       date        not null check (extract(day from month) = 1),
    claimed_on  date        not null check (claimed_on >= month + interval '1 month'),
    words       text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (contract, level, month)
);

-- a credit of a service level says for which month; where it was too much, some of it is charged again, to the charge that it took from
alter table tributary.contract_bill_item
    add column service_level text,
    add column service_month date,
    drop constraint contract_bill_item_check1,
    add constraint contract_bill_item_sign check (
        case when corrects is null then amount >= 0 when service_level is null then amount <= 0 else amount <> 0 end),
    add constraint contract_bill_item_service check (
        (service_level is null) = (service_month is null) and (service_level is null or corrects is not null));

-- how many figures and claims of a contract were known when its next bill was counted
alter table tributary.contract_next_bill
    add column service bigint not null default 0 check (service >= 0);

grant select, insert on tributary.service_measurement, tributary.contract_service_metric, tributary.contract_service_claim to ${appRole};

do $$
declare
    kept text;
begin
    foreach kept in array array['service_measurement', 'contract_service_metric', 'contract_service_claim']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
        execute format('create policy of_the_vendor on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'') with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
end
$$;
