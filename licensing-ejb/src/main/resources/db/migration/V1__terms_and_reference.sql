-- What must be known before anything can be attributed: parties, products, channels, rates of exchange, published figures, terms.
-- Written by the owner's role; the application's role (placeholder appRole) owns nothing.

create schema if not exists tributary;
create extension if not exists btree_gist;

create table tributary.organization (
    id   text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name text not null check (length(name) between 1 and 120),
    kind text not null check (kind in ('VENDOR', 'CLOUD', 'DISTRIBUTOR', 'RESELLER', 'CUSTOMER'))
);

create table tributary.product (
    id            text primary key check (id ~ '^[a-z0-9][a-z0-9.-]{0,59}$'),
    name          text not null,
    product_class text not null check (product_class in
        ('API_STATELESS', 'API_STATEFUL', 'NON_API', 'JOINT_API', 'JOINT_NON_API', 'OPEN_WEIGHT')),
    tier          text not null
);

create table tributary.channel (
    code              text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    name              text not null,
    principal         text not null references tributary.organization,
    recognition       text not null check (recognition in ('GROSS', 'NET_RECEIPTS', 'SELL_IN', 'SHARE_ONLY', 'NONE')),
    host              text references tributary.organization,
    provenance_tag    text not null
        check (provenance_tag in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO')),
    provenance_source text not null
);

create table tributary.permission (
    offer             text not null,
    regime            text not null,
    verdict           text not null check (verdict in ('ALLOWED', 'DENIED', 'CONDITIONAL', 'NOT_APPLICABLE')),
    note              text,
    provenance_tag    text
        check (provenance_tag in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO')),
    provenance_source text,
    primary key (offer, regime),
    check ((provenance_tag is null) = (provenance_source is null))
);

-- An exact ratio, never rounded: 1 unit of "from" is numerator / denominator units of "to" in the month.
create table tributary.fx_rate (
    from_currency    text not null check (from_currency ~ '^[A-Z]{3}$'),
    to_currency      text not null check (to_currency ~ '^[A-Z]{3}$'),
    month            date                    not null check (extract(day from month) = 1),
    rate_numerator   numeric                 not null check (rate_numerator > 0 and rate_numerator % 1 = 0),
    rate_denominator numeric                 not null check (rate_denominator > 0 and rate_denominator % 1 = 0),
    source           text                    not null,
    primary key (from_currency, to_currency, month),
    check (from_currency <> to_currency)
);

create table tributary.published_figure (
    id                text primary key,
    value             numeric not null,
    unit              text    not null,
    provenance_tag    text not null
        check (provenance_tag in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO')),
    provenance_source text    not null
);

-- The position keeps the order of the document: A2 comes before A10.
create table tributary.reconciliation_check (
    id                text primary key,
    position          integer generated always as identity,
    title             text    not null,
    arithmetic        text    not null,
    published         text    not null,
    unit              text    not null,
    rounding          numeric not null check (rounding >= 0),
    plausible         numeric not null check (plausible >= 0),
    reading           text check (reading in ('BOUND_ONLY', 'COINCIDENCE')),
    proves            text    not null,
    provenance_tag    text
        check (provenance_tag in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO')),
    provenance_source text,
    check ((provenance_tag is null) = (provenance_source is null))
);

create table tributary.agreement (
    id       text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
    name     text                    not null,
    currency text not null check (currency ~ '^[A-Z]{3}$')
);

create table tributary.agreement_party (
    agreement text    not null references tributary.agreement,
    position  integer not null,
    party     text    not null references tributary.organization,
    primary key (agreement, position),
    unique (agreement, party)
);

-- A later revision may govern the same days as an earlier one: it supersedes it. Of two recorded at one instant none would be
-- the later, so those must not overlap.
create table tributary.revision (
    agreement        text        not null references tributary.agreement,
    number           integer     not null check (number > 0),
    regime           text        not null,
    title            text        not null,
    valid_from       date        not null,
    valid_to         date check (valid_to > valid_from),
    recorded_at      timestamptz not null,
    attribution_date text        not null check (attribution_date in ('SERVICE_DAY', 'INVOICE_DATE')),
    source           text        not null,
    primary key (agreement, number),
    exclude using gist (agreement with =, recorded_at with =, daterange(valid_from, valid_to) with &&)
);

-- Sealed terms, stored flat: the kind says which columns are there.
create table tributary.clause (
    agreement         text    not null,
    revision          integer not null,
    position          integer not null check (position >= 0),
    id                text    not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,79}$'),
    kind              text    not null,
    provenance_tag    text not null
        check (provenance_tag in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO')),
    provenance_source text    not null,
    payer             text references tributary.organization,
    payee             text references tributary.organization,
    rate_numerator    numeric(38, 0),
    rate_denominator  numeric(38, 0),
    base              text check (base in ('CUSTOMER_GROSS', 'SELLER_RECEIPTS', 'VENDOR_NET_RECEIPTS')),
    accrual_end       date,
    rounding          text check (rounding in ('UP', 'DOWN', 'CEILING', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN')),
    amount            bigint,
    currency          text check (currency ~ '^[A-Z]{3}$'),
    scope_start       date,
    inception_balance bigint,
    truncation        text check (truncation in ('CHRONOLOGICAL', 'PRO_RATA')),
    subject           text check (subject in ('EXCLUSIVITY', 'FIRST_SHIP', 'RIGHT_OF_FIRST_REFUSAL', 'CARVE_OUT', 'LICENCE',
                                              'SPEND_COMMITMENT', 'PAYMENT_TERMS', 'TRIGGER')),
    words             text,
    primary key (agreement, revision, position),
    unique (agreement, revision, id),
    foreign key (agreement, revision) references tributary.revision,
    constraint clause_kind check (kind in ('PROPORTIONAL_SHARE', 'NO_SHARE', 'CAP', 'UNDERTAKING')),
    constraint clause_proportional_share check (case when kind = 'PROPORTIONAL_SHARE'
        then num_nulls(payer, payee, rate_numerator, rate_denominator, base, rounding) = 0
            and payer <> payee and rate_denominator > 0 and rate_numerator between 0 and rate_denominator
        else num_nonnulls(payer, payee, rate_numerator, rate_denominator, base, rounding, accrual_end) = 0 end),
    constraint clause_cap check (case when kind = 'CAP'
        then num_nulls(amount, currency, scope_start, inception_balance, truncation) = 0
            and amount > 0 and inception_balance >= 0
        else num_nonnulls(amount, currency, scope_start, inception_balance, truncation) = 0 end),
    constraint clause_undertaking check ((kind = 'UNDERTAKING') = (subject is not null)),
    constraint clause_words check ((kind in ('NO_SHARE', 'UNDERTAKING')) = (words is not null))
);

create table tributary.clause_channel (
    agreement text    not null,
    revision  integer not null,
    position  integer not null,
    channel   text    not null references tributary.channel,
    excepted  boolean not null,
    primary key (agreement, revision, position, channel),
    foreign key (agreement, revision, position) references tributary.clause
);

create table tributary.clause_leg (
    agreement text    not null,
    revision  integer not null,
    position  integer not null,
    leg       text    not null,
    primary key (agreement, revision, position, leg),
    foreign key (agreement, revision, position) references tributary.clause,
    foreign key (agreement, revision, leg) references tributary.clause (agreement, revision, id)
);

-- What has accrued towards a cap; below zero where credits came to more than charges. The row is there from the day the cap is known, so that a run always has something to lock.
create table tributary.cap_position (
    agreement text                    not null references tributary.agreement,
    cap       text                    not null,
    currency  text not null check (currency ~ '^[A-Z]{3}$'),
    accrued   bigint                  not null,
    primary key (agreement, cap)
);
