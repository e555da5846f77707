-- Who is close to a side of a sheet leaves it to the next and no longer sees it (治安管理处罚法 95).
create table warning_recusals (
  station_id integer not null,
  warning_id uuid not null,
  account_id uuid not null,
  tie text not null check (tie in ('relative', 'interested', 'asked-to-leave')),
  note text,
  at timestamptz not null,
  primary key (station_id, warning_id, account_id),
  foreign key (station_id, warning_id) references early_warnings (station_id, warning_id)
);
create index warning_recusals_of_account on warning_recusals (station_id, account_id);
