-- Where a place among all customers begins and ends: one row for each version that was published.
create table if not exists SEG_CUTOFF (
  RANKING varchar(64) not null,
  VERSION integer not null,
  CONDITION_JSON ${longtext},
  LOW_END varchar(60),
  HIGH_END varchar(60),
  RANKED bigint not null,
  AS_OF bigint not null,
  VALID_FROM bigint not null,
  PUBLISHED_AT bigint not null,
  SETTLED boolean not null,
  primary key (RANKING, VERSION)
);
