-- Everybody who signs in. A phone lies here sealed (AES-256-GCM, with the id of its key) beside a keyed blind index.
create table accounts (
  account_id uuid primary key,
  role text not null check (role in ('resident', 'officer', 'auxiliary', 'grid-worker', 'mediator', 'liaison',
    'station-chief', 'administrator')),
  -- How the officer addresses a resident; the name of a member of staff is in staff.
  name text check (name is null or role = 'resident'),
  phone_key_id text,
  phone_sealed bytea,
  phone_index bytea,
  village_code text,
  created_at timestamptz not null,
  closed_at timestamptz,
  unique (account_id, role),
  check (num_nulls(phone_key_id, phone_sealed, phone_index) in (0, 3))
);
create unique index accounts_by_phone on accounts (phone_index) where role = 'resident' and closed_at is null;

-- Which WeChat user is which resident. The openid is kept sealed: it is needed to send a notice.
create table weixin_bindings (
  openid_index bytea primary key,
  account_id uuid not null references accounts,
  openid_key_id text not null,
  openid_sealed bytea not null,
  bound_at timestamptz not null
);
create index weixin_bindings_by_account on weixin_bindings (account_id);

create table staff (
  account_id uuid primary key,
  station_id integer not null,
  staff_number text not null unique,
  role text not null check (role <> 'resident'),
  name text not null,
  avatar smallint not null check (avatar between 0 and 5),
  -- Printed on the contact card; null until the station enters one.
  work_phone text,
  password_hash text not null,
  must_change_password boolean not null,
  -- The secret in use, and the one that is being enrolled; each with the id of its key.
  totp_key_id text,
  totp_sealed bytea,
  totp_pending_key_id text,
  totp_pending_sealed bytea,
  -- The last time step (RFC 6238) that was accepted: no number is accepted twice.
  totp_last_step integer not null default 0,
  -- Invented people of the demo, who do not exist in production.
  demo boolean not null default false,
  foreign key (account_id, role) references accounts (account_id, role),
  check ((totp_key_id is null) = (totp_sealed is null)),
  check ((totp_pending_key_id is null) = (totp_pending_sealed is null))
);
create index staff_by_station on staff (station_id, role);

create table sessions (
  token_hash bytea primary key,
  account_id uuid not null references accounts,
  started_at timestamptz not null,
  renewed_at timestamptz not null,
  idle_expires_at timestamptz not null,
  expires_at timestamptz not null,
  check (idle_expires_at <= expires_at)
);
create index sessions_by_account on sessions (account_id);
create index sessions_by_end on sessions (idle_expires_at);

-- The one live code of a phone, as a keyed hash.
create table phone_codes (
  phone_index bytea primary key,
  code_hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries smallint not null default 0 check (tries between 0 and 5)
);
create index phone_codes_by_end on phone_codes (expires_at);

-- Counts what must not be tried too often, across all server processes. Subjects are keyed hashes.
create table attempt_counters (
  kind text not null,
  subject bytea not null,
  count integer not null,
  expires_at timestamptz not null,
  primary key (kind, subject)
);
create index attempt_counters_by_end on attempt_counters (expires_at);

create table consents (
  consent_id uuid primary key,
  account_id uuid not null references accounts,
  version text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz
);
create unique index consents_in_force on consents (account_id, version) where withdrawn_at is null;
