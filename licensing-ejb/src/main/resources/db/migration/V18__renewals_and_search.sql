-- When the terms of contracts end and what follows, counted from each contract whenever it is amended: figures to list and to sum, which can be told
-- from the contract at any time, and no record of their own. What follows on a day is read from them by that day in the contract's time zone.

create table tributary.contract_term_end (
    contract      text    not null references tributary.contract,
    ends_on       date    not null,
    version       integer not null check (version >= 0),
    zone          text    not null,
    follows       text    not null check (follows in ('ENDS', 'AUTOMATIC', 'EXTENDED_SERVICE')),
    notice_by     date,
    notice_on     date,
    notice_party  text    check (notice_party in ('CUSTOMER', 'VENDOR')),
    notice_reason text,
    notice_number integer,
    terminated    boolean not null,
    renewed       boolean not null,
    next_ends_on  date    check (next_ends_on > ends_on),
    currency      text    not null check (currency ~ '^[A-Z]{3}$'),
    value_before  bigint  not null check (value_before >= 0),
    value_after   bigint  check (value_after >= 0),
    primary key (contract, ends_on),
    check ((follows = 'ENDS') = (notice_by is null)),
    check ((notice_on is null) = (notice_party is null) and (notice_on is null) = (notice_reason is null)
        and (notice_on is null) = (notice_number is null)),
    check (not renewed or (next_ends_on is not null and value_after is not null))
);
create index contract_term_end_day on tributary.contract_term_end (ends_on, contract);

grant select, insert, delete on tributary.contract_term_end to ${appRole};
alter table tributary.contract_term_end enable row level security;
alter table tributary.contract_term_end force row level security;
create policy of_the_vendor on tributary.contract_term_end to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');

-- The first day on which something of a contract is to be billed, counted whenever it is amended or billed; null where nothing is any more.
create table tributary.contract_next_bill (
    contract text    not null primary key references tributary.contract,
    version  integer not null check (version >= 0),
    items    integer not null check (items >= 0),
    zone     text    not null,
    next_on  date
);
create index contract_next_bill_day on tributary.contract_next_bill (next_on) where next_on is not null;

grant select, insert, delete on tributary.contract_next_bill to ${appRole};
alter table tributary.contract_next_bill enable row level security;
alter table tributary.contract_next_bill force row level security;
create policy of_the_vendor on tributary.contract_next_bill to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');

-- What can be looked for by its id or by the words of its title, kept beside what it is of by triggers. A partner finds what is its own. Row-level
-- security lets an index serve equality and order of texts alone, no pattern: words are kept one by one, and a beginning is a range of them.
create table tributary.search_entry (
    kind    text   not null check (kind in ('CONTRACT', 'DEAL', 'AGREEMENT', 'PRODUCT', 'PRICE_BOOK', 'ORGANIZATION', 'CHANNEL',
        'SUBSCRIPTION', 'SPEND_AGREEMENT', 'RUN', 'RESTATEMENT', 'QUOTE')),
    id      text   not null,
    title   text   not null,
    about   text,
    seen_by text[] not null,
    primary key (kind, id)
);

create table tributary.search_word (
    kind    text    not null,
    word    text    not null collate "C",
    id      text    not null,
    is_id   boolean not null,
    seen_by text[]  not null,
    primary key (kind, word, id),
    foreign key (kind, id) references tributary.search_entry
);
create index search_word_entry on tributary.search_word (kind, id);

grant select, insert on tributary.search_entry, tributary.search_word to ${appRole};
grant update (title, about, seen_by) on tributary.search_entry to ${appRole};
grant update (seen_by) on tributary.search_word to ${appRole};

do $$
declare
    kept text;
