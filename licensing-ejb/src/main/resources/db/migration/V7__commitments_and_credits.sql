-- What a customer committed to spend under one contract through several channels, and who is credited with a sale that several
-- brought about. Both are facts as somebody recorded them: append-only, and the vendor's alone.

create table tributary.shared_commitment (
    contract          text        primary key check (length(contract) between 1 and 80),
    channel           text        not null references tributary.channel,
    route             text[]      not null check (cardinality(route) between 2 and 8),
    seller            text references tributary.organization,
    host              text references tributary.organization,
    product           text        not null references tributary.product,
    joint_partner     text references tributary.organization,
    joint_numerator   numeric,
    joint_denominator numeric,
    customer          text        not null references tributary.organization,
    segment           text        not null check (segment ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    amount            bigint      not null check (amount > 0),
    currency          text        not null check (currency ~ '^[A-Z]{3}$'),
    term_start        date        not null,
    term_end          date        not null check (isfinite(term_end)),
    recorded_at       timestamptz not null,
    recorded_by       text        not null,
    check (term_end > term_start),
    check (route[cardinality(route)] = customer),
    constraint shared_commitment_joint check (num_nulls(joint_partner, joint_numerator, joint_denominator) in (0, 3)
        and joint_numerator between 0 and joint_denominator)
);
create index revenue_line_contract on tributary.revenue_line (contract) where contract is not null;

create table tributary.co_sell_credit (
    source      text        not null,
    document    text        not null,
    line        text        not null,
    version     integer     not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (source, document, line, version),
    foreign key (source, document, line, version) references tributary.revenue_line
);

-- The position is the order in which odd minor units go.
create table tributary.co_sell_part (
    source           text    not null,
    document         text    not null,
    line             text    not null,
    version          integer not null,
    position         integer not null check (position >= 0),
    party            text    not null references tributary.organization,
    rate_numerator   numeric not null check (rate_numerator % 1 = 0),
    rate_denominator numeric not null check (rate_denominator > 0 and rate_denominator % 1 = 0),
    primary key (source, document, line, version, position),
    unique (source, document, line, version, party),
    foreign key (source, document, line, version) references tributary.co_sell_credit,
    check (rate_numerator between 0 and rate_denominator)
);

grant select, insert on tributary.shared_commitment, tributary.co_sell_credit, tributary.co_sell_part to ${appRole};

alter table tributary.shared_commitment enable row level security;
alter table tributary.shared_commitment force row level security;
create policy of_the_vendor on tributary.shared_commitment to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');

alter table tributary.co_sell_credit enable row level security;
alter table tributary.co_sell_credit force row level security;
create policy of_the_vendor on tributary.co_sell_credit to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');

alter table tributary.co_sell_part enable row level security;
alter table tributary.co_sell_part force row level security;
create policy of_the_vendor on tributary.co_sell_part to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');
