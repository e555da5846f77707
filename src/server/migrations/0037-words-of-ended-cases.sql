-- Words are looked for in what has ended too. They are kept in pairs of characters, each with the station before it, so
-- that no search reads beyond it. Only what has ended is in these indexes, but for what was said in letters: open work is
-- short, and writing to it costs nothing more.
create function search_pairs(station integer, shown text) returns text[]
language sql immutable strict parallel safe
return (
  select coalesce(array_agg(distinct station || ':' || substr(shown, place, 2)), '{}')
  from generate_series(1, char_length(shown) - 1) place
);

create index messages_by_words on messages
  using gin (search_pairs(station_id, text)) with (fastupdate = off)
  where sender_id is not null;
create index bookings_ended_by_words on bookings
  using gin (search_pairs(station_id, subject_name || ' ' || village_name)) with (fastupdate = off)
  where stage = 'closed';
create index disputes_ended_by_words on disputes
  using gin (search_pairs(station_id, coalesce(text, '') || ' ' || coalesce(village_name, ''))) with (fastupdate = off)
  where stage = 'closed';
create index early_warnings_ended_by_words on early_warnings
  using gin (search_pairs(station_id, words || ' ' || village_name)) with (fastupdate = off)
  where state <> 'open';
create index needs_ended_by_words on needs
  using gin (search_pairs(station_id, what || ' ' || village_name)) with (fastupdate = off)
  where state = 'carried-back';
create index dispatches_ended_by_words on dispatches
  using gin (search_pairs(station_id, what || ' ' || coalesce(village_name, ''))) with (fastupdate = off)
  where state = 'done';

-- The newest of what has ended, where no index had that order.
create index needs_ended_of_owner on needs (station_id, owner_id, changed_at desc, need_id desc)
  where state = 'carried-back';
create index needs_ended_of_writer on needs (station_id, written_by, changed_at desc, need_id desc)
  where state = 'carried-back';
create index dispatches_ended_of_beat on dispatches (station_id, beat_id, changed_at desc, dispatch_id desc)
  where state = 'done';
create index bookings_ended_of_booker on bookings (booker_id, due_at desc, booking_id desc) where stage = 'closed';
