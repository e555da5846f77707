-- What villagers think of the station. An answered questionnaire holds nothing that leads to a person.
create table questionnaire_answers (
  station_id integer not null,
  answer_id uuid not null,
  version integer not null,
  answers jsonb not null,
  words text,
  village_name text,
  channel text not null check (channel in ('app', 'paper')),
  answered_on text not null check (answered_on ~ '^\d{4}-\d{2}-\d{2}$'),
  -- SHA-256 of the sender's random key, so that a retry is not counted twice.
  sent_key bytea,
  primary key (station_id, answer_id),
  unique (station_id, sent_key)
);

-- One word from a resident on one finished service; said again, the last word counts.
create table satisfactions (
  station_id integer not null,
  satisfaction_id uuid not null,
  service text not null check (service in ('thread', 'booking', 'dispute')),
  case_id uuid not null,
  account_id uuid not null,
  answer text not null check (answer in ('satisfied', 'fair', 'unsatisfied')),
  words text,
  wants_call_back boolean not null,
  said_at timestamptz not null,
  primary key (station_id, satisfaction_id),
  unique (station_id, service, case_id, account_id)
);

create table opinions (
  station_id integer not null,
  opinion_id uuid not null,
  kind text not null check (kind in ('opinion', 'clue')),
  text text not null,
  village_name text,
  -- Name and phone, sealed together; null where the sender stays unnamed.
  contact_key_id text,
  contact_sealed bytea,
  state text not null check (state in ('received', 'answered')),
  reply text,
  replied_by uuid,
  replied_at timestamptz,
  sent_at timestamptz not null,
  sent_key bytea,
  primary key (station_id, opinion_id),
  unique (station_id, sent_key),
  check ((contact_key_id is null) = (contact_sealed is null)),
  check ((state = 'answered') = (reply is not null and replied_by is not null and replied_at is not null))
);

-- How many anonymous posts came from an address today; the address only as a keyed hash, gone after two days.
create table feedback_posts (
  address_index bytea not null,
  day text not null,
  posts integer not null,
  primary key (address_index, day)
);
