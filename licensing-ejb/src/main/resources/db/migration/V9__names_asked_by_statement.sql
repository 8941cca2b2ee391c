-- A foreign key asks for every row whether what it names is there, and that took as long as writing the row. The ledger's rows come in
-- thousands and name few things: here one question a statement asks for all of its rows. The other side of a foreign key, that nothing
-- which is named goes away, is stricter now: what the ledger names is never removed at all, and never gets another key.

-- Arguments by threes: the columns that name, the relation they name one of, and its key. A null names nothing.
create function tributary.names_exist() returns trigger language plpgsql
    -- a few thousand keys are looked up one by one; the planner, which has no statistics of them, might read all of a large table
    set enable_hashjoin = off set enable_mergejoin = off
as $$
declare
    missing text;
begin
    for i in 0 .. tg_nargs - 1 by 3 loop
        execute format('select row(%3$s)::text from (select distinct %1$s from fresh where num_nulls(%1$s) = 0) as told (%3$s)'
                || ' left join tributary.%2$I as named using (%3$s) where named.tableoid is null limit 1',
            tg_argv[i], tg_argv[i + 1], tg_argv[i + 2]) into missing;
        if missing is not null then
            raise exception 'A row of % names a % by foreign key that is not there: %.', tg_table_name, tg_argv[i + 1], missing
                using errcode = 'foreign_key_violation', table = tg_table_name, column = tg_argv[i];
        end if;
    end loop;
    return null;
end
$$;

create function tributary.kept_forever() returns trigger language plpgsql as $$
begin
    raise exception 'What the ledger names is kept forever: no % of % is possible.', lower(tg_op), tg_table_name
        using errcode = 'restrict_violation', table = tg_table_name;
end
$$;

alter table tributary.revenue_line
    drop constraint revenue_line_channel_fkey, drop constraint revenue_line_product_fkey, drop constraint revenue_line_customer_fkey,
    drop constraint revenue_line_seller_fkey, drop constraint revenue_line_host_fkey, drop constraint revenue_line_joint_partner_fkey;
create trigger names_exist after insert on tributary.revenue_line referencing new table as fresh for each statement
    execute function tributary.names_exist('channel', 'channel', 'code', 'product', 'product', 'id', 'customer', 'organization', 'id',
        'seller', 'organization', 'id', 'host', 'organization', 'id', 'joint_partner', 'organization', 'id');

alter table tributary.deduction
    drop constraint deduction_party_fkey, drop constraint deduction_source_document_line_version_fkey;
create trigger names_exist after insert on tributary.deduction referencing new table as fresh for each statement
    execute function tributary.names_exist('party', 'organization', 'id',
        'source, document, line, version', 'revenue_line', 'source, document, line, version');

alter table tributary.share
    drop constraint share_payer_fkey, drop constraint share_payee_fkey, drop constraint share_agreement_fkey,
    drop constraint share_run_id_fkey, drop constraint share_line;
create trigger names_exist after insert on tributary.share referencing new table as fresh for each statement
    execute function tributary.names_exist('payer', 'organization', 'id', 'payee', 'organization', 'id',
        'agreement', 'agreement', 'id', 'run_id', 'run', 'id',
        'fact_source, document, line, version', 'revenue_line', 'source, document, line, version');

alter table tributary.posting
    drop constraint posting_party_fkey, drop constraint posting_share_id_fkey;
create trigger names_exist after insert on tributary.posting referencing new table as fresh for each statement
    execute function tributary.names_exist('party', 'organization', 'id', 'share_id', 'share', 'id');

-- Of reference data and runs the key stays; of facts and the ledger everything.
do $$
declare
    kept record;
begin
    for kept in values ('organization', 'of id'), ('product', 'of id'), ('channel', 'of code'), ('agreement', 'of id'), ('run', 'of id'),
        ('revenue_line', ''), ('deduction', ''), ('share', ''), ('posting', '')
    loop
        execute format('create trigger kept_forever before delete or truncate or update %2$s on tributary.%1$I'
            || ' for each statement execute function tributary.kept_forever()', kept.column1, kept.column2);
    end loop;
end
$$;

-- One index serves both who asks for a document and who asks for a line of it.
drop index tributary.share_document;
drop index tributary.share_line;
create index share_line on tributary.share (document, line, source, version);
