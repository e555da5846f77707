-- A half-day that the chief closed takes no new visit. Those already in it keep their places until each household was
-- called and moved, so nothing gets lost when somebody falls ill.
alter table booking_slots add column closed boolean not null default false;
-- Until now a closed half-day was one that holds no visit.
update booking_slots set closed = true where capacity = 0;
