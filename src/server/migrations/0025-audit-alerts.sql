-- What is worth a question, found among the entries. The running server adds; it cannot change or remove.
create table audit_alerts (
  station_id integer not null,
  alert_id uuid not null,
  kind text not null check (kind in ('many-in-an-hour', 'many-in-a-day', 'many-at-night', 'own-case', 'tied-case',
    'export')),
  actor_id uuid not null,
  -- Public id of the case; null where it is about how many were read.
  subject text,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at >= from_at),
  cases integer not null check (cases > 0),
  found_at timestamptz not null,
  primary key (station_id, alert_id),
  check ((subject is null) = (kind in ('many-in-an-hour', 'many-in-a-day', 'many-at-night')) or kind = 'export')
);
-- The job looks at a day again and again; each thing is told once.
create unique index audit_alerts_once on audit_alerts (station_id, kind, actor_id, from_at, coalesce(subject, ''));
create index audit_alerts_by_age on audit_alerts (alert_id);

-- What the chief or the administrator said to it: one word, that stays.
create table audit_alert_answers (
  station_id integer not null,
  alert_id uuid not null,
  answered_by uuid not null,
  answered_at timestamptz not null,
  word text not null check (word <> ''),
  primary key (station_id, alert_id),
  foreign key (station_id, alert_id) references audit_alerts
);

revoke update, delete, truncate on audit_alerts, audit_alert_answers from doorstep_runtime;

create trigger audit_alerts_are_append_only
  before update or delete or truncate on audit_alerts
  for each statement execute function refuse_audit_change();
create trigger audit_alert_answers_are_append_only
  before update or delete or truncate on audit_alert_answers
  for each statement execute function refuse_audit_change();

-- For the administrator, who reads across stations, and for the job, which reads the last day.
create index audit_entries_by_age on audit_entries (entry_id);
create index audit_entries_by_time on audit_entries (at);
-- A person or a case is followed wherever it was: both belong to one station as a rule.
drop index audit_entries_by_actor;
drop index audit_entries_by_subject;
create index audit_entries_of_actor on audit_entries (actor_id, entry_id);
create index audit_entries_of_subject on audit_entries (subject, entry_id);
