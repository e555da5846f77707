-- The list 今天 walks through what is open in the order of when it is due, in every room alike. A planned visit is due
-- when its half-day ends.
alter table bookings add column work_due_at timestamptz not null
  generated always as (case when stage = 'planned' and visit_to is not null then visit_to else due_at end) stored;
create index bookings_work_of_beat on bookings (station_id, beat_id, stage, work_due_at, booking_id)
  where stage <> 'closed';
create index bookings_work_of_station on bookings (station_id, stage, work_due_at, booking_id) where stage <> 'closed';
create index bookings_work_of_booker on bookings (booker_id, work_due_at, booking_id) where stage <> 'closed';

create index disputes_work_of_beat on disputes (station_id, beat_id, stage, due_at, dispute_id)
  where stage <> 'closed';
create index disputes_work_of_station on disputes (station_id, stage, due_at, dispute_id) where stage <> 'closed';
create index early_warnings_open on early_warnings (station_id, beat_id) where state = 'open';

-- A new step in the way of a need: the beat changed hands.
alter table need_steps drop constraint need_steps_act_check;
alter table need_steps add check (act in ('raised', 'assignment', 'answer', 'carrying-back', 'reopening',
  'confirmation', 'handover'));
