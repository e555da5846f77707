-- How many home visits a half-day of a beat holds. A row appears when somebody books or the chief sets a number; a
-- half-day without one holds the usual number. The CHECK is the last word: no place is ever sold twice.
create table booking_slots (
  station_id integer not null,
  beat_id uuid not null,
  day date not null,
  half text not null check (half in ('morning', 'afternoon')),
  capacity smallint not null check (capacity between 0 and 20),
  booked smallint not null default 0,
  -- Why it is closed or smaller, as the chief wrote it.
  note text,
  primary key (station_id, beat_id, day, half),
  foreign key (station_id, beat_id) references beats (station_id, beat_id),
  check (booked between 0 and capacity)
);

-- The number of the day for receipts.
create table booking_receipts (
  station_id integer not null,
  day date not null,
  last_number integer not null,
  primary key (station_id, day)
);

-- A home visit for an identity card, from the request to the card in the hand. No identity number is kept.
create table bookings (
  station_id integer not null,
  booking_id uuid not null,
  beat_id uuid not null,
  village_code text not null,
  village_name text not null,
  receipt_day date not null,
  receipt text not null,

  booker_id uuid not null,
  booker_role text not null,
  relation text not null check (relation in ('self', 'spouse', 'child', 'relative', 'guardian', 'grid-worker',
    'village-cadre', 'officer')),
  subject_name text not null,
  subject_birth date not null,
  -- HMAC of name, birth date and village: the same person twice in one half-day is refused.
  subject_index bytea not null,
  -- The phone and how the person can be asked again, sealed (AES-256-GCM, with the id of its key).
  contact_key_id text not null,
  contact_sealed bytea not null,
  phone_of text not null check (phone_of in ('subject', 'contact')),
  contact_name text,
  landmark text not null,
  service text not null check (service in ('first', 'expired', 'damaged', 'lost', 'temporary')),
  old_card text not null check (old_card in ('in-hand', 'damaged', 'lost', 'none')),
  old_card_expiry date,
  register_at_home boolean not null,
  eligibility text[] not null check (cardinality(eligibility) > 0),
  reason text,
  needs text[] not null default '{}',
  guardian_name text,
  -- A booker outside of the family wrote down that the person agreed, how and when.
  consent_how text check (consent_how in ('oral', 'written')),
  consent_on date,
  number_masked boolean not null,

  state text not null check (state in ('submitted', 'scheduled', 'visiting', 'collected', 'under-review',
    'in-production', 'at-station', 'awaiting-delivery', 'delivered', 'followed-up', 'returned', 'to-window',
    'rescheduled', 'nobody-home', 'recapture', 'review-refused', 'collected-by-self', 'collected-by-relative',
    'cancelled')),
  stage text not null check (stage in ('to-accept', 'planned', 'in-progress', 'closed')),
  since timestamptz not null,
  due_at timestamptz not null,
  visit_day date,
  visit_half text check (visit_half in ('morning', 'afternoon')),
  visit_from timestamptz,
  visit_to timestamptz,
  visit_at timestamptz,
  called_at timestamptz,
  late_minutes smallint,
  missing text[] not null default '{}',
  acceptance_number text,
  accepted_at timestamptz,
  accepted_remote boolean,
  arrived_at timestamptz,
  receiver text,
  receiver_relation text,
  old_card_returned boolean,
  handed_over_at timestamptz,
  reminded_at timestamptz,
  step_count smallint not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,

  primary key (station_id, booking_id),
  unique (station_id, receipt_day, receipt),
  foreign key (station_id, beat_id) references beats (station_id, beat_id),
  check (num_nulls(visit_day, visit_half, visit_from, visit_to) in (0, 4)),
  check (visit_at is null or (visit_at >= visit_from and visit_at < visit_to)),
  check (state not in ('submitted', 'scheduled', 'rescheduled', 'visiting') or visit_day is not null),
  check (state not in ('returned', 'to-window', 'nobody-home', 'recapture', 'cancelled') or visit_day is null),
  check (phone_of = 'subject' or contact_name is not null),
  check ((consent_how is null) = (consent_on is null)),
  check (relation in ('self', 'spouse', 'child', 'relative', 'guardian') or consent_how is not null),
  check (num_nulls(acceptance_number, accepted_at, accepted_remote) in (0, 3)),
  check (state not in ('collected', 'under-review', 'in-production', 'at-station', 'awaiting-delivery', 'delivered',
    'collected-by-self', 'collected-by-relative', 'followed-up', 'review-refused') or accepted_at is not null),
  check (num_nulls(receiver, receiver_relation, old_card_returned, handed_over_at) in (0, 4)),
  check ((state in ('delivered', 'collected-by-self', 'collected-by-relative', 'followed-up'))
    = (handed_over_at is not null)),
  check (state <> 'returned' or cardinality(missing) > 0)
);
create unique index bookings_once_in_a_slot on bookings (station_id, beat_id, visit_day, visit_half, subject_index)
  where stage in ('to-accept', 'planned');
create index bookings_by_booker on bookings (booker_id, changed_at desc, booking_id desc);
create index bookings_open_by_booker on bookings (booker_id) where stage in ('to-accept', 'planned');
create index bookings_by_beat on bookings (station_id, beat_id, stage, due_at, booking_id);
create index bookings_by_station on bookings (station_id, stage, due_at, booking_id);
create index bookings_by_day on bookings (station_id, beat_id, visit_from, booking_id)
  where stage in ('to-accept', 'planned');
create index bookings_by_station_day on bookings (station_id, visit_from, booking_id)
  where stage in ('to-accept', 'planned');
create index bookings_to_remind on bookings (visit_from) where state = 'scheduled' and reminded_at is null;

-- Every step with its date, who did it and why.
create table booking_steps (
  station_id integer not null,
  booking_id uuid not null,
  sequence smallint not null check (sequence > 0),
  act text not null,
  state text not null,
  at timestamptz not null,
  actor_id uuid not null,
  actor_role text not null,
  words text,
  primary key (station_id, booking_id, sequence),
  foreign key (station_id, booking_id) references bookings (station_id, booking_id)
);
