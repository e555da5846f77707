-- Whoever is late with a first answer is reminded, the next day the chief: a short range of what waits.
create index disputes_late on disputes (due_at) where stage = 'to-accept';
create index bookings_late on bookings (due_at) where stage = 'to-accept';
