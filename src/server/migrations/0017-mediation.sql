-- A dispute that the police heard of on the phone, at 110, at a gate or from a grid worker has no reporter in the app.
do $$
declare found text;
begin
  select c.conname into strict found from pg_constraint c
  where c.conrelid = 'disputes'::regclass and c.contype = 'c'
    and pg_get_constraintdef(c.oid) like '%kind%=%reporter_id IS NULL%';
  execute format('alter table disputes drop constraint %I', found);
end $$;

alter table disputes
  add column registered_by uuid,
  add column reporter_consent text not null default 'not-asked'
    check (reporter_consent in ('not-asked', 'agreed', 'refused')),
  add column other_consent text not null default 'not-asked'
    check (other_consent in ('not-asked', 'agreed', 'refused')),
  -- The next meeting, as both sides are told.
  add column meet_at timestamptz,
  add column meet_place text,
  add column mediation_kind text check (mediation_kind in ('people', 'public-order', 'judicial')),
  add column mediation_basis text check (mediation_basis in ('people', 'public-order', 'administrative', 'court')),
  add column held_at timestamptz[] not null default '{}',
  -- What was promised by when: [{ what, yuan, due, doneOn }]. Read and written as a whole with the dispute.
  add column instalments jsonb not null default '[]' check (jsonb_typeof(instalments) = 'array'),
  add check (kind <> 'clue' or (reporter_id is null and registered_by is null)),
  add check (kind = 'clue' or num_nonnulls(reporter_id, registered_by) = 1),
  add check ((source = 'app') = (registered_by is null)),
  add check ((meet_at is null) = (meet_place is null)),
  add check ((mediation_kind is null) = (mediation_basis is null)),
  add check ((mediation_kind is null) = (held_at = '{}'));

update disputes d set reporter_consent = coalesce((select p.consent from dispute_parties p
    where p.station_id = d.station_id and p.dispute_id = d.dispute_id and p.side = 'reporter'), 'not-asked'),
  other_consent = coalesce((select p.consent from dispute_parties p
    where p.station_id = d.station_id and p.dispute_id = d.dispute_id and p.side = 'other'), 'not-asked');

create index disputes_follow_up on disputes (station_id, beat_id, desk_place, dispute_id) where stage = 'follow-up';
create index disputes_station_follow_up on disputes (station_id, desk_place, dispute_id) where stage = 'follow-up';

-- A side that was invited. The blind index of its phone lets whoever proves that phone see the invitation and no more.
alter table dispute_parties
  drop column consent,
  drop column statement,
  add column consent_way text check (consent_way in ('in-person', 'phone', 'paper', 'app')),
  add column consent_at timestamptz,
  add column consent_by uuid,
  add column consent_note text,
  add column invited_at timestamptz,
  add column invited_index bytea,
  add column topic text,
  add check ((invited_at is null) = (topic is null)),
  add check (invited_index is null or invited_at is not null),
  add check (num_nulls(consent_way, consent_at) in (0, 2));
create index dispute_parties_invited on dispute_parties (invited_index, invited_at desc, dispute_id desc)
  where invited_index is not null;

-- Members see the dispute while `ended_at` is null: until they step out, another takes over, or it ends.
alter table dispute_members
  add column tie text check (tie in ('none', 'acquainted', 'relative', 'interested', 'asked-to-leave')),
  add column tie_note text,
  add column ended_at timestamptz,
  add column stepped_out boolean not null default false,
  add check (not stepped_out or ended_at is not null),
  add check (tie not in ('relative', 'interested', 'asked-to-leave') or stepped_out);
drop index dispute_members_one_handler;
create unique index dispute_members_one_handler on dispute_members (station_id, dispute_id)
  where part = 'handler' and ended_at is null;

-- The meetings that took place (治安管理处罚法 Art. 108: how many police officers, what kind of place, recorded or not).
create table dispute_sessions (
  station_id integer not null,
  dispute_id uuid not null,
  sequence smallint not null check (sequence > 0),
  kind text not null check (kind in ('people', 'public-order', 'judicial')),
  basis text not null check (basis in ('people', 'public-order', 'administrative', 'court')),
  held_at timestamptz not null,
  venue text not null check (venue in ('case-venue', 'police-room', 'village-office', 'home', 'outdoors')),
  place text not null,
  officers smallint not null check (officers between 0 and 9),
  recorded boolean not null,
  present text[] not null,
  minors text not null check (minors in ('none', 'with-guardian', 'alone')),
  violation text check (violation in ('fight', 'damage', 'insult', 'disturbance')),
  words text,
  written_by uuid not null,
  primary key (station_id, dispute_id, sequence),
  foreign key (station_id, dispute_id) references disputes (station_id, dispute_id),
  check (kind <> 'public-order' or (officers > 0 and violation is not null and minors <> 'alone')),
  check (kind <> 'public-order' or officers > 1 or recorded)
);

-- What each side says: shown to whoever mediates and to that side, never to the other (facts.md D6).
create table dispute_statements (
  station_id integer not null,
  dispute_id uuid not null,
  sequence smallint not null check (sequence > 0),
  side text not null check (side in ('reporter', 'other')),
  text text not null,
  at timestamptz not null,
  -- Null where the side wrote it in the app itself.
  written_by uuid,
  primary key (station_id, dispute_id, sequence),
  foreign key (station_id, dispute_id) references disputes (station_id, dispute_id)
);

-- What was written of an agreement besides its terms (人民调解法 Art. 29); an earlier one that broke is kept.
create table dispute_agreements (
  station_id integer not null,
  dispute_id uuid not null,
  sequence smallint not null check (sequence > 0),
  terms text not null,
  facts text,
  issues text,
  way text,
  place text,
  written_by uuid not null,
  written_at timestamptz not null,
  reporter_signed_at timestamptz,
  other_signed_at timestamptz,
  primary key (station_id, dispute_id, sequence),
  foreign key (station_id, dispute_id) references disputes (station_id, dispute_id)
);
