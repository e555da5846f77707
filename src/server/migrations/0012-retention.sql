-- What is older than promised is looked up by its age and deleted. Messages are only ever added, so that their ages lie
-- in order: a block range index is a few pages however many there are.
create index messages_by_age on messages using brin (sent_at);
create index threads_ended_by_age on threads (changed_at) where state <> 'waiting';
create index bookings_ended_by_age on bookings (coalesce(handed_over_at, changed_at)) where stage = 'closed';
