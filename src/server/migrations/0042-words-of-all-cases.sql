-- What is open is found by its words however much of it there is, as what has ended is: a station that plans visits for
-- weeks, or follows up a season's agreements, has more open than a search reads through.
drop index bookings_ended_by_words;
drop index disputes_ended_by_words;
drop index early_warnings_ended_by_words;
drop index needs_ended_by_words;
drop index dispatches_ended_by_words;

create index bookings_by_words on bookings
  using gin (search_pairs(station_id, subject_name || ' ' || village_name)) with (fastupdate = off);
create index disputes_by_words on disputes
  using gin (search_pairs(station_id, coalesce(text, '') || ' ' || coalesce(village_name, ''))) with (fastupdate = off);
create index early_warnings_by_words on early_warnings
  using gin (search_pairs(station_id, words || ' ' || village_name)) with (fastupdate = off);
create index needs_by_words on needs
  using gin (search_pairs(station_id, what || ' ' || village_name)) with (fastupdate = off);
create index dispatches_by_words on dispatches
  using gin (search_pairs(station_id, what || ' ' || coalesce(village_name, ''))) with (fastupdate = off);

-- Letters by who wrote them. Residents belong to no station: the pairs of a name carry none.
create index accounts_by_name on accounts
  using gin (search_pairs(0, name)) with (fastupdate = off) where role = 'resident';
