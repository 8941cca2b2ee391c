-- What calls made under the keys of their callers, kept forever: the same call again finds it instead of making another.

create table tributary.call_key (
    caller      text        not null,
    key         text        not null check (key ~ '^[\x21-\x7e]{1,255}$'),
    operation   text        not null,
    request     bytea       not null check (length(request) = 32),
    made        text        not null,
    recorded_at timestamptz not null,
    primary key (caller, key)
);
comment on column tributary.call_key.request is 'SHA-256 of what was asked for';

grant select, insert on tributary.call_key to ${appRole};
