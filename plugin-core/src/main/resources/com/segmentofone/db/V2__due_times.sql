-- When time alone will next change a shopper's segments; a node that works on it has claimed it for a while.
create table if not exists SEG_DUE (
  IDENTITY_KEY varchar(40) not null,
  DUE_AT bigint not null,
  CLAIMED_UNTIL bigint not null,
  primary key (IDENTITY_KEY)
);
create index if not exists SEG_DUE_AT_IX on SEG_DUE (DUE_AT);
