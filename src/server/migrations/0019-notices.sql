-- What a person should know, as it stands in the list in the app. Words only, no case content beyond the template's.
create table notices (
  station_id integer not null,
  notice_id uuid not null,
  -- Null for somebody who has a phone here and no account: the other party of a dispute.
  account_id uuid,
  kind text not null,
  -- Public id of the case it leads to; null where it must not say which.
  subject text,
  -- The same thing is told to the same person once.
  dedup_key text not null,
  title text not null,
  text text not null,
  -- What the templates of the other channels may name: a time, a receipt number.
  told jsonb not null,
  created_at timestamptz not null,
  read_at timestamptz,
  primary key (station_id, notice_id),
  unique (station_id, dedup_key)
);
create index notices_by_account on notices (account_id, notice_id desc) where account_id is not null;
create index notices_unread on notices (account_id) where read_at is null and account_id is not null;
create index notices_of_subject on notices (account_id, subject) where read_at is null and account_id is not null;
create index notices_by_age on notices using brin (created_at);

-- The outbox: one row for each way to the person besides the app. The id of the row is the key that the gateway gets,
-- the same on every try and from every process. `sent` is written only after the gateway has said that it took it.
create table notice_deliveries (
  station_id integer not null,
  delivery_id uuid not null,
  notice_id uuid not null,
  channel text not null check (channel in ('sms', 'weixin')),
  -- A phone that belongs to no account, or the safe phone of a dispute, sealed; gone once it was sent.
  phone_key_id text,
  phone_sealed bytea,
  -- Where WeChat refuses for good, the same goes out by SMS.
  or_by_sms boolean not null default false,
  state text not null check (state in ('waiting', 'sent', 'dead', 'dropped')),
  tries smallint not null default 0,
  -- When it is due; for one that a process has taken, when another may take it again.
  due_at timestamptz not null,
  -- After this moment it would say something that is no longer so.
  useful_until timestamptz,
  claim_id uuid,
  reason text,
  sent_at timestamptz,
  created_at timestamptz not null,
  primary key (station_id, delivery_id),
  unique (station_id, notice_id, channel),
  foreign key (station_id, notice_id) references notices (station_id, notice_id) on delete cascade,
  check ((phone_key_id is null) = (phone_sealed is null)),
  check ((state = 'sent') = (sent_at is not null)),
  check (state not in ('dead', 'dropped') or reason is not null)
);
create index notice_deliveries_due on notice_deliveries (due_at) where state = 'waiting';
create index notice_deliveries_dead on notice_deliveries (station_id, delivery_id desc) where state = 'dead';

-- What a person chose; no row: they were not asked yet.
create table notice_choices (
  account_id uuid primary key,
  -- Null: not asked; then only what the service itself needs goes out by SMS.
  sms boolean,
  weixin boolean not null,
  muted text[] not null,
  -- Minutes of the Beijing day; equal: no quiet hours.
  quiet_from smallint not null check (quiet_from between 0 and 1439),
  quiet_to smallint not null check (quiet_to between 0 and 1439),
  changed_at timestamptz not null
);

-- WeChat: one consent is one message, and nobody tells us how many are left: our own ledger.
create table notice_credits (
  account_id uuid not null,
  kind text not null,
  left_over smallint not null check (left_over between 0 and 100),
  primary key (account_id, kind)
);

-- Words that an administrator wrote; without a row the words that ship with the server hold (version 0).
create table notice_templates (
  kind text not null,
  channel text not null check (channel in ('app', 'sms', 'weixin')),
  version integer not null check (version > 0),
  title text,
  text text not null,
  weixin_template_id text,
  written_by uuid not null,
  written_at timestamptz not null,
  primary key (kind, channel, version),
  check ((channel = 'app') = (title is not null)),
  check (channel = 'weixin' or weixin_template_id is null)
);

-- The daily looks for what falls due.
create index disputes_followed_up_by_day on disputes (due_at) where stage = 'follow-up';
create index disputes_performed_by_day on disputes (perform_by) where stage = 'follow-up' and perform_by is not null;
