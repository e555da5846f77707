-- 三必核 · 四必访 · 五必宣. A version is never changed: old visits keep theirs.
create table visit_checklists (
  version integer primary key,
  items jsonb not null,
  -- Of the file that it came from; null where an administrator wrote it.
  file_hash text,
  published_by uuid,
  published_at timestamptz not null
);

-- One visit to a household. The household is a place and at most a name to ask for: no number, no label.
create table visits (
  station_id integer not null,
  visit_id uuid not null,
  beat_id uuid not null,
  village_code text not null,
  village_name text not null,
  day date not null,
  checklist_version integer not null references visit_checklists (version),
  checks jsonb not null,
  prompts jsonb not null,
  topics text[] not null,
  welfare text[] not null check (welfare <@ array['alone', 'hard-to-walk', 'left-behind', 'disabled', 'in-need']),
  landmark text,
  contact_name text,
  note text,
  nobody_home boolean not null,
  next_visit date check (next_visit > day),
  -- True until somebody was there again.
  next_open boolean not null,
  team_ids uuid[] not null,
  state text not null check (state in ('draft', 'recorded')),
  written_by uuid not null,
  approved_by uuid,
  recorded_at timestamptz not null,
  primary key (station_id, visit_id),
  check (not nobody_home or (checks = '{}' and prompts = '{}' and topics = '{}')),
  check (not next_open or next_visit is not null),
  check (approved_by is null or state = 'recorded')
);
create index visits_of_beat on visits (station_id, beat_id, day desc, visit_id desc);
create index visits_of_village on visits (station_id, village_code, day desc, visit_id desc);
create index visits_to_approve on visits (station_id, beat_id, day desc, visit_id desc) where state = 'draft';
create index visits_due on visits (station_id, beat_id, next_visit) where next_open;

-- One tap of the household, counted by village and month: nothing leads to a visit.
create table visit_satisfactions (
  station_id integer not null,
  village_code text not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  answer text not null check (answer in ('satisfied', 'fair', 'unsatisfied')),
  times integer not null,
  primary key (station_id, village_code, month, answer)
);

-- 急难愁盼: it ends only when the answer was carried back.
create table needs (
  station_id integer not null,
  need_id uuid not null,
  beat_id uuid not null,
  village_code text not null,
  village_name text not null,
  what text not null,
  kind text not null check (kind in ('papers', 'livelihood', 'welfare', 'dispute', 'safety', 'other')),
  place text,
  source text not null check (source in ('visit', 'grid', 'app', 'phone', '110')),
  visit_id uuid,
  thread_id uuid,
  resident_id uuid,
  written_by uuid not null,
  owner_id uuid not null,
  state text not null check (state in ('open', 'answer-found', 'carried-back')),
  due_day date not null,
  answer text,
  carried_how text check (carried_how in ('at-door', 'phone', 'app', 'meeting')),
  carried_at timestamptz,
  carried_by uuid,
  carried_word text check (carried_word in ('satisfied', 'not-said')),
  carried_words text,
  reopened smallint not null default 0,
  step_count smallint not null,
  raised_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (station_id, need_id),
  check (state = 'open' or answer is not null),
  check ((state = 'carried-back') = (carried_how is not null)),
  check ((carried_how is null) = (carried_at is null)),
  check ((carried_how is null) = (carried_by is null)),
  check ((carried_how is null) = (carried_word is null)),
  check (source <> 'app' or thread_id is not null)
);
create index needs_open_of_beat on needs (station_id, beat_id, due_day, need_id) where state <> 'carried-back';
create index needs_open_of_owner on needs (station_id, owner_id, due_day, need_id) where state <> 'carried-back';
create index needs_ended_of_beat on needs (station_id, beat_id, changed_at desc, need_id desc)
  where state = 'carried-back';
