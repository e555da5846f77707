-- What of the log facts.md G asks for besides: which kind of data, what for, and from which device and address somebody
-- of the staff looked. All follow from the act and the request; nobody types anything. Older lines have none of it.
alter table audit_entries
  add column field_class text check (field_class in ('case', 'contact', 'health', 'minor', 'export', 'account',
    'setting', 'audit')),
  add column purpose text check (purpose in ('answering', 'visiting', 'mediating', 'supervising', 'reporting',
    'own-data', 'upkeep', 'sign-in')),
  add column device text check (device in ('weixin', 'phone', 'tablet', 'computer', 'other')),
  add column address text check (length(address) between 1 and 64);

-- When somebody is to be looked after again; open until somebody was there, or nobody wants it any more.
alter table care_visits
  add column next_visit date check (next_visit > day),
  add column next_open boolean not null default false,
  add check (not next_open or next_visit is not null);
create index care_visits_due on care_visits (station_id, beat_id, next_visit, care_id) where next_open;

-- Doors that nobody booked and that officers took into the round of a day.
create table round_doors (
  station_id integer not null,
  beat_id uuid not null,
  day date not null,
  kind text not null check (kind in ('need', 'visit', 'care')),
  case_id uuid not null,
  taken_by uuid not null,
  taken_at timestamptz not null,
  primary key (station_id, beat_id, day, kind, case_id),
  foreign key (station_id, beat_id) references beats (station_id, beat_id)
);
