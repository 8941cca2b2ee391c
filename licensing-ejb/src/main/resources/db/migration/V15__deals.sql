-- Deals as partners and the vendor's own sales register them, what they met, and by which rules. A deal moves from state to state; what happened to it
-- is added, never edited, and what has come to its end never changes. A partner sees and writes its own deals alone; what they met, how that was
-- decided, the rules and what is known of customers are the vendor's.

create table tributary.registration_policy (
    valid_from  date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    document    jsonb       not null check (jsonb_typeof(document) = 'object'),
    primary key (valid_from, recorded_at)
);

create table tributary.customer_profile (
    customer    text        not null references tributary.organization,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    document    jsonb       not null check (jsonb_typeof(document) = 'object'),
    primary key (customer, recorded_at)
);

create table tributary.deal (
    id              uuid        primary key,
    partner         text references tributary.organization,
    customer        text references tributary.organization,
    product         text        not null references tributary.product,
    channel         text        not null references tributary.channel,
    territory       text        not null check (territory ~ '^[A-Z]{2}$'),
    legal_name      text        not null check (length(legal_name) between 1 and 120),
    document        jsonb       not null check (jsonb_typeof(document) = 'object'),
    state           text        not null
        check (state in ('SUBMITTED', 'REGISTERED', 'REFUSED', 'WITHDRAWN', 'WON', 'LOST')),
    version         integer     not null check (version > 0),
    open_conflicts  integer     not null check (open_conflicts >= 0),
    submitted_at    timestamptz not null,
    changed_at      timestamptz not null check (changed_at >= submitted_at),
    protected_until date,
    check ((state in ('REGISTERED', 'WON', 'LOST')) <= (protected_until is not null))
);
-- one index for each order a list is asked in, ties broken by id
create index deal_submitted on tributary.deal (submitted_at, id);
create index deal_changed on tributary.deal (changed_at, id);
create index deal_named on tributary.deal (lower(legal_name), id);
create index deal_protected on tributary.deal (protected_until, id);
create index deal_partner on tributary.deal (partner, submitted_at, id);

create table tributary.deal_change (
    deal            uuid        not null references tributary.deal,
    position        integer     not null check (position >= 0),
    step            text        not null
        check (step in ('SUBMIT', 'REGISTER', 'REFUSE', 'WITHDRAW', 'EXTEND', 'ADJUDICATE', 'WIN', 'LOSE')),
    actor           text        not null,
    at              timestamptz not null,
    reason          text
        check (reason in ('DUPLICATE', 'EXISTING_PIPELINE', 'HOUSE_ACCOUNT', 'UNQUALIFIED', 'THIN_EVIDENCE')),
    words           text check (length(words) <= 2000),
    protected_until date,
    proof           jsonb,
    primary key (deal, position),
    check ((position = 0) = (step = 'SUBMIT')),
    check ((step = 'REFUSE') = (reason is not null)),
    check ((step in ('REGISTER', 'EXTEND')) = (protected_until is not null)),
    check ((step = 'EXTEND') = (proof is not null))
);

-- What a deal has in common with others that may be about the same customer. Equality of texts is the one comparison an index serves under
-- row-level security as well.
create table tributary.deal_key (
    key  text not null check (length(key) between 1 and 300),
    deal uuid not null references tributary.deal,
    primary key (key, deal)
);
create index deal_key_deal on tributary.deal_key (deal);

-- What a deal met when it was asked about.
create table tributary.deal_conflict (
    deal        uuid        not null references tributary.deal,
    found_at    timestamptz not null,
    position    integer     not null check (position >= 0),
    kind        text        not null check (kind in ('PROTECTED_DEAL', 'EARLIER_SUBMISSION', 'DIRECT_PIPELINE',
        'HOUSE_ACCOUNT', 'TERRITORY', 'DUPLICATE')),
    other       uuid references tributary.deal,
    score       integer     not null check (score between 0 and 100),
    rule        text        not null,
    proposal    text        not null,
    adjudicator text,
    primary key (deal, found_at, position)
);

create table tributary.deal_adjudication (
    deal       uuid        not null references tributary.deal,
    position   integer     not null check (position >= 0),
    kind       text        not null check (kind in ('PROTECTED_DEAL', 'EARLIER_SUBMISSION', 'DIRECT_PIPELINE',
        'HOUSE_ACCOUNT', 'TERRITORY', 'DUPLICATE')),
    other      uuid references tributary.deal,
    proposed   boolean     not null,
    decision   text        not null check (decision in ('STANDS', 'YIELDS')),
    decided_by text        not null,
    decided_at timestamptz not null,
    reason     text        not null check (reason ~ '\S' and length(reason) <= 2000),
    primary key (deal, position)
);

grant select, insert on
    tributary.registration_policy, tributary.customer_profile, tributary.deal, tributary.deal_change, tributary.deal_key,
    tributary.deal_conflict, tributary.deal_adjudication
    to ${appRole};
grant update (state, version, open_conflicts, changed_at, protected_until) on tributary.deal to ${appRole};

do $$
declare
    kept text;
begin
    foreach kept in array array['registration_policy', 'customer_profile', 'deal', 'deal_change', 'deal_key', 'deal_conflict',
        'deal_adjudication']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
    end loop;
    foreach kept in array array['registration_policy', 'customer_profile', 'deal_key', 'deal_conflict', 'deal_adjudication']
    loop
        execute format('create policy of_the_vendor on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'') with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
end
$$;

create policy by_partner on tributary.deal to public
    using ((select tributary.scope()) = '*' or partner = (select tributary.scope()))
    with check ((select tributary.scope()) = '*' or partner = (select tributary.scope()));
-- readable and writable where its deal is: the sub-select is held to the deal's own policy
create policy by_deal on tributary.deal_change to public
    using ((select tributary.scope()) = '*' or exists (select 1 from tributary.deal where deal.id = deal_change.deal))
    with check ((select tributary.scope()) = '*' or exists (select 1 from tributary.deal where deal.id = deal_change.deal));
-- what has come to its end is a record of it
create policy alive on tributary.deal as restrictive for update to public
    using (state in ('SUBMITTED', 'REGISTERED')) with check (true);
