-- A quote may hold usage: what it is estimated to come to stands beside what is fixed, and accepted it becomes a spend agreement, with a contract or alone.

-- with which contract an agreement was signed; no later version changes it
alter table tributary.spend_agreement
    add contract text generated always as (document ->> 'contract') stored;
create index spend_agreement_contract on tributary.spend_agreement (contract) where contract is not null;

alter table tributary.quote
    add estimate bigint not null default 0 check (estimate >= 0),
    add agreement text,
    -- an agreement is there from its first version on
    add agreement_version integer generated always as (case when agreement is not null then 1 end) stored,
    add foreign key (agreement, agreement_version) references tributary.spend_agreement (id, version),
    drop constraint quote_check,
    add constraint quote_accepted check ((state = 'ACCEPTED') = (contract is not null or agreement is not null));

grant update (estimate, agreement) on tributary.quote to ${appRole};
