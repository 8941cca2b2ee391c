-- Who asked a run to end. The run sees it between two loads, ends as failed, and books nothing.

alter table tributary.run
    add column cancelled_by text,
    add constraint run_cancelled check (problem is distinct from 'run.cancelled' or cancelled_by is not null);
grant update (cancelled_by) on tributary.run to ${appRole};
