-- Why the station called a visit off (the chief closed its half-day); null where the visit stands. The place is free
-- for others, the day stays readable, until a new time is agreed.
alter table bookings add column called_off text;
alter table bookings add check (called_off is null or (state = 'rescheduled' and visit_day is not null));
create index bookings_called_off on bookings (station_id, beat_id, visit_day) where called_off is not null;
