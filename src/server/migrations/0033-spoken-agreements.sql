-- 人民调解法 Art. 29: the responsibility of each side belongs to an agreement; Art. 28 and 30: it may be spoken, then
-- it takes effect when it is reached and nobody signs it.
alter table dispute_agreements
  add column responsibilities text,
  add column oral boolean not null default false;
