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
