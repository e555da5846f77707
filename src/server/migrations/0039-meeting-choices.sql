-- Both sides choose whether others may listen (人民调解法 23); closed where nobody asked.
alter table dispute_sessions
  add column is_open boolean not null default false,
  -- Sides for whom somebody else came, with a letter of authority.
  add column proxied text[] not null default '{}' check (proxied <@ array['reporter', 'other']),
  -- Police mediation: sides suspected of the violation; those come themselves (行政案件程序规定 181).
  add column suspects text[] not null default '{}' check (suspects <@ array['reporter', 'other']),
  add check (kind <> 'public-order' or proxied = '{}' or suspects <> '{}'),
  add check (kind <> 'public-order' or not proxied && suspects);

-- What both sides asked of the court, and what it answered (人民调解法 33).
alter table disputes
  add column court_asked_on date,
  add column court_answered_on date,
  add column court_confirmed boolean,
  add check (court_asked_on is null or agreement_text is not null),
  add check ((court_answered_on is null) = (court_confirmed is null)),
  add check (court_answered_on is null or court_asked_on <= court_answered_on);
