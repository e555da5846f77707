-- Stations, beats and villages are small and read by everybody: reference tables on a distributed engine.
create table stations (
  station_id integer primary key check (station_id > 0),
  name text not null,
  township text not null,
  landline text,
  address text,
  demo boolean not null default false
);

-- The desk is the beat that answers when no other does; every station has one.
create table beats (
  station_id integer not null references stations (station_id),
  beat_id uuid not null,
  kind text not null check (kind in ('beat', 'desk')),
  name text not null,
  position smallint not null,
  scene text not null check (scene ~ '^[0-9A-Za-z_.~-]{1,32}$'),
  office_name text,
  office_address text,
  office_landline text,
  primary key (station_id, beat_id),
  unique (station_id, scene),
  unique (station_id, position)
);
create unique index beats_one_desk on beats (station_id) where kind = 'desk';

-- place is the Mercator image of the coordinates: it keeps angles, so the order of nearest neighbours on the plane
-- is the order on the ground.
create table villages (
  code text primary key check (code ~ '^\d{12}$'),
  name text not null,
  township text,
  station_id integer,
  beat_id uuid,
  lat double precision check (lat between -85 and 85),
  lng double precision check (lng between -180 and 180),
  place point generated always as (point(radians(lng), ln(tan(pi() / 4 + radians(lat) / 2)))) stored,
  demo_beat boolean not null default false,
  demo_place boolean not null default false,
  foreign key (station_id, beat_id) references beats (station_id, beat_id),
  check ((station_id is null) = (beat_id is null)),
  check ((lat is null) = (lng is null))
);
create index villages_by_beat on villages (station_id, beat_id, code);
create index villages_by_place on villages using gist (place);

-- Every name that finds a village, once for each reading (大王 is dawang and daiwang). served repeats whether a
-- station answers for the village, so that one index range holds only those.
create table village_names (
  village_code text not null references villages (code) on delete cascade,
  name text not null,
  kind text not null check (kind in ('official', 'alias', 'natural')),
  served boolean not null,
  demo boolean not null default false,
  normal text collate "C" not null,
  pinyin text collate "C" not null,
  initials text collate "C" not null,
  near integer[] not null,
  primary key (village_code, name, pinyin)
);
create index village_names_by_normal on village_names (served, normal);
create index village_names_by_pinyin on village_names (served, pinyin);
create index village_names_by_initials on village_names (served, initials);
create index village_names_by_near on village_names using gin (near) with (fastupdate = off);

-- The dated pair of a beat: a transfer closes one row and opens the next.
create table duty_pairs (
  station_id integer not null,
  beat_id uuid not null,
  officer_id uuid not null,
  auxiliary_id uuid,
  deputy_id uuid,
  from_day date not null,
  to_day date,
  primary key (station_id, beat_id, from_day),
  foreign key (station_id, beat_id) references beats (station_id, beat_id),
  check (to_day is null or to_day >= from_day),
  check (deputy_id is null or deputy_id <> officer_id)
);
create unique index duty_pairs_one_open on duty_pairs (station_id, beat_id) where to_day is null;
create index duty_pairs_by_officer on duty_pairs (station_id, officer_id);
create index duty_pairs_by_auxiliary on duty_pairs (station_id, auxiliary_id);
create index duty_pairs_by_deputy on duty_pairs (station_id, deputy_id);

-- Days on which a member of staff is away (leave, training), so that the deputy covers.
create table duty_absences (
  station_id integer not null references stations (station_id),
  account_id uuid not null,
  from_day date not null,
  to_day date not null,
  primary key (station_id, account_id, from_day),
  check (to_day >= from_day)
);

-- Grid workers and liaison cadres of a village.
create table village_duties (
  station_id integer not null references stations (station_id),
  village_code text not null references villages (code),
  account_id uuid not null,
  from_day date not null,
  to_day date,
  primary key (station_id, account_id, village_code, from_day),
  check (to_day is null or to_day >= from_day)
);
create index village_duties_by_village on village_duties (station_id, village_code);

-- Minutes since midnight in Beijing. The nil UUID (RFC 9562 section 5.9) stands for the whole station; a beat with
-- rows of its own follows those instead.
create table duty_hours (
  station_id integer not null references stations (station_id),
  beat_id uuid not null default '00000000-0000-0000-0000-000000000000',
  weekday smallint not null check (weekday between 1 and 7),
  spans int4multirange not null check (spans <@ '{[0,1440)}'::int4multirange),
  primary key (station_id, beat_id, weekday)
);

-- Holidays and make-up workdays: the spans of that one day, empty where closed.
create table duty_exceptions (
  station_id integer not null references stations (station_id),
  beat_id uuid not null default '00000000-0000-0000-0000-000000000000',
  day date not null,
  name text not null,
  spans int4multirange not null check (spans <@ '{[0,1440)}'::int4multirange),
  primary key (station_id, beat_id, day)
);
