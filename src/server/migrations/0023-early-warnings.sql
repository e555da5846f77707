-- 矛盾纠纷排查表: what a grid worker or cadre sees coming in a village of theirs. Least fields; it becomes a case or is
-- answered.
create table early_warnings (
  station_id integer not null,
  warning_id uuid not null,
  beat_id uuid not null,
  village_code text not null,
  village_name text not null,
  category text not null,
  noticed_on date not null,
  -- How the two sides are called, without phone or number.
  first_party text,
  second_party text,
  signs text[] not null default '{}',
  words text not null,
  risk text not null check (risk in ('blue', 'yellow', 'red')),
  risk_signs text[] not null default '{}',
  state text not null check (state in ('open', 'case', 'answered')),
  reporter_id uuid not null,
  answer text,
  answered_by uuid,
  answered_at timestamptz,
  dispute_id uuid,
  -- Open red first, then yellow and blue, each the oldest first; then what is done, the newest first.
  place bigint not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (station_id, warning_id),
  foreign key (station_id, beat_id) references beats (station_id, beat_id),
  foreign key (station_id, dispute_id) references disputes (station_id, dispute_id),
  check ((state = 'case') = (dispute_id is not null)),
  check ((state = 'answered') = (answer is not null)),
  check ((state = 'open') = (answered_by is null)),
  check ((answered_by is null) = (answered_at is null))
);
create index early_warnings_by_beat on early_warnings (station_id, beat_id, place, warning_id);
create index early_warnings_by_station on early_warnings (station_id, place, warning_id);
create index early_warnings_by_reporter on early_warnings (station_id, reporter_id, place, warning_id);
