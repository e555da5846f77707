-- Short articles for villagers. Content of the whole service, not a station's work: small reference tables.
create table articles (
  slug text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  -- Where it stands among the others of its season.
  position integer not null,
  -- The version that is shown; older ones stay readable.
  version integer not null check (version > 0)
);

create table article_versions (
  slug text not null references articles (slug),
  version integer not null check (version > 0),
  topic text not null
    check (topic in ('anti-fraud', 'fire-and-theft', 'road-safety', 'anti-drugs', 'contact-officer')),
  picture text not null,
  title text not null,
  summary text not null check (char_length(summary) <= 60),
  key_rule text not null,
  paragraphs text[] not null check (cardinality(paragraphs) > 0),
  season_name text,
  season_months integer[] not null default '{}' check (season_months <@ '{1,2,3,4,5,6,7,8,9,10,11,12}'),
  basis jsonb not null,
  confirm_locally text,
  checked_on text not null check (checked_on ~ '^\d{4}-\d{2}-\d{2}$'),
  checked_by text not null,
  -- The SHA-256 of the repository's file it was loaded from; null where an editor wrote it.
  file_hash text,
  written_by uuid,
  written_at timestamptz not null,
  primary key (slug, version),
  check ((season_name is null) = (cardinality(season_months) = 0)),
  check ((file_hash is null) = (written_by is not null))
);
