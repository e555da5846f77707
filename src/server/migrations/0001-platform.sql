-- The role that the running server acts as: it works on rows, owns nothing, and cannot rewrite the audit.
do $$
begin
  if not exists (select from pg_roles r where r.rolname = 'doorstep_runtime') then
    create role doorstep_runtime nologin;
  end if;
exception when duplicate_object or unique_violation then
  null; -- another database of the same server is being migrated at this moment
end $$;

grant usage on schema public to doorstep_runtime;
grant select on schema_migrations to doorstep_runtime;
alter default privileges in schema public grant select, insert, update, delete on tables to doorstep_runtime;

-- The answers to requests that change a case, kept so that a retry gets the same answer.
create table idempotency_keys (
  account_id uuid not null,
  key text not null,
  request_hash bytea not null,
  status smallint,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (account_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
