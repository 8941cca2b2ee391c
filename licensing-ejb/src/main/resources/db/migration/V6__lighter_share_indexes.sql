-- A share's row had eleven indexes, which took as long to write as two rows. None goes that a question uses; four become lighter.

-- By day and by document the shares of a run come nearly in order, as long as no random id follows: then a page of the index fills and
-- is done with. Within a day or a document the page that is asked for is sorted when it is read.
drop index tributary.share_earned_on;
create index share_earned_on on tributary.share (earned_on);
drop index tributary.share_document;
create index share_document on tributary.share (document);

-- Shares lie in the table run by run, so that the ranges they lie in say enough.
drop index tributary.share_run;
create index share_run on tributary.share using brin (run_id) with (pages_per_range = 32, autosummarize = on);

-- A share is reversed once at most, as before; those that reverse nothing, nearly all, are left out.
alter table tributary.share drop constraint share_reverses_key;
create unique index share_reverses on tributary.share (reverses) where reverses is not null;
