-- The number of the day for receipts.
create table dispute_receipts (
  station_id integer not null,
  day date not null,
  last_number integer not null,
  primary key (station_id, day)
);

-- A dispute from the report to the file, or an anonymous clue. Identity numbers are masked before they are stored.
create table disputes (
  station_id integer not null,
  dispute_id uuid not null,
  beat_id uuid not null,
  kind text not null check (kind in ('dispute', 'clue')),
  category text not null,
  -- Where it came from: every case keeps its source.
  source text not null check (source in ('app', 'phone', 'visit', '110', 'grid')),
  village_code text,
  village_name text,
  receipt_day date not null,
  receipt text not null,

  -- Null for a clue: its teller is not kept.
  reporter_id uuid,
  text text,
  number_masked boolean not null,
  happened text,
  landmark text,
  lat real,
  lng real,
  confidential boolean not null,
  behalf_name text,
  behalf_relation text,
  behalf_consent text check (behalf_consent in ('agreed', 'cannot-say')),
  call_back text not null check (call_back in ('any', 'safe-phone', 'never')),

  state text not null check (state in ('registered', 'screened', 'accepted', 'assigned', 'convened', 'in-mediation',
    'agreed', 'not-agreed', 'performing', 'followed-up-7', 'followed-up-30', 'followed-up-90', 'archived',
    'refused-by-party', 'to-110', 'to-authority', 'to-court', 'to-centre', 'withdrawn', 'merged')),
  stage text not null check (stage in ('to-accept', 'under-way', 'follow-up', 'closed')),
  since timestamptz not null,
  asked_at timestamptz not null,
  last_act_at timestamptz not null,
  risk text not null check (risk in ('blue', 'yellow', 'red')),
  risk_signs text[] not null default '{}',
  -- Violence or another matter for 110: only the beat's officers and the chief see it; it is not mediated.
  protected boolean not null,
  settled_at timestamptz,
  agreement_text text,
  perform_by date,
  reporter_signed boolean not null default false,
  other_signed boolean not null default false,
  answer text,
  authority text,
  merged_into uuid,
  reopened smallint not null default 0,
  -- Who handles it where it was assigned; else the officer of the beat.
  handler_id uuid,
  -- Red first, then by due time, then what has ended, the newest first: the order of the desk as one number.
  desk_place bigint not null,
  due_at timestamptz not null,
  step_count smallint not null default 0,
  created_at timestamptz not null,
  changed_at timestamptz not null,

  primary key (station_id, dispute_id),
  unique (station_id, receipt_day, receipt),
  foreign key (station_id, beat_id) references beats (station_id, beat_id),
  check ((kind = 'clue') = (reporter_id is null)),
  check (kind = 'clue' or village_code is not null),
  check ((lat is null) = (lng is null)),
  check (num_nulls(behalf_name, behalf_relation, behalf_consent) in (0, 3)),
  check ((stage = 'closed') = (state in ('archived', 'refused-by-party', 'to-110', 'to-authority', 'to-court',
    'to-centre', 'withdrawn', 'merged'))),
  check (stage <> 'follow-up' or settled_at is not null),
  check (state <> 'agreed' or agreement_text is not null),
  check (state not in ('to-110', 'to-authority', 'to-court', 'to-centre') or authority is not null),
  check ((state = 'merged') = (merged_into is not null))
);
create index disputes_by_beat on disputes (station_id, beat_id, desk_place, dispute_id);
create index disputes_by_station on disputes (station_id, desk_place, dispute_id);
create index disputes_to_accept on disputes (station_id, beat_id, desk_place, dispute_id) where stage = 'to-accept';
create index disputes_station_to_accept on disputes (station_id, desk_place, dispute_id) where stage = 'to-accept';
create index disputes_by_village on disputes (station_id, village_code, desk_place, dispute_id)
  where kind = 'dispute' and not protected;
create index disputes_village_to_accept on disputes (station_id, village_code, desk_place, dispute_id)
  where stage = 'to-accept' and kind = 'dispute' and not protected;
create index disputes_by_reporter on disputes (reporter_id, changed_at desc, dispute_id desc);
create index disputes_by_receipt on disputes (station_id, receipt, created_at desc);

-- The two sides, each with their own words; what one side says is never shown to the other (facts.md D6).
create table dispute_parties (
  station_id integer not null,
  dispute_id uuid not null,
  side text not null check (side in ('reporter', 'other')),
  account_id uuid,
  name text,
  -- The phone that may be called, sealed (AES-256-GCM, with the id of its key).
  phone_key_id text,
  phone_sealed bytea,
  consent text not null default 'not-asked' check (consent in ('not-asked', 'agreed', 'refused')),
  statement text,
  primary key (station_id, dispute_id, side),
  foreign key (station_id, dispute_id) references disputes (station_id, dispute_id),
  check ((phone_key_id is null) = (phone_sealed is null))
);

-- Who was assigned or convened; they see this dispute and no other.
create table dispute_members (
  station_id integer not null,
  dispute_id uuid not null,
  account_id uuid not null,
  part text not null check (part in ('handler', 'panel')),
  since timestamptz not null,
  primary key (station_id, dispute_id, account_id),
  foreign key (station_id, dispute_id) references disputes (station_id, dispute_id)
);
create unique index dispute_members_one_handler on dispute_members (station_id, dispute_id) where part = 'handler';
create index dispute_members_by_account on dispute_members (station_id, account_id, since desc, dispute_id desc);

-- Every step with its date, who did it and what was written.
create table dispute_steps (
  station_id integer not null,
  dispute_id uuid not null,
  sequence smallint not null check (sequence > 0),
  act text not null,
  state text not null,
  at timestamptz not null,
  -- Both are null for the teller of a clue.
  actor_id uuid,
  actor_role text,
  words text,
  -- Stays among those who handle it.
  internal boolean not null,
  primary key (station_id, dispute_id, sequence),
  foreign key (station_id, dispute_id) references disputes (station_id, dispute_id),
  check ((actor_id is null) = (actor_role is null))
);

-- Anonymous clues by a hashed address, for two days: to stop floods, not to find people.
create table clue_posts (
  address_index bytea not null,
  day date not null,
  posts integer not null,
  primary key (address_index, day)
);
