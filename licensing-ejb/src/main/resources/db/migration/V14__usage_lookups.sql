-- What of usage is looked for beyond one subscription: which record replaces another, and what was consumed on some days by anybody.
create index usage_record_replaces on tributary.usage_record (source, replaces) where replaces is not null;

-- Records arrive nearly in the order in which things were consumed, so that ranges of their places are enough.
create index usage_record_at on tributary.usage_record using brin (at);
