-- A closed beat keeps its cases and its history; nothing new comes to it.
alter table beats add column closed_on date;

-- Which beat a village goes to, and from which day. Until then villages.beat_id holds; a job puts it through.
create table village_assignments (
  station_id integer not null,
  village_code text not null references villages (code),
  beat_id uuid not null,
  from_day date not null,
  applied_at timestamptz,
  primary key (station_id, village_code, from_day),
  foreign key (station_id, beat_id) references beats (station_id, beat_id)
);
create index village_assignments_due on village_assignments (from_day) where applied_at is null;

-- One officer hands a beat to the next: the pair is dated, what lies open by name follows on the day.
create table beat_handovers (
  station_id integer not null,
  handover_id uuid not null,
  beat_id uuid not null,
  from_officer_id uuid,
  to_officer_id uuid not null,
  on_day date not null,
  applied_at timestamptz,
  moved integer not null default 0,
  primary key (station_id, handover_id),
  foreign key (station_id, beat_id) references beats (station_id, beat_id)
);
create index beat_handovers_due on beat_handovers (on_day) where applied_at is null;

-- A grid worker is recommended by villagers, vetted by the station and engaged for a term: without vetting after a
-- recommendation, or after the term, there is no access.
alter table staff
  add column term_until date,
  add column recommended_by text,
  add column recommended_on date,
  add column vetted_by uuid,
  add column vetted_on date,
  add check ((recommended_by is null) = (recommended_on is null)),
  add check ((vetted_by is null) = (vetted_on is null));

-- A role is changed in accounts; the copy in staff follows.
alter table staff drop constraint staff_account_id_role_fkey;
alter table staff add foreign key (account_id, role) references accounts (account_id, role) on update cascade;

-- To which station somebody goes, and on which day.
create table staff_transfers (
  station_id integer not null references stations (station_id),
  account_id uuid not null references staff (account_id),
  on_day date not null,
  applied_at timestamptz,
  primary key (station_id, account_id, on_day)
);
create unique index staff_transfers_one_waiting on staff_transfers (account_id) where applied_at is null;
create index staff_transfers_due on staff_transfers (on_day) where applied_at is null;

-- How long things are kept where an administrator has changed the usual period.
create table retention_periods (
  kind text primary key,
  days integer not null check (days > 0),
  changed_by uuid not null,
  changed_at timestamptz not null
);
