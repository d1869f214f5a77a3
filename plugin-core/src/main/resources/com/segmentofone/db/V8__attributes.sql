-- What sources besides the store itself say of customers, and from when on. Without a value: not known from then on.
create table if not exists SEG_ATTRIBUTE (
  CUSTOMER_ID bigint not null,
  NAME varchar(60) not null,
  SOURCE varchar(40) not null,
  AS_OF bigint not null,
  KIND varchar(8) not null,
  VAL varchar(1000),
  RECEIVED_AT bigint not null,
  primary key (CUSTOMER_ID, NAME, SOURCE, AS_OF)
);
create index if not exists SEG_ATTRIBUTE_NAME_IX on SEG_ATTRIBUTE (NAME, AS_OF);
