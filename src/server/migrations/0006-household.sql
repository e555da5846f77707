-- Guides for villagers. Content of the whole service, not a station's work: small reference tables.
create table guides (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- The version that is shown; older ones stay readable.
  version integer not null check (version > 0)
);

create table guide_versions (
  slug text not null references guides (slug),
  version integer not null check (version > 0),
  title text not null check (char_length(title) <= 16),
  summary text not null check (char_length(summary) <= 60),
  who_may_apply text[] not null check (cardinality(who_may_apply) > 0),
  bring jsonb not null,
  where_to_go text not null,
  how_long text not null,
  how_much text not null,
  questions jsonb not null,
  basis jsonb not null,
  confirm_locally text,
  related text[] not null,
  acts jsonb not null,
  checked_on text not null check (checked_on ~ '^\d{4}-\d{2}-\d{2}$'),
  checked_by text not null,
  -- The SHA-256 of the repository's file it was loaded from; null where an editor wrote it.
  file_hash text,
  written_by uuid,
  written_at timestamptz not null,
  primary key (slug, version),
  check ((file_hash is null) = (written_by is not null))
);

-- One row that changes with every new version, so that each process knows when its search index is old.
create table guide_catalogue (
  only_row boolean primary key default true check (only_row),
  revision bigint not null
);
insert into guide_catalogue (revision) values (0);

-- What villagers asked and no guide answered, without personal data; the same question is counted, not repeated.
create table guide_gaps (
  gap_id uuid primary key,
  question text not null unique check (char_length(question) between 1 and 200),
  times integer not null default 1 check (times > 0),
  first_asked_at timestamptz not null,
  last_asked_at timestamptz not null
);
create index guide_gaps_by_times on guide_gaps (times desc, gap_id desc);
create index guide_gaps_by_first_asked on guide_gaps (first_asked_at);
create index guide_gaps_by_last_asked on guide_gaps (last_asked_at);
