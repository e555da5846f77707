-- The alias or natural village by which a village was found; null for the official name.
alter table village_names
  add column matched text generated always as (case kind when 'official' then null else name end) stored;
