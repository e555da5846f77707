-- Each time a resident asks and waits: what was promised and when the answer came. The thread itself forgets both.
create table thread_questions (
  station_id integer not null,
  thread_id uuid not null,
  -- Of the message that asked.
  sequence integer not null check (sequence > 0),
  asked_at timestamptz not null,
  due_at timestamptz not null,
  answered_at timestamptz,
  changed_at timestamptz not null,
  primary key (station_id, thread_id, sequence),
  foreign key (station_id, thread_id) references threads (station_id, thread_id) on delete cascade
);
create unique index thread_questions_one_open on thread_questions (station_id, thread_id) where answered_at is null;
create index thread_questions_by_day on thread_questions (station_id, asked_at);
create index thread_questions_by_change on thread_questions (changed_at);
insert into thread_questions (station_id, thread_id, sequence, asked_at, due_at, changed_at)
select t.station_id, t.thread_id, t.last_sequence, t.changed_at, t.due_at, t.changed_at
from threads t where t.state = 'waiting' and t.last_sequence > 0;

-- How many of what, by month, village and category: nothing leads from a number to a case. Can be counted anew.
create table statistics_cells (
  station_id integer not null references stations (station_id),
  subject text not null,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  -- Empty where no village was named, and for protected cases.
  village text not null,
  category text not null,
  measure text not null,
  -- Hours or days where a wait is measured, else 0.
  size integer not null,
  times bigint not null check (times > 0),
  primary key (station_id, subject, month, village, category, measure, size)
);

-- Up to when the changes of a subject are counted.
create table statistics_marks (
  subject text primary key,
  counted_until timestamptz not null
);

-- What changed since the last count is found without reading the rest.
create index disputes_by_change on disputes (changed_at);
create index bookings_by_change on bookings (changed_at);
create index needs_by_change on needs (changed_at);
create index needs_by_day on needs (station_id, raised_at);
create index visits_by_record on visits (recorded_at);
create index visits_by_day on visits (station_id, day);
create index prevention_talks_by_record on prevention_talks (recorded_at);
create index dispute_follow_ups on dispute_steps (at) where act = 'follow-up';
create index booking_follow_ups on booking_steps (at) where act = 'follow-up';
create index satisfactions_by_day on satisfactions (said_at);
