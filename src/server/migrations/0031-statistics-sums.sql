-- What a board shows is read, not added up: each month's sums as a whole, by village, by category and by both. How many
-- rows that is depends on months, villages and categories, never on the number of cases: the lengths of waits, of which
-- there are more the more cases there are, lie in one row.
create table statistics_sums (
  station_id integer not null references stations (station_id),
  subject text not null,
  side text not null check (side in ('whole', 'village', 'category', 'both')),
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  -- Empty where no village was named, for protected cases, and on the sides without villages.
  village text not null,
  category text not null,
  measure text not null,
  times bigint not null check (times > 0),
  -- Of a wait: each length in hours or days, and how often it was waited.
  sizes integer[],
  size_times integer[],
  primary key (station_id, subject, side, month, village, category, measure),
  check ((measure = 'wait') = (sizes is not null)),
  check (cardinality(sizes) is not distinct from cardinality(size_times))
);

insert into statistics_sums (station_id, subject, side, month, village, category, measure, times, sizes, size_times)
select s.station_id, s.subject, s.side, s.month, s.village, s.category, s.measure, sum(s.times),
  case when s.measure = 'wait' then array_agg(s.size order by s.size) end,
  case when s.measure = 'wait' then array_agg(s.times::integer order by s.size) end
from (
  select c.station_id, c.subject, c.month, c.measure, c.size, sum(c.times)::bigint as times,
    (array['both', 'village', 'category', 'whole'])[1 + grouping(c.village, c.category)] as side,
    coalesce(c.village, '') as village, coalesce(c.category, '') as category
  from statistics_cells c
  group by c.station_id, c.subject, c.month, c.measure, c.size,
    grouping sets ((), (c.village), (c.category), (c.village, c.category))
) s
group by s.station_id, s.subject, s.side, s.month, s.village, s.category, s.measure;

drop table statistics_cells;
