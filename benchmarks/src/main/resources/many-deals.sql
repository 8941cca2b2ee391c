-- Deals in number, by their count: every second one is Microsoft's, every fourth protected; names repeat a hundred words in pairs, and end with a number.
select set_config('tributary.scope', '*', true);

insert into tributary.deal (id, partner, product, channel, territory, legal_name, document, state, version,
    open_conflicts, submitted_at, changed_at, protected_until)
select gen_random_uuid(), case when i % 2 = 0 then 'microsoft' end, 'chatgpt-enterprise', 'DIRECT_ENTERPRISE', 'US', name,
    jsonb_build_object('prospect', jsonb_build_object('legalName', name), 'product', 'chatgpt-enterprise',
        'channel', 'DIRECT_ENTERPRISE', 'size', jsonb_build_object('kind', 'SEATS', 'seats', 1 + i % 900),
        'termMonths', 12, 'territory', 'US', 'evidence',
        jsonb_build_array(jsonb_build_object('kind', 'MEETING', 'words', 'Met.'))),
    case when i % 4 = 0 then 'REGISTERED' when i % 4 = 1 then 'LOST' else 'SUBMITTED' end, 1, i % 10 / 9,
    at, at, case when i % 4 < 2 then current_date + i % 180 end
from (select i, 'Word' || i % 100 || ' Other' || i / 100 % 100 || ' ' || i as name,
    now() - i * interval '1 minute' as at from generate_series(1, :deals) i) as told;

insert into tributary.deal_key
select key, id from tributary.deal, lateral (values
    ('word:' || split_part(lower(legal_name), ' ', 1)), ('word:' || split_part(lower(legal_name), ' ', 2)),
    ('begins:' || left(lower(legal_name), 4))) as keys (key)
where legal_name like 'Word%';

insert into tributary.deal_change (deal, position, step, actor, at)
select id, 0, 'SUBMIT', 'olivia', submitted_at from tributary.deal where legal_name like 'Word%';
