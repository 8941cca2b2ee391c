-- What is offered to customers before it is signed, version by version, and how deep a discount each role may quote. A quote moves from state to state;
-- what happened to it is added, never edited. All of it is the vendor's alone.

create table tributary.discount_floors (
    valid_from  date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    document    jsonb       not null check (jsonb_typeof(document) = 'object'),
    primary key (valid_from, recorded_at)
);

-- customer, channel, title, valid_until and total are those of the last version, for lists
create table tributary.quote (
    id          text        primary key check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    deal        uuid references tributary.deal,
    customer    text        not null references tributary.organization,
    channel     text        not null references tributary.channel,
    title       text        not null,
    state       text        not null check (state in ('DRAFT', 'PRESENTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    revision    integer     not null check (revision > 0),
    total       bigint      not null check (total >= 0),
    currency    text        not null check (currency ~ '^[A-Z]{3}$'),
    discount    numeric     not null check (discount >= 0 and discount < 1),
    valid_until date        not null,
    contract    text references tributary.contract,
    changed_at  timestamptz not null,
    check ((state = 'ACCEPTED') = (contract is not null))
);
create index quote_changed on tributary.quote (changed_at desc, id);
create index quote_customer on tributary.quote (customer, changed_at desc, id);
create index quote_deal on tributary.quote (deal) where deal is not null;

create trigger found after insert or update of title, customer on tributary.quote
    for each row execute function tributary.found('QUOTE', 'id', 'title', 'customer');

create table tributary.quote_version (
    quote       text        not null references tributary.quote,
    number      integer     not null check (number > 0),
    document    jsonb       not null check (jsonb_typeof(document) = 'object'),
    recorded_at timestamptz not null,
    recorded_by text        not null,
    recorded_person text    not null,
    primary key (quote, number)
);

create table tributary.quote_change (
    quote    text        not null references tributary.quote,
    position integer     not null check (position >= 0),
    step     text        not null check (step in ('WRITE', 'PRESENT', 'ACCEPT', 'DECLINE', 'WITHDRAW')),
    number   integer     not null check (number > 0),
    actor    text        not null,
    at       timestamptz not null,
    words    text check (length(words) <= 2000),
    primary key (quote, position),
    check ((position = 0) <= (step = 'WRITE')),
    check ((step in ('DECLINE', 'WITHDRAW')) <= (words is not null))
);

grant select, insert on
    tributary.discount_floors, tributary.quote, tributary.quote_version, tributary.quote_change
    to ${appRole};
grant update (customer, channel, title, state, revision, total, currency, discount, valid_until, contract, changed_at)
    on tributary.quote to ${appRole};

do $$
declare
    kept text;
begin
    foreach kept in array array['discount_floors', 'quote', 'quote_version', 'quote_change']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
        execute format('create policy of_the_vendor on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'') with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
end
$$;
