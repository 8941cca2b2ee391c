-- The whole language of terms: a clause is one document, and what happens around terms is kept beside them, on two times: events of
-- an agreement, reclassified products, launches, waivers, and the drafts that become revisions (ADR 10). All but the drafts is append-only.

alter table tributary.organization
    drop constraint organization_kind_check,
    add constraint organization_kind_check check (kind in
        ('VENDOR', 'CLOUD', 'MARKETPLACE', 'DISTRIBUTOR', 'RESELLER', 'DEVELOPER', 'TAX_AUTHORITY', 'CUSTOMER'));

alter table tributary.agreement add column zone text not null default 'UTC' check (length(zone) between 1 and 40);

alter table tributary.revision
    drop constraint revision_attribution_date_check,
    add constraint revision_attribution_date_check
        check (attribution_date in ('SERVICE_DAY', 'INVOICE_DATE', 'CASH_DATE'));

-- An amount of minor units as a document has it. The digits are those of ISO 4217.
create function tributary.amount_document(minor_units bigint, currency text) returns jsonb language sql immutable
    return jsonb_build_object('amount', case
            when currency in ('ADP', 'BEF', 'BIF', 'BYB', 'BYR', 'CLP', 'DJF', 'ESP', 'GNF', 'GRD', 'ISK', 'ITL', 'JPY', 'KMF',
                              'KRW', 'LUF', 'MGF', 'PTE', 'PYG', 'ROL', 'RWF', 'TPE', 'TRL', 'UGX', 'UYI', 'VND', 'VUV', 'XAF',
                              'XOF', 'XPF') then minor_units::text
            when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND')
                then (minor_units::numeric / 1000)::numeric(22, 3)::text
            when currency = 'CLF' then (minor_units::numeric / 10000)::numeric(23, 4)::text
            else (minor_units::numeric / 100)::numeric(21, 2)::text end, 'currency', currency);

alter table tributary.clause add column document jsonb;

update tributary.clause c
set document = jsonb_build_object('kind', c.kind, 'id', c.id, 'provenance',
        jsonb_build_object('tag', c.provenance_tag, 'source', c.provenance_source))
    || case c.kind
        when 'PROPORTIONAL_SHARE' then jsonb_build_object(
            'payer', c.payer, 'payee', c.payee,
            'rate', case c.rate_denominator when 1 then c.rate_numerator::text
                else c.rate_numerator || '/' || c.rate_denominator end,
            'base', c.base, 'basis', 'INVOICED', 'coverage', coverage.document,
            'term', jsonb_strip_nulls(jsonb_build_object('until', c.accrual_end)),
            'rounding', jsonb_build_object('mode', c.rounding, 'scope', 'PER_LINE'))
        when 'NO_SHARE' then jsonb_build_object('coverage', coverage.document, 'reason', c.words)
        when 'CAP' then jsonb_build_object(
            'amount', tributary.amount_document(c.amount, c.currency),
            'legs', (select coalesce(jsonb_agg(l.leg order by l.leg), '[]') from tributary.clause_leg l
                     where (l.agreement, l.revision, l.position) = (c.agreement, c.revision, c.position)),
            'scopeStart', c.scope_start, 'consumption', 'ACCRUED',
            'inceptionBalance', tributary.amount_document(c.inception_balance, c.currency),
            'truncation', c.truncation)
        else jsonb_build_object('text', c.words) end
from tributary.clause same,
    lateral (
        select coalesce(jsonb_build_object('channels', jsonb_strip_nulls(jsonb_build_object(
                'only', jsonb_agg(h.channel order by h.channel) filter (where not h.excepted),
                'except', jsonb_agg(h.channel order by h.channel) filter (where h.excepted)))), '{}') as document
        from tributary.clause_channel h
        where (h.agreement, h.revision, h.position) = (same.agreement, same.revision, same.position)
        having count(*) > 0
        union all select '{}'
        limit 1) coverage
where (same.agreement, same.revision, same.position) = (c.agreement, c.revision, c.position);

drop function tributary.amount_document;
drop table tributary.clause_leg, tributary.clause_channel;

