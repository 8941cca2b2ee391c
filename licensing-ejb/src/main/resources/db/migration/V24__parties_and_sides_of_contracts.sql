-- Who stands on the roads of a contract, as signed or by any amendment, kept beside the documents by triggers: contracts are found by it under row-level
-- security, where an index serves equality of texts alone. Who stands there on a day, and as known when, is told by the contract.

create table tributary.contract_party (
    contract text not null references tributary.contract,
    party    text not null references tributary.organization,
    place    text not null check (place in ('VENDOR', 'BETWEEN', 'CUSTOMER')),
    primary key (contract, party, place)
);
create index contract_party_of on tributary.contract_party (party, place, contract);

grant select, insert on tributary.contract_party to ${appRole};
alter table tributary.contract_party enable row level security;
alter table tributary.contract_party force row level security;
create policy of_the_vendor on tributary.contract_party to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');

-- each road is the parties from the vendor to the customer
create function tributary.keep_parties(kept_contract text, roads jsonb) returns void language sql as $$
    insert into tributary.contract_party (contract, party, place)
    select distinct kept_contract, party,
        case position when 1 then 'VENDOR' when jsonb_array_length(road) then 'CUSTOMER' else 'BETWEEN' end
    from jsonb_array_elements(roads) as road,
        jsonb_array_elements_text(road) with ordinality as standing (party, position)
    on conflict do nothing
$$;

create function tributary.parties_as_signed() returns trigger language plpgsql as $$
begin
    perform tributary.keep_parties(new.id, jsonb_path_query_array(new.document, '$.through.route.parties'));
    return null;
end
$$;
create trigger parties after insert on tributary.contract
    for each row execute function tributary.parties_as_signed();

create function tributary.parties_as_amended() returns trigger language plpgsql as $$
begin
    perform tributary.keep_parties(new.contract, jsonb_path_query_array(new.document, '$.changes[*].through.route.parties'));
    return null;
end
$$;
create trigger parties after insert on tributary.contract_amendment
    for each row execute function tributary.parties_as_amended();

-- what was signed before is found as well
do $$
begin
    perform set_config('tributary.scope', '*', true);
    perform tributary.keep_parties(id, jsonb_path_query_array(document, '$.through.route.parties')) from tributary.contract;
    perform tributary.keep_parties(contract, jsonb_path_query_array(document, '$.changes[*].through.route.parties'))
    from tributary.contract_amendment;
end
$$;

-- What each party between the vendor and a customer may know of a contract, as of each of its versions: no price, no reason, nobody else's margin. It can
-- be told from the contract at any time; it is kept so that a partner's transaction never reads the contract. starts_on is null where the party does not
-- stand on the road any more, on any day.
create table tributary.contract_side (
    contract    text        not null references tributary.contract,
    party       text        not null references tributary.organization,
    version     integer     not null check (version >= 0),
    title       text        not null,
    kind        text        not null,
    customer    text,
    channel     text,
    starts_on   date,
    ends_on     date check (ends_on > starts_on),
    document    jsonb       not null check (jsonb_typeof(document) = 'object'),
    recorded_at timestamptz not null,
    primary key (contract, party, version),
    check ((starts_on is null) = (ends_on is null) and (starts_on is null) = (customer is null)
        and (starts_on is null) = (channel is null))
);
create index contract_side_party on tributary.contract_side (party, contract, version desc);

-- what it keeps of each item of the bills
create table tributary.contract_side_item (
    contract    text        not null references tributary.contract,
    party       text        not null references tributary.organization,
    number      integer     not null check (number > 0),
    kept        bigint      not null,
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    billed_on   date        not null,
    document    jsonb       not null check (jsonb_typeof(document) = 'object'),
    recorded_at timestamptz not null,
    primary key (contract, party, number)
);

grant select, insert on tributary.contract_side, tributary.contract_side_item to ${appRole};
do $$
declare
    kept text;
begin
    foreach kept in array array['contract_side', 'contract_side_item']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
        execute format('create policy by_party on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'' or party = (select tributary.scope()))'
            || ' with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
end
$$;

-- A party finds the contract it stands on the road of, where the entry names no customer but its own; and no more where it does not stand there.
create function tributary.found_side() returns trigger language plpgsql as $$
declare
    seen boolean := exists (select 1 from tributary.search_entry
        where kind = 'CONTRACT' and id = new.contract and about = new.customer);
begin
    update tributary.search_entry
    set seen_by = array_remove(seen_by, new.party) || case when seen then array[new.party] else '{}'::text[] end
    where kind = 'CONTRACT' and id = new.contract;
    update tributary.search_word
    set seen_by = array_remove(seen_by, new.party) || case when seen then array[new.party] else '{}'::text[] end
    where kind = 'CONTRACT' and id = new.contract;
    return null;
end
$$;
create trigger found after insert on tributary.contract_side for each row execute function tributary.found_side();
