-- What has come to a deputy or the chief: few among many that wait at their own beat.
create index threads_escalated on threads (station_id, beat_id, inbox_place, thread_id) where escalation <> 'beat';
