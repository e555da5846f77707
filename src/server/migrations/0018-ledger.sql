-- Who asked for which ledger, who approved it and when it was taken away. The rows of a ledger are never kept.
create table ledger_requests (
  station_id integer not null references stations (station_id),
  request_id uuid not null,
  requester_id uuid not null,
  subject text not null check (subject in ('disputes', 'bookings', 'threads')),
  personal boolean not null,
  from_day date not null,
  to_day date not null,
  -- Null for the whole station.
  beat_ids uuid[] check (beat_ids is null or cardinality(beat_ids) > 0),
  purpose text not null,
  row_count integer not null check (row_count >= 0),
  state text not null check (state in ('waiting', 'approved', 'declined', 'downloaded')),
  requested_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  downloaded_at timestamptz,
  primary key (station_id, request_id),
  check (to_day >= from_day),
  check ((decided_by is null) = (decided_at is null)),
  -- Four eyes: nobody approves their own, and what is personal never leaves without a second person.
  check (decided_by <> requester_id),
  check (not personal or state = 'waiting' or decided_by is not null),
  check (personal or (state = 'approved' and decided_by is null)),
  check (state <> 'downloaded' or downloaded_at is not null)
);
create index ledger_requests_by_requester on ledger_requests (station_id, requester_id, request_id desc);
create index ledger_requests_waiting on ledger_requests (station_id, request_id desc) where state = 'waiting';

-- A ledger of letters is read by the day on which they began; that of home visits by the day of the receipt.
create index threads_by_day on threads (station_id, created_at);
