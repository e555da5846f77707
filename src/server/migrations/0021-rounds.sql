-- When a step noted without signal reached the server; null where it was noted with signal.
alter table booking_steps add column received_at timestamptz;
create index booking_steps_by_time on booking_steps (station_id, at);
create index bookings_by_visit_day on bookings (station_id, beat_id, visit_day) where visit_day is not null;
create index bookings_to_deliver on bookings (station_id, beat_id) where state = 'awaiting-delivery';

-- Where the motorbike of a beat starts and comes back to; without a row the middle of its villages stands in.
create table round_offices (
  station_id integer not null,
  beat_id uuid not null,
  lat double precision not null check (lat between -85 and 85),
  lng double precision not null check (lng between -180 and 180),
  demo boolean not null default false,
  primary key (station_id, beat_id),
  foreign key (station_id, beat_id) references beats (station_id, beat_id)
);

-- The order of a day that an officer made by hand; without a row the shortest way is reckoned.
create table round_orders (
  station_id integer not null,
  beat_id uuid not null,
  day date not null,
  booking_ids uuid[] not null,
  version integer not null check (version > 0),
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (station_id, beat_id, day),
  foreign key (station_id, beat_id) references beats (station_id, beat_id)
);

-- What went into the box of the motorbike, ticked once for a trip.
create table round_packings (
  station_id integer not null,
  beat_id uuid not null,
  day date not null,
  template_version smallint not null check (template_version > 0),
  packed text[] not null,
  -- What has to be refilled: item → note.
  restock jsonb not null default '{}',
  packed_by uuid not null,
  packed_at timestamptz not null,
  primary key (station_id, beat_id, day),
  foreign key (station_id, beat_id) references beats (station_id, beat_id)
);

-- A step noted on the road that people decided not to record, because the booking had moved on meanwhile.
create table round_set_asides (
  station_id integer not null,
  set_aside_id uuid not null,
  beat_id uuid not null,
  booking_id uuid not null,
  act text not null,
  words text,
  happened_at timestamptz not null,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (station_id, set_aside_id),
  unique (station_id, booking_id, act, happened_at, set_by),
  foreign key (station_id, booking_id) references bookings (station_id, booking_id) on delete cascade
);

-- Which village the officers come to on which half-day: told to everybody, names no household.
create table village_plans (
  station_id integer not null,
  plan_id uuid not null,
  beat_id uuid not null,
  day date not null,
  half text not null check (half in ('morning', 'afternoon')),
  village_code text not null,
  village_name text not null,
  services text[] not null check (cardinality(services) between 1 and 10),
  planned_by uuid not null,
  planned_at timestamptz not null,
  cancelled_at timestamptz,
  cancel_reason text,
  primary key (station_id, plan_id),
  foreign key (station_id, beat_id) references beats (station_id, beat_id),
  check ((cancelled_at is null) = (cancel_reason is null))
);
create unique index village_plans_once on village_plans (station_id, beat_id, day, half, village_code)
  where cancelled_at is null;
create index village_plans_by_day on village_plans (station_id, beat_id, day);

-- The register of motorbikes: what is due, never where one is.
create table motorbikes (
  station_id integer not null references stations (station_id),
  motorbike_id uuid not null,
  plate text not null,
  keeper_id uuid,
  inspection_due date not null,
  insurance_due date not null,
  mileage integer check (mileage between 0 and 999999),
  version integer not null check (version > 0),
  retired_at timestamptz,
  changed_at timestamptz not null,
  primary key (station_id, motorbike_id)
);
create unique index motorbikes_by_plate on motorbikes (station_id, plate) where retired_at is null;

create table motorbike_repairs (
  station_id integer not null,
  repair_id uuid not null,
  motorbike_id uuid not null,
  day date not null,
  what text not null,
  noted_by uuid not null,
  noted_at timestamptz not null,
  primary key (station_id, repair_id),
  foreign key (station_id, motorbike_id) references motorbikes (station_id, motorbike_id)
);
create index motorbike_repairs_by_motorbike on motorbike_repairs (station_id, motorbike_id, repair_id desc);
