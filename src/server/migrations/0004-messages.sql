-- Pictures and recordings of any case. The bytes lie in the database, so that every server process can show them.
create table uploads (
  station_id integer not null,
  upload_id uuid not null,
  uploader_id uuid not null,
  kind text not null check (kind in ('picture', 'voice')),
  bytes integer not null check (bytes > 0),
  width integer,
  height integer,
  seconds real,
  content bytea not null,
  -- The public id of the case; null while the upload is still its uploader's own.
  subject text,
  attached_at timestamptz,
  created_at timestamptz not null,
  primary key (station_id, upload_id),
  check ((subject is null) = (attached_at is null)),
  check ((kind = 'picture') = (width is not null and height is not null)),
  check ((kind = 'voice') = (seconds is not null))
);
-- JPEG and MP3 are compressed already.
alter table uploads alter column content set storage external;
create index uploads_by_subject on uploads (station_id, subject, upload_id) where subject is not null;
create index uploads_unattached on uploads (created_at) where subject is null;

-- The conversation of a resident with a beat. It is not with a person: it survives a transfer.
create table threads (
  station_id integer not null,
  thread_id uuid not null,
  beat_id uuid not null,
  resident_id uuid not null,
  -- False once it was handed over from another beat: the resident may have another thread with this one.
  begun_here boolean not null default true,
  receipt text not null,
  village_name text,
  state text not null check (state in ('waiting', 'answered', 'closed')),
  escalation text not null check (escalation in ('beat', 'deputy', 'station-chief')),
  due_at timestamptz,
  escalate_at timestamptz,
  -- Waiting threads by due time, then the others by newest change: the order of the inbox as one number.
  inbox_place bigint not null,
  last_sequence integer not null default 0 check (last_sequence >= 0),
  resident_seen integer not null default 0 check (resident_seen between 0 and last_sequence),
  staff_seen integer not null default 0 check (staff_seen between 0 and last_sequence),
  resident_unread integer not null default 0 check (resident_unread >= 0),
  staff_unread integer not null default 0 check (staff_unread >= 0),
  -- Messages that a person should still look at.
  doubtful integer not null default 0 check (doubtful >= 0),
  preview text not null default '',
  draft_text text,
  draft_by uuid,
  changed_at timestamptz not null,
  created_at timestamptz not null,
  primary key (station_id, thread_id),
  foreign key (station_id, beat_id) references beats (station_id, beat_id),
  check ((state = 'waiting') = (due_at is not null)),
  check (state = 'waiting' or (escalation = 'beat' and escalate_at is null)),
  check (escalation <> 'station-chief' or escalate_at is null),
  check ((draft_text is null) = (draft_by is null))
);
create unique index threads_one_per_pair on threads (station_id, beat_id, resident_id) where begun_here;
create index threads_by_beat on threads (station_id, beat_id, inbox_place, thread_id);
create index threads_by_resident on threads (resident_id, changed_at desc, thread_id desc);
create index threads_unread on threads (station_id, beat_id, inbox_place, thread_id) where staff_unread > 0;
create index threads_doubtful on threads (station_id, beat_id, inbox_place, thread_id) where doubtful > 0;
create index threads_closed on threads (station_id, beat_id, inbox_place, thread_id) where state = 'closed';
create index threads_to_escalate on threads (escalate_at) where escalate_at is not null;

-- The number of the day for receipts.
create table thread_receipts (
  station_id integer not null,
  day date not null,
  last_number integer not null,
  primary key (station_id, day)
);

create table messages (
  station_id integer not null,
  thread_id uuid not null,
  sequence integer not null check (sequence > 0),
  -- Both are null for a line of the service itself.
  sender_id uuid,
  sender_role text,
  text text,
  -- Public ids of uploads, in order.
  upload_ids text[] not null default '{}',
  reference jsonb,
  -- The idempotency key that it was sent with.
  key text,
  -- Why a person should look at it.
  doubts text[] not null default '{}',
  reviewed text check (reviewed in ('fine', 'improper')),
  -- True until the gateway's content check has answered.
  unchecked boolean not null default false,
  sent_at timestamptz not null,
  primary key (station_id, thread_id, sequence),
  foreign key (station_id, thread_id) references threads (station_id, thread_id),
  check ((sender_id is null) = (sender_role is null)),
  check (text is not null or cardinality(upload_ids) > 0)
);
create index messages_unchecked on messages (sent_at) where unchecked;
