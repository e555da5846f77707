-- An entry goes after three years, as people were told, and not a day before: the trigger asks the database's own clock,
-- whoever deletes. Nothing is ever changed.
create function refuse_early_forgetting() returns trigger language plpgsql as $$
begin
  if (to_jsonb(old) ->> tg_argv[0])::timestamptz >= now() - interval '3 years' then
    raise exception 'audit entries are append-only';
  end if;
  return old;
end $$;

drop trigger audit_entries_are_append_only on audit_entries;
drop trigger audit_alerts_are_append_only on audit_alerts;
drop trigger audit_alert_answers_are_append_only on audit_alert_answers;
create trigger audit_entries_are_append_only
  before update or truncate on audit_entries
  for each statement execute function refuse_audit_change();
create trigger audit_alerts_are_append_only
  before update or truncate on audit_alerts
  for each statement execute function refuse_audit_change();
create trigger audit_alert_answers_are_append_only
  before update or truncate on audit_alert_answers
  for each statement execute function refuse_audit_change();
create trigger audit_entries_leave_by_age
  before delete on audit_entries
  for each row execute function refuse_early_forgetting('at');
create trigger audit_alerts_leave_by_age
  before delete on audit_alerts
  for each row execute function refuse_early_forgetting('found_at');
create trigger audit_alert_answers_leave_by_age
  before delete on audit_alert_answers
  for each row execute function refuse_early_forgetting('answered_at');

-- The one door: the running server has no right to delete, and cannot choose what goes but by its age.
create function forget_old_audit(before timestamptz, most integer) returns integer
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  since constant timestamptz := least(before, now() - interval '3 years');
  gone integer;
begin
  delete from audit_alert_answers w using audit_alerts l
    where l.found_at < since and w.answered_at < since and w.station_id = l.station_id and w.alert_id = l.alert_id;
  delete from audit_alerts l
    where l.found_at < since and not exists (
      select from audit_alert_answers w where w.station_id = l.station_id and w.alert_id = l.alert_id);
  delete from audit_entries a
    using (select o.station_id, o.entry_id from audit_entries o where o.at < since order by o.at limit most) old
    where a.station_id = old.station_id and a.entry_id = old.entry_id;
  get diagnostics gone = row_count;
  return gone;
end $$;
revoke execute on function forget_old_audit(timestamptz, integer) from public;
grant execute on function forget_old_audit(timestamptz, integer) to doorstep_runtime;
