-- An opinion sent with a name by a signed-in resident is theirs: to copy, and to lose its name with the account.
-- One without a name leads to nobody.
alter table opinions add column account_id uuid;
alter table opinions add constraint opinions_owned_are_named check (account_id is null or contact_sealed is not null);
create index opinions_by_account on opinions (account_id, sent_at desc) where account_id is not null;
-- What is older than promised is looked up by its age and deleted.
create index opinions_answered_by_age on opinions (replied_at) where state = 'answered';
create index satisfactions_by_age on satisfactions using brin (said_at);
