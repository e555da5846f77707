-- Who stepped out of a dispute sees nothing of it any more, through their beat or office neither: every list asks for
-- what the reader stepped out of.
create index dispute_members_stepped_out on dispute_members (station_id, account_id) where stepped_out;

-- The notice in the app names the case; what reaches a pocket says only that there is something.
alter table notice_deliveries add column discreet boolean not null default false;
