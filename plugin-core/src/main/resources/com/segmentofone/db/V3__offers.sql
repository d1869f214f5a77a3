-- Which segments one of the host's offers is for, and how the cart says why.
create table if not exists SEG_OFFER_AUDIENCE (
  OFFER_AUDIENCE_ID bigint not null,
  OFFER_ID bigint not null,
  SEGMENT_ID bigint not null,
  EXCLUDED boolean not null,
  primary key (OFFER_AUDIENCE_ID)
);
create index if not exists SEG_OFFER_AUDIENCE_OFFER_IX on SEG_OFFER_AUDIENCE (OFFER_ID);
create index if not exists SEG_OFFER_AUDIENCE_SEGMENT_IX on SEG_OFFER_AUDIENCE (SEGMENT_ID);

create table if not exists SEG_OFFER_WORDING (
  OFFER_WORDING_ID bigint not null,
  OFFER_ID bigint not null,
  LANGUAGE varchar(8) not null,
  WHY varchar(200) not null,
  primary key (OFFER_WORDING_ID),
  constraint SEG_OFFER_WORDING_UQ unique (OFFER_ID, LANGUAGE)
);
