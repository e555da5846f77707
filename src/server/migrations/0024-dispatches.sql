-- 派单: an instruction from the station that is not a case yet. It ends with an answer, or becomes a need or a dispute.
create table dispatches (
  station_id integer not null,
  dispatch_id uuid not null,
  beat_id uuid not null,
  village_code text,
  village_name text,
  what text not null,
  place text,
  source text not null check (source in ('110', 'phone', 'station')),
  -- The case that somebody is sent about; it goes on in its own room.
  about_room text check (about_room in ('dispute', 'need')),
  about_id text,
  state text not null check (state in ('given', 'accepted', 'arrived', 'done', 'handed-back')),
  due_at timestamptz not null,
  given_by uuid not null,
  officer_id uuid not null,
  auxiliary_id uuid,
  outcome text check (outcome in ('answered', 'need', 'dispute')),
  -- What it became.
  became_id text,
  step_count smallint not null,
  given_at timestamptz not null,
  changed_at timestamptz not null,
  primary key (station_id, dispatch_id),
  check ((about_room is null) = (about_id is null)),
  check ((state = 'done') = (outcome is not null)),
  check ((outcome in ('need', 'dispute')) = (became_id is not null)),
  check (became_id is null or about_room is null)
);
create index dispatches_open_of_beat on dispatches (station_id, beat_id, due_at, dispatch_id) where state <> 'done';
create index dispatches_open_of_officer on dispatches (station_id, officer_id, due_at) where state <> 'done';

-- Who did what when. An arrival is a tap with its time and nothing of where.
create table dispatch_steps (
  station_id integer not null,
  dispatch_id uuid not null,
  sequence smallint not null,
  act text not null check (act in ('giving', 'acceptance', 'arrival', 'result', 'handing-back')),
  at timestamptz not null,
  actor_id uuid not null,
  words text,
  primary key (station_id, dispatch_id, sequence),
  foreign key (station_id, dispatch_id) references dispatches (station_id, dispatch_id) on delete cascade,
  check (act <> 'result' or words is not null),
  check (act <> 'handing-back' or words is not null)
);

-- A number that is read out is looked up whole.
create index threads_by_receipt on threads (station_id, receipt, created_at desc);
create index bookings_by_receipt on bookings (station_id, receipt, receipt_day desc);
