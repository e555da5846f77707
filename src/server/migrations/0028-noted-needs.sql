-- When a step noted without signal reached the server; null where it was noted with signal.
alter table need_steps add column received_at timestamptz;
-- What came in late is counted in the statistics when it came in.
create index need_steps_received on need_steps (received_at) where received_at is not null;
create index booking_steps_received on booking_steps (received_at) where received_at is not null;