create index needs_written_by on needs (station_id, written_by, due_day, need_id);
create index needs_of_visit on needs (station_id, visit_id) where visit_id is not null;
-- A resident's own are found by account, at whatever station.
create index needs_of_resident on needs (resident_id, changed_at desc, need_id desc) where resident_id is not null;

create table need_steps (
  station_id integer not null,
  need_id uuid not null,
  sequence smallint not null,
  act text not null check (act in ('raised', 'assignment', 'answer', 'carrying-back', 'reopening', 'confirmation')),
  at timestamptz not null,
  actor_id uuid not null,
  words text,
  primary key (station_id, need_id, sequence),
  foreign key (station_id, need_id) references needs (station_id, need_id) on delete cascade
);

-- A visit to somebody who lives alone or is unwell; the reading lies apart, because it goes after 90 days.
create table care_visits (
  station_id integer not null,
  care_id uuid not null,
  beat_id uuid not null,
  village_code text not null,
  village_name text not null,
  day date not null,
  landmark text not null,
  kind text not null check (kind in ('alone', 'hard-to-walk', 'disabled', 'in-need')),
  note text,
  signs text[] not null check (signs <@ array['chest-pain', 'weakness', 'speech']),
  written_by uuid not null,
  recorded_at timestamptz not null,
  primary key (station_id, care_id)
);
create index care_visits_of_beat on care_visits (station_id, beat_id, day desc, care_id desc);

create table care_readings (
  station_id integer not null,
  care_id uuid not null,
  systolic smallint not null check (systolic between 50 and 300),
  diastolic smallint not null check (diastolic between 20 and 250 and diastolic < systolic),
  pulse smallint check (pulse between 20 and 250),
  taken_at timestamptz not null,
  -- Asked for alone, before the cuff was put on (PIPL Art. 29).
  consent_version text not null,
  consent_at timestamptz not null,
  primary key (station_id, care_id),
  foreign key (station_id, care_id) references care_visits (station_id, care_id) on delete cascade
);
create index care_readings_by_age on care_readings (taken_at);

-- A left-behind child: an alias, and sealed what the guardian agreed to.
create table child_visits (
  station_id integer not null,
  child_id uuid not null,
  beat_id uuid not null,
  village_code text not null,
  village_name text not null,
  day date not null,
  alias text not null check (length(alias) between 1 and 4),
  details_key_id text not null,
  details_sealed bytea not null,
  topics text[] not null,
  referral text not null check (referral in ('none', 'civil-affairs', 'school')),
  consent_version text not null,
  consent_at timestamptz not null,
  written_by uuid not null,
  recorded_at timestamptz not null,
  primary key (station_id, child_id)
);
create index child_visits_of_beat on child_visits (station_id, beat_id, day desc, child_id desc);
create index child_visits_by_age on child_visits (recorded_at);

-- A private notebook: sealed, and read by its owner alone.
create table notebook_entries (
  station_id integer not null,
  owner_id uuid not null,
  entry_id uuid not null,
  text_key_id text not null,
  text_sealed bytea not null,
  link_room text check (link_room in ('visit', 'need', 'thread', 'booking', 'dispute')),
  link_id text,
  written_at timestamptz not null,
  primary key (station_id, owner_id, entry_id),
  check ((link_room is null) = (link_id is null))
);

-- What was told to whom and where; the statistics count it.
create table prevention_talks (
  station_id integer not null,
  talk_id uuid not null,
  beat_id uuid not null,
  village_code text not null,
  village_name text not null,
  kind text not null check (kind in ('talk', 'traffic')),
  topic text not null check (topic in ('fire-and-theft', 'telecom-fraud', 'traffic-safety', 'drugs',
    'officer-contact', 'law')),
  day date not null,
  place text not null,
  audience integer not null check (audience > 0),
  material text,
  written_by uuid not null,
  recorded_at timestamptz not null,
  primary key (station_id, talk_id)
);
create index prevention_talks_of_beat on prevention_talks (station_id, beat_id, day desc, talk_id desc);
create index prevention_talks_by_day on prevention_talks (station_id, day);
