-- What is offered at which price. Documents are kept as they were recorded (ADR 10, ADR 17): nothing is edited, what is recorded later takes its
-- place from then on. All of it is the vendor's alone.

create table tributary.price_book (
    id          text        primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    document    jsonb       not null check (jsonb_typeof(document) = 'object' and not document ? 'versions'),
    channel     text references tributary.channel,
    customer    text references tributary.organization,
    recorded_at timestamptz not null
);

create table tributary.price_book_version (
    book           text        not null references tributary.price_book,
    new_sales_from date        not null,
    recorded_at    timestamptz not null,
    document       jsonb       not null check (jsonb_typeof(document) = 'object'),
    primary key (book, new_sales_from, recorded_at)
);

-- A version is withdrawn before its day, once, and was known until then.
create table tributary.price_book_withdrawal (
    book           text        not null,
    new_sales_from date        not null,
    recorded_at    timestamptz not null,
    withdrawn_at   timestamptz not null check (withdrawn_at >= recorded_at),
    withdrawn_by   text        not null,
    reason         text        not null check (reason ~ '\S' and length(reason) <= 500),
    primary key (book, new_sales_from, recorded_at),
    foreign key (book, new_sales_from, recorded_at) references tributary.price_book_version
);

create table tributary.offering (
    product     text        not null references tributary.product,
    recorded_at timestamptz not null,
    document    jsonb       not null check (jsonb_typeof(document) = 'object'),
    primary key (product, recorded_at)
);

-- A change of the catalogue before it holds.
create table tributary.catalog_change (
    id         uuid        primary key,
    document   jsonb       not null check (jsonb_typeof(document) = 'object'),
    state      text        not null
        check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
    version    integer     not null check (version > 0),
    created_at timestamptz not null,
    changed_at timestamptz not null check (changed_at >= created_at)
);
create index catalog_change_changed on tributary.catalog_change (changed_at desc);

create table tributary.catalog_change_step (
    change   uuid        not null references tributary.catalog_change,
    position integer     not null check (position >= 0),
    step     text        not null check (step in ('CREATE', 'EDIT', 'SUBMIT', 'APPROVE', 'REJECT', 'PUBLISH', 'WITHDRAW')),
    actor    text        not null,
    at       timestamptz not null,
    comment  text check (length(comment) <= 500),
    primary key (change, position),
    check ((position = 0) = (step = 'CREATE')),
    check (step <> 'REJECT' or coalesce(comment, '') ~ '\S')
);

create table tributary.subscription (
    id          text        primary key check (length(id) between 1 and 80),
    book        text        not null references tributary.price_book,
    customer    text        not null references tributary.organization,
    channel     text references tributary.channel,
    product     text        not null references tributary.product,
    document    jsonb       not null check (jsonb_typeof(document) = 'object'),
    recorded_at timestamptz not null
);
create index subscription_book on tributary.subscription (book);

grant select, insert on
    tributary.price_book, tributary.price_book_version, tributary.price_book_withdrawal, tributary.offering, tributary.catalog_change,
    tributary.catalog_change_step, tributary.subscription
    to ${appRole};
grant update (document, state, version, changed_at) on tributary.catalog_change to ${appRole};

do $$
declare
    kept text;
begin
    foreach kept in array array['price_book', 'price_book_version', 'price_book_withdrawal', 'offering', 'catalog_change',
        'catalog_change_step', 'subscription']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
        execute format('create policy of_the_vendor on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'') with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
end
$$;

-- what has come to its end is a record of it
create policy alive on tributary.catalog_change as restrictive for update to public
    using (state not in ('PUBLISHED', 'WITHDRAWN')) with check (true);