-- The columns that are left are what the document says as well; everything else is read from it.
alter table tributary.clause
    drop constraint clause_kind,
    drop constraint clause_proportional_share,
    drop constraint clause_cap,
    drop constraint clause_undertaking,
    drop constraint clause_words,
    drop column provenance_tag, drop column provenance_source, drop column payer, drop column payee,
    drop column rate_numerator, drop column rate_denominator, drop column base, drop column accrual_end, drop column rounding,
    drop column amount, drop column currency, drop column scope_start, drop column inception_balance, drop column truncation,
    drop column subject, drop column words,
    alter column document set not null,
    add constraint clause_kind check (kind in
        ('PROPORTIONAL_SHARE', 'BANDED_SHARE', 'FIXED_FEE', 'MINIMUM_GUARANTEE', 'CAP', 'NO_SHARE', 'EXCLUSIVITY', 'CARVE_OUT',
         'FIRST_SHIP', 'RIGHT_OF_FIRST_REFUSAL', 'LICENCE', 'SPEND_COMMITMENT', 'PAYMENT_TERMS', 'TRIGGER', 'UNDERTAKING')),
    add constraint clause_document check (jsonb_typeof(document) = 'object'
        and document ->> 'kind' is not distinct from kind and document ->> 'id' is not distinct from id
        and coalesce(document -> 'provenance' ->> 'tag', '') in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO'));

create table tributary.agreement_event (
    agreement         text        not null references tributary.agreement,
    code              text        not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    occurred_on       date        not null,
    recorded_at       timestamptz not null,
    provenance_tag    text        not null
        check (provenance_tag in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO')),
    provenance_source text        not null,
    primary key (agreement, code, recorded_at)
);

create table tributary.product_reclassification (
    product       text        not null references tributary.product,
    recorded_at   timestamptz not null,
    product_class text        not null check (product_class in
        ('API_STATELESS', 'API_STATEFUL', 'NON_API', 'JOINT_API', 'JOINT_NON_API', 'OPEN_WEIGHT')),
    valid_from    date        not null,
    reason        text        not null check (length(reason) between 1 and 500),
    primary key (product, recorded_at)
);

create table tributary.launch (
    product           text        not null references tributary.product,
    host              text        not null references tributary.organization,
    launched_on       date        not null,
    recorded_at       timestamptz not null,
    provenance_tag    text        not null
        check (provenance_tag in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO')),
    provenance_source text        not null,
    primary key (product, host, launched_on, recorded_at)
);

create table tributary.waiver (
    product           text        not null references tributary.product,
    granted_by        text        not null references tributary.organization,
    cannot            boolean     not null,
    declines          boolean     not null,
    publication       text        not null check (publication in ('PUBLISHED', 'UNPUBLISHED')),
    valid_from        date        not null,
    recorded_at       timestamptz not null,
    provenance_tag    text        not null
        check (provenance_tag in ('OFFICIAL', 'REPORTED', 'UNKNOWN', 'DERIVED', 'DEMO')),
    provenance_source text        not null,
    primary key (product, granted_by, valid_from, recorded_at)
);

-- A revision before it is one. Golden cases stand with the digest they are known by and whether they came out.
create table tributary.revision_draft (
    id            uuid        primary key,
    agreement     text        not null references tributary.agreement,
    document      jsonb       not null check (jsonb_typeof(document) = 'object'),
    state         text        not null
        check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'PUBLISHED', 'REJECTED', 'WITHDRAWN')),
    version       integer     not null check (version > 0),
    author        text        not null,
    golden_cases  jsonb check (jsonb_typeof(golden_cases) = 'object'),
    golden_digest text,
    golden_passed boolean,
    created_at    timestamptz not null,
    changed_at    timestamptz not null check (changed_at >= created_at),
    check (num_nulls(golden_cases, golden_digest, golden_passed) in (0, 3))
);
create index revision_draft_changed on tributary.revision_draft (changed_at desc);

create table tributary.draft_change (
    draft    uuid        not null references tributary.revision_draft,
    position integer     not null check (position >= 0),
    step     text        not null check (step in ('CREATE', 'EDIT', 'SUBMIT', 'APPROVE', 'REJECT', 'PUBLISH', 'WITHDRAW')),
    actor    text        not null,
    at       timestamptz not null,
    comment  text check (length(comment) <= 500),
    primary key (draft, position),
    check ((position = 0) = (step = 'CREATE')),
    check (step <> 'REJECT' or coalesce(comment, '') ~ '\S')
);

grant select, insert on
    tributary.agreement_event, tributary.product_reclassification, tributary.launch, tributary.waiver, tributary.revision_draft,
    tributary.draft_change
    to ${appRole};
grant update (document, state, version, golden_cases, golden_digest, golden_passed, changed_at) on tributary.revision_draft
    to ${appRole};

-- What is not agreed yet, and what a host said in confidence, is the vendor's alone.
alter table tributary.launch enable row level security;
alter table tributary.launch force row level security;
create policy of_the_vendor on tributary.launch to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');

alter table tributary.waiver enable row level security;
alter table tributary.waiver force row level security;
create policy of_the_vendor on tributary.waiver to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');

alter table tributary.revision_draft enable row level security;
alter table tributary.revision_draft force row level security;
create policy of_the_vendor on tributary.revision_draft to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');
-- what has come to its end is a record of it
create policy alive on tributary.revision_draft as restrictive for update to public
    using (state not in ('PUBLISHED', 'WITHDRAWN')) with check (true);

alter table tributary.draft_change enable row level security;
alter table tributary.draft_change force row level security;
create policy of_the_vendor on tributary.draft_change to public
    using ((select tributary.scope()) = '*') with check ((select tributary.scope()) = '*');