begin
    foreach kept in array array['search_entry', 'search_word']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
        execute format('create policy by_owner on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'' or seen_by @> array[(select tributary.scope())])'
            || ' with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
end
$$;

-- Keeps one entry with its words. The scope is the vendor's for as long as this lasts: an entry says nothing that its row does not, to nobody else.
create function tributary.keep_found(kept_kind text, kept_id text, kept_title text, kept_about text, kept_for text[])
    returns void language plpgsql as $$
declare
    eyes text := coalesce(current_setting('tributary.scope', true), '');
begin
    perform set_config('tributary.scope', '*', true);
    insert into tributary.search_entry (kind, id, title, about, seen_by)
    values (kept_kind, kept_id, kept_title, kept_about, kept_for)
    on conflict (kind, id) do update set title = excluded.title, about = excluded.about;
    insert into tributary.search_word (kind, word, id, is_id, seen_by)
    select kept_kind, word, kept_id, bool_or(is_id), kept_for
    from (
        select left(lower(kept_id collate "pg_c_utf8"), 80) as word, true as is_id
        union all
        select left(part, 80), false
        from regexp_split_to_table(
            lower((case when kept_kind in ('DEAL', 'RUN', 'RESTATEMENT') then '' else kept_id || ' ' end
                || kept_title || ' ' || coalesce(kept_about, '')) collate "pg_c_utf8"), '[^[:alnum:]]+') as part
        where part <> ''
    ) as words
    group by word
    on conflict (kind, word, id) do nothing;
    perform set_config('tributary.scope', eyes, true);
end
$$;

-- Keeps what a row says in the columns that are named: of which kind it is, then its id, its title, and what else is told of it.
create function tributary.found() returns trigger language plpgsql as $$
declare
    its jsonb := to_jsonb(new);
begin
    perform tributary.keep_found(tg_argv[0], its ->> tg_argv[1], its ->> tg_argv[2], its ->> tg_argv[3], '{}');
    return null;
end
$$;
create trigger found after insert on tributary.contract
    for each row execute function tributary.found('CONTRACT', 'id', 'title', 'customer');
create trigger found after insert on tributary.agreement
    for each row execute function tributary.found('AGREEMENT', 'id', 'name', '');
create trigger found after insert on tributary.product
    for each row execute function tributary.found('PRODUCT', 'id', 'name', 'tier');
create trigger found after insert on tributary.organization
    for each row execute function tributary.found('ORGANIZATION', 'id', 'name', 'kind');
create trigger found after insert on tributary.channel
    for each row execute function tributary.found('CHANNEL', 'code', 'name', '');
create trigger found after insert on tributary.subscription
    for each row execute function tributary.found('SUBSCRIPTION', 'id', 'product', 'customer');
create trigger found after insert on tributary.spend_agreement
    for each row execute function tributary.found('SPEND_AGREEMENT', 'id', 'id', 'customer');
create trigger found after insert on tributary.run
    for each row execute function tributary.found('RUN', 'id', 'id', '');
create trigger found after insert on tributary.restatement
    for each row execute function tributary.found('RESTATEMENT', 'run_id', 'reason', 'agreement');

create function tributary.found_deal() returns trigger language plpgsql as $$
begin
    perform tributary.keep_found('DEAL', new.id::text, new.legal_name, new.partner,
        case when new.partner is null then '{}'::text[] else array[new.partner] end);
    return null;
end
$$;
create trigger found after insert on tributary.deal for each row execute function tributary.found_deal();

-- a party finds its agreement
create function tributary.found_party() returns trigger language plpgsql as $$
declare
    eyes text := coalesce(current_setting('tributary.scope', true), '');
begin
    perform set_config('tributary.scope', '*', true);
    update tributary.search_entry set seen_by = seen_by || new.party
    where kind = 'AGREEMENT' and id = new.agreement and not seen_by @> array[new.party];
    update tributary.search_word set seen_by = seen_by || new.party
    where kind = 'AGREEMENT' and id = new.agreement and not seen_by @> array[new.party];
    perform set_config('tributary.scope', eyes, true);
    return null;
end
$$;
create trigger found after insert on tributary.agreement_party for each row execute function tributary.found_party();

create function tributary.found_price_book() returns trigger language plpgsql as $$
begin
    perform tributary.keep_found('PRICE_BOOK', new.id, coalesce(new.document ->> 'name', new.id), new.customer, '{}');
    return null;
end
$$;
create trigger found after insert on tributary.price_book for each row execute function tributary.found_price_book();

-- what was there before is found as well
do $$
begin
    perform set_config('tributary.scope', '*', true);
    perform tributary.keep_found('CONTRACT', id, title, customer, '{}') from tributary.contract;
    perform tributary.keep_found('DEAL', id::text, legal_name, partner,
        case when partner is null then '{}'::text[] else array[partner] end) from tributary.deal;
    perform tributary.keep_found('AGREEMENT', id, name, null,
        array(select party from tributary.agreement_party where agreement = agreement.id)) from tributary.agreement;
    perform tributary.keep_found('PRODUCT', id, name, tier, '{}') from tributary.product;
    perform tributary.keep_found('ORGANIZATION', id, name, kind, '{}') from tributary.organization;
    perform tributary.keep_found('CHANNEL', code, name, null, '{}') from tributary.channel;
    perform tributary.keep_found('PRICE_BOOK', id, coalesce(document ->> 'name', id), customer, '{}') from tributary.price_book;
    perform tributary.keep_found('SUBSCRIPTION', id, product, customer, '{}') from tributary.subscription;
    perform tributary.keep_found('SPEND_AGREEMENT', id, id, customer, '{}') from tributary.spend_agreement where version = 1;
    perform tributary.keep_found('RUN', id::text, id::text, null, '{}') from tributary.run;
    perform tributary.keep_found('RESTATEMENT', run_id::text, reason, agreement, '{}') from tributary.restatement;
end
$$;

-- How a person likes to look at a list: the filters of its address under a name of its own. It is nobody else's.
create table tributary.saved_view (
    username text        not null,
    scope    text        not null,
    screen   text        not null check (screen in ('contracts', 'deals', 'renewals', 'lines')),
    name     text        not null check (name ~ '\S' and length(name) <= 60),
    query    text        not null check (length(query) <= 2000),
    saved_at timestamptz not null,
    primary key (username, screen, name)
);

grant select, insert, delete on tributary.saved_view to ${appRole};
grant update (query, saved_at) on tributary.saved_view to ${appRole};
alter table tributary.saved_view enable row level security;
alter table tributary.saved_view force row level security;
create policy by_scope on tributary.saved_view to public
    using (scope = (select tributary.scope())) with check (scope = (select tributary.scope()));
