create index satisfactions_by_account on satisfactions (account_id, said_at desc);
