-- The trail is read: the history of one thing, what one person did, and whether it is what was written.

-- What an event is about, told apart from what was done to it; the first word of the subject is the id, except that a run is called one.
alter table tributary.audit_event
    add column kind text not null generated always as (
        case when action in ('attribution.run', 'attribution.cancelled') then 'run' else split_part(action, '.', 1) end) stored,
    add column object text not null generated always as (
        split_part(subject, ' ', case when action in ('attribution.run', 'attribution.cancelled') then 2 else 1 end)) stored;

create index audit_event_object on tributary.audit_event (object, kind, id desc);
create index audit_event_actor on tributary.audit_event (actor, id desc);
create index audit_event_kind on tributary.audit_event (kind, id desc);

-- What an event says, bound to everything before it; whoever writes one and whoever checks it ask the same.
create function tributary.audit_digest(event tributary.audit_event) returns bytea language sql stable as $$
    select sha256(event.previous || convert_to(jsonb_build_array(
        event.id, extract(epoch from event.occurred_at), event.actor, event.action, event.subject, event.details)::text, 'UTF8'))
$$;

-- A partner changes things and does not read the trail: what comes before its event is looked up in the vendor's eyes.
create or replace function tributary.audit_event_chain() returns trigger language plpgsql as $$
declare
    eyes text := coalesce(current_setting('tributary.scope', true), '');
begin
    perform pg_advisory_xact_lock(hashtextextended('tributary.audit_event', 0));
    perform set_config('tributary.scope', '*', true);
    select event.id + 1, event.digest into new.id, new.previous
    from tributary.audit_event event order by event.id desc limit 1;
    perform set_config('tributary.scope', eyes, true);
    new.id := coalesce(new.id, 1);
    new.previous := coalesce(new.previous, '\x00'::bytea);
    new.digest := tributary.audit_digest(new);
    return new;
end
$$;

alter table tributary.audit_event enable row level security;
alter table tributary.audit_event force row level security;
create policy read_by_the_vendor on tributary.audit_event for select to public using ((select tributary.scope()) = '*');
create policy written_by_everybody on tributary.audit_event for insert to public with check (true);
