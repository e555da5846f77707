-- Who saw or changed what. Rows are only ever added: the runtime role has no right to change or remove one,
-- and the trigger stops the owner's slip of the hand as well.
create table audit_entries (
  station_id integer not null,
  entry_id uuid not null,
  at timestamptz not null,
  actor_id uuid,
  actor_role text,
  action text not null,
  subject text,
  outcome text not null check (outcome in ('done', 'refused')),
  reason text,
  primary key (station_id, entry_id)
);
create index audit_entries_by_actor on audit_entries (station_id, actor_id, entry_id);
create index audit_entries_by_subject on audit_entries (station_id, subject, entry_id);

revoke update, delete, truncate on audit_entries from doorstep_runtime;

create function refuse_audit_change() returns trigger language plpgsql as $$
begin
  raise exception 'audit entries are append-only';
end $$;

create trigger audit_entries_are_append_only
  before update or delete or truncate on audit_entries
  for each statement execute function refuse_audit_change();
