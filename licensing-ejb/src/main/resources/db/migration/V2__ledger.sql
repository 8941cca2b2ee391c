-- The facts and what follows from them: lines, shares, postings, their explanation, runs and the audit trail. All append-only.

create table tributary.revenue_line (
    source              text        not null,
    document            text        not null,
    line                text        not null,
    version             integer     not null check (version > 0),
    kind                text        not null check (kind in ('CHARGE', 'CREDIT')),
    corrects_source     text,
    corrects_document   text,
    corrects_line       text,
    corrects_version    integer,
    channel             text        not null references tributary.channel,
    route               text[]      not null check (cardinality(route) between 2 and 8),
    product             text        not null references tributary.product,
    customer            text        not null references tributary.organization,
    service_start       date        not null,
    service_end         date        not null,
    invoiced_on         date        not null,
    amount              bigint      not null,
    currency            text not null check (currency ~ '^[A-Z]{3}$'),
    provenance_tag      text
        check (provenance_tag in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO')),
    provenance_source   text,
    recorded_at         timestamptz not null,
    primary key (source, document, line, version),
    foreign key (corrects_source, corrects_document, corrects_line, corrects_version) references tributary.revenue_line
        deferrable initially deferred,
    check (service_end > service_start),
    check (case kind when 'CREDIT' then amount < 0 else amount >= 0 end),
    check (kind = 'CHARGE' or corrects_source is not null),
    check (num_nulls(corrects_source, corrects_document, corrects_line, corrects_version) in (0, 4)),
    check (route[cardinality(route)] = customer),
    check ((provenance_tag is null) = (provenance_source is null))
);
create index revenue_line_route on tributary.revenue_line using gin (route);
create index revenue_line_corrects
    on tributary.revenue_line (corrects_source, corrects_document, corrects_line, corrects_version)
    where corrects_source is not null;

create table tributary.deduction (
    source   text    not null,
    document text    not null,
    line     text    not null,
    version  integer not null,
    position integer not null check (position >= 0),
    party    text    not null references tributary.organization,
    amount   bigint  not null,
    primary key (source, document, line, version, position),
    unique (source, document, line, version, party),
    foreign key (source, document, line, version) references tributary.revenue_line
);

create sequence tributary.run_id;

create table tributary.run (
    id          bigint primary key,
    started_at  timestamptz not null,
    finished_at timestamptz not null check (finished_at >= started_at),
    known_at    timestamptz not null,
    lines       integer     not null check (lines >= 0),
    shares      integer     not null check (shares >= lines),
    postings    integer     not null check (postings >= 2 * shares),
    started_by  text        not null
);

create table tributary.share (
    id               uuid primary key,
    kind             text        not null check (kind in ('MARGIN', 'RECEIPTS', 'REVENUE_SHARE')),
    source           text        not null,
    document         text        not null,
    line             text        not null,
    version          integer     not null,
    channel          text        not null references tributary.channel,
    product          text        not null references tributary.product,
    regime           text        not null,
    clause           text        not null,
    payer            text        not null references tributary.organization,
    payee            text        not null references tributary.organization,
    segment_start    date        not null,
    segment_end      date        not null check (segment_end > segment_start),
    base_kind        text        not null check (base_kind in ('CUSTOMER_GROSS', 'SELLER_RECEIPTS', 'VENDOR_NET_RECEIPTS')),
    base             bigint      not null,
    rate_numerator   numeric,
    rate_denominator numeric,
    accrued          bigint      not null,
    payable          bigint      not null,
    currency         text not null check (currency ~ '^[A-Z]{3}$'),
    earned_on        date        not null,
    recorded_at      timestamptz not null,
    run_id           bigint      not null references tributary.run deferrable initially deferred,
    unique (source, document, line, version, segment_start, clause, payee),
    foreign key (source, document, line, version) references tributary.revenue_line,
    check (payer <> payee),
    check ((kind = 'REVENUE_SHARE') = (rate_numerator is not null)),
    check ((rate_numerator is null) = (rate_denominator is null))
);
create index share_earned_on on tributary.share (earned_on, id);
create index share_channel on tributary.share (channel, earned_on);
create index share_product on tributary.share (product, earned_on);
create index share_payer on tributary.share (payer, earned_on);
create index share_payee on tributary.share (payee, earned_on);
create index share_document on tributary.share (document, id);
create index share_run on tributary.share (run_id);

create table tributary.posting (
    share_id           uuid        not null references tributary.share,
    month              date        not null check (extract(day from month) = 1),
    account            text        not null check (account in ('CUSTOMER_PRICE', 'RETAINED', 'SHARE_PAID', 'SHARE_RECEIVED')),
    party              text        not null references tributary.organization,
    amount             bigint      not null,
    currency           text not null check (currency ~ '^[A-Z]{3}$'),
    reporting          bigint      not null,
    accrued            bigint      not null,
    reporting_currency text not null check (reporting_currency ~ '^[A-Z]{3}$'),
    recorded_at        timestamptz not null,
    primary key (share_id, month, account)
);
create index posting_party_month on tributary.posting (party, month);
create index posting_month on tributary.posting (month);

-- Double entry: within one share and month whatever one statement posts sums to zero. Entries are therefore posted whole, and by
-- induction the ledger balances; the check reads the new rows only, so that no row-level policy can hide a side from it.
create function tributary.posting_balances() returns trigger language plpgsql as $$
declare
    unbalanced record;
begin
    select share_id, month into unbalanced
    from posted
    group by share_id, month
    having sum(amount) <> 0 or sum(reporting) <> 0 or sum(accrued) <> 0
        or count(distinct currency) > 1 or count(distinct reporting_currency) > 1
    limit 1;
    if found then
        raise exception 'The postings of share % in % do not sum to zero.', unbalanced.share_id, unbalanced.month
            using errcode = 'check_violation', constraint = 'posting_balances';
    end if;
    return null;
end
$$;
create trigger posting_balances after insert on tributary.posting
    referencing new table as posted for each statement execute function tributary.posting_balances();

create table tributary.explanation_step (
    share_id          uuid    not null references tributary.share,
    position          integer not null check (position >= 0),
    title             text    not null,
    words             text    not null,
    amount            bigint,
    currency          text check (currency ~ '^[A-Z]{3}$'),
    clause            text,
    provenance_tag    text
        check (provenance_tag in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO')),
    provenance_source text,
    primary key (share_id, position),
    check ((amount is null) = (currency is null)),
    check ((provenance_tag is null) = (provenance_source is null))
);

-- One event per change of state, in the transaction that makes it. Each carries the digest of the one before, so that an event
-- altered or taken out later shows; the trigger chains them, so that no writer can.
create table tributary.audit_event (
    id          bigint primary key,
    occurred_at timestamptz not null,
    actor       text        not null,
    action      text        not null,
    subject     text        not null,
    details     text        not null,
    previous    bytea       not null unique,
    digest      bytea       not null unique
);

create function tributary.audit_event_chain() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(hashtextextended('tributary.audit_event', 0));
    select event.id + 1, event.digest into new.id, new.previous
    from tributary.audit_event event order by event.id desc limit 1;
    new.id := coalesce(new.id, 1);
    new.previous := coalesce(new.previous, '\x00'::bytea);
    new.digest := sha256(new.previous || convert_to(jsonb_build_array(
        new.id, extract(epoch from new.occurred_at), new.actor, new.action, new.subject, new.details)::text, 'UTF8'));
    return new;
end
$$;
create trigger audit_event_chain before insert on tributary.audit_event
    for each row execute function tributary.audit_event_chain();
