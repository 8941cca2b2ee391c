-- What customers signed, what was agreed since, and what was billed of it. Nothing is edited: an amendment follows the one before without a gap, an item is
-- taken back by another one. All of it is the vendor's alone.

create table tributary.contract (
    id          text        primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9._:-]{0,59}$'),
    customer    text        not null references tributary.organization,
    channel     text        not null references tributary.channel,
    kind        text        not null
        check (kind in ('ENTERPRISE_AGREEMENT', 'ORDER_FORM', 'PRIVATE_OFFER', 'RESELLER_ORDER')),
    title       text        not null,
    document    jsonb       not null check (jsonb_typeof(document) = 'object' and not document ? 'amendments'),
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    starts_on   date        not null,
    ends_on     date        not null check (ends_on > starts_on),
    recorded_at timestamptz not null,
    recorded_by text        not null
);

-- ends_on, customer and channel as the chain up to it leaves them, for lists
create table tributary.contract_amendment (
    contract     text        not null references tributary.contract,
    number       integer     not null check (number > 0),
    effective_on date        not null,
    document     jsonb       not null check (jsonb_typeof(document) = 'object'),
    customer     text        not null references tributary.organization,
    channel      text        not null references tributary.channel,
    ends_on      date        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    primary key (contract, number)
);

create table tributary.contract_bill_item (
    contract    text        not null references tributary.contract,
    number      integer     not null check (number > 0),
    corrects    integer     check (corrects < number),
    line        text        not null,
    billed_on   date        not null,
    amount      bigint      not null check (case when corrects is null then amount >= 0 else amount <= 0 end),
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    document    jsonb       not null check (jsonb_typeof(document) = 'object'),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (contract, number),
    foreign key (contract, corrects) references tributary.contract_bill_item
);

-- the contract as its last amendment leaves it
create view tributary.contract_head with (security_invoker = true) as
select contract.id, contract.kind, contract.title, contract.currency, contract.starts_on, contract.recorded_at,
       coalesce(last.number, 0) as version,
       coalesce(last.customer, contract.customer) as customer,
       coalesce(last.channel, contract.channel) as channel,
       coalesce(last.ends_on, contract.ends_on) as ends_on,
       coalesce(last.recorded_at, contract.recorded_at) as changed_at
from tributary.contract
left join lateral (
    select number, customer, channel, ends_on, recorded_at
    from tributary.contract_amendment
    where contract_amendment.contract = contract.id
    order by number desc
    limit 1
) last on true;

grant select, insert on tributary.contract, tributary.contract_amendment, tributary.contract_bill_item to ${appRole};
grant select on tributary.contract_head to ${appRole};

do $$
declare
    kept text;
begin
    foreach kept in array array['contract', 'contract_amendment', 'contract_bill_item']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
        execute format('create policy of_the_vendor on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'') with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
end
$$;
