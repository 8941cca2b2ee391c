-- What needs somebody's yes and whose, who was asked, and what was said. Policies are followed by others, never edited; what was said to a request is added,
-- and what has come to its end never changes. All of it is the vendor's alone.

create table tributary.approval_policy (
    number           integer     primary key check (number > 0),
    valid_from       date        not null,
    document         jsonb       not null check (jsonb_typeof(document) = 'object'),
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    recorded_person  text        not null,
    confirmed_at     timestamptz,
    confirmed_by     text,
    confirmed_person text,
    check (num_nulls(confirmed_at, confirmed_by, confirmed_person) in (0, 3)),
    -- before the first one nothing was barred, so that it needs nobody else's yes
    check (number = 1 or (confirmed_person <> recorded_person and confirmed_by <> recorded_by))
);

-- waits_for and the columns of its escalation say what the step it waits for says, for lists
create table tributary.approval_request (
    id               uuid        primary key,
    kind             text        not null check (kind ~ '^[A-Z][A-Z_]{0,39}$'),
    subject          text        not null check (length(subject) between 1 and 120),
    subject_version  text        not null check (length(subject_version) between 1 and 80),
    title            text        not null check (length(title) between 1 and 200),
    document         jsonb       not null check (jsonb_typeof(document) = 'object'),
    requester        text        not null,
    requester_person text        not null,
    opened_at        timestamptz not null,
    expires_at       timestamptz not null check (expires_at > opened_at),
    state            text        not null check (state in ('PENDING', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    version          integer     not null check (version > 0),
    changed_at       timestamptz not null check (changed_at >= opened_at),
    waits_for        text,
    escalates_at     timestamptz,
    escalates_to     text,
    check ((state = 'PENDING') = (waits_for is not null)),
    check ((escalates_at is null) = (escalates_to is null))
);
create index approval_request_subject on tributary.approval_request (kind, subject, opened_at);
create index approval_request_opened on tributary.approval_request (opened_at, id);
create index approval_request_waiting on tributary.approval_request (expires_at, id) where state = 'PENDING';

-- everybody whose own a request is: who asks, and who wrote what is asked about
create table tributary.approval_author (
    request  uuid not null references tributary.approval_request,
    username text not null,
    person   text not null,
    primary key (request, username)
);

create table tributary.approval_change (
    request      uuid        not null references tributary.approval_request,
    position     integer     not null check (position >= 0),
    what         text        not null check (what in ('OPEN', 'APPROVE', 'REJECT', 'WITHDRAW')),
    username     text        not null,
    person       text        not null,
    role         text,
    for_username text,
    for_person   text,
    at           timestamptz not null,
    comment      text check (length(comment) <= 2000),
    primary key (request, position),
    check ((position = 0) = (what = 'OPEN')),
    check ((what in ('APPROVE', 'REJECT')) = (role is not null)),
    check ((for_username is null) = (for_person is null)),
    check (for_person <> person),
    check (what <> 'REJECT' or coalesce(comment, '') ~ '\S')
);
-- nobody decides twice on one request, whatever the server believes
create unique index approval_change_once on tributary.approval_change (request, person) where role is not null;

-- nor on what is his own, by himself or through another
create function tributary.refuse_own_approval() returns trigger language plpgsql as $$
begin
    if new.role is not null and exists (
        select 1 from tributary.approval_author
        where request = new.request
          and (person in (new.person, new.for_person) or username in (new.username, new.for_username)))
    then
        raise exception 'Request % is decided by somebody whose own it is.', new.request using errcode = 'check_violation';
    end if;
    return new;
end
$$;
create trigger own_approval before insert on tributary.approval_change for each row execute function tributary.refuse_own_approval();

create table tributary.approval_delegation (
    id             uuid        primary key,
    from_username  text        not null,
    from_person    text        not null,
    roles          text[]      not null check (cardinality(roles) > 0),
    to_username    text        not null check (to_username <> from_username),
    valid_from     date        not null,
    valid_until    date        not null check (valid_until > valid_from),
    reason         text        not null check (reason ~ '\S' and length(reason) <= 200),
    recorded_at    timestamptz not null,
    revoked_at     timestamptz,
    revoked_by     text,
    revoked_person text,
    check (num_nulls(revoked_at, revoked_by, revoked_person) in (0, 3))
);
create index approval_delegation_to on tributary.approval_delegation (to_username, valid_until);

-- An amendment that waits for a yes. It changes the contract of that version, and no other.
create table tributary.contract_proposal (
    contract        text        not null references tributary.contract,
    number          integer     not null check (number > 0),
    version         integer     not null check (version >= 0),
    document        jsonb       not null check (jsonb_typeof(document) = 'object'),
    request         uuid        not null unique references tributary.approval_request,
    proposed_at     timestamptz not null,
    proposed_by     text        not null,
    proposed_person text        not null,
    amendment       integer,
    primary key (contract, number),
    foreign key (contract, amendment) references tributary.contract_amendment
);

-- who is behind an account counts for drafts as well; steps taken before name the account alone
alter table tributary.draft_change add column person text;
alter table tributary.catalog_change_step add column person text;

grant select, insert on
    tributary.approval_policy, tributary.approval_request, tributary.approval_author, tributary.approval_change,
    tributary.approval_delegation, tributary.contract_proposal
    to ${appRole};
grant update (confirmed_at, confirmed_by, confirmed_person) on tributary.approval_policy to ${appRole};
grant update (state, version, changed_at, waits_for, escalates_at, escalates_to) on tributary.approval_request to ${appRole};
grant update (revoked_at, revoked_by, revoked_person) on tributary.approval_delegation to ${appRole};
grant update (amendment) on tributary.contract_proposal to ${appRole};

do $$
declare
    kept text;
begin
    foreach kept in array array['approval_policy', 'approval_request', 'approval_author', 'approval_change', 'approval_delegation',
        'contract_proposal']
    loop
        execute format('alter table tributary.%1$I enable row level security', kept);
        execute format('alter table tributary.%1$I force row level security', kept);
        execute format('create policy of_the_vendor on tributary.%1$I to public'
            || ' using ((select tributary.scope()) = ''*'') with check ((select tributary.scope()) = ''*'')', kept);
    end loop;
end
$$;

-- what was confirmed, revoked, applied or has come to its end is a record of it
create policy alive on tributary.approval_policy as restrictive for update to public using (confirmed_at is null) with check (true);
create policy alive on tributary.approval_request as restrictive for update to public using (state = 'PENDING') with check (true);
create policy alive on tributary.approval_delegation as restrictive for update to public using (revoked_at is null) with check (true);
create policy alive on tributary.contract_proposal as restrictive for update to public using (amendment is null) with check (true);
