-- How far the evaluation of all shoppers for a segment has come, and which node is at it.
create table if not exists SEG_REFRESH (
  SEGMENT_ID bigint not null,
  STATE varchar(16) not null,
  NODE varchar(80),
  CUSTOMERS_THROUGH bigint not null,
  DONE bigint not null,
  TOTAL bigint not null,
  SPENT bigint not null,
  SEEN_AT bigint not null,
  REASON varchar(2000),
  primary key (SEGMENT_ID)
);
