-- Written so that H2, PostgreSQL and HSQLDB take it, and so that tables which Hibernate made first stay as they are.
create table if not exists SEG_EVENT (
  EVENT_ID varchar(26) not null,
  IDENTITY_KEY varchar(40) not null,
  EVENT_TYPE varchar(40) not null,
  OCCURRED_AT bigint not null,
  RECEIVED_AT bigint not null,
  PRODUCT_ID bigint,
  CATEGORY_ID bigint,
  QUANTITY integer not null,
  AMOUNT bigint,
  CURRENCY varchar(3),
  ORDER_ID bigint,
  SESSION_ID varchar(40),
  ATTRIBUTES varchar(4000),
  primary key (EVENT_ID)
);
create index if not exists SEG_EVENT_IDENTITY_IX on SEG_EVENT (IDENTITY_KEY, OCCURRED_AT);
create index if not exists SEG_EVENT_RECEIVED_IX on SEG_EVENT (RECEIVED_AT, EVENT_ID);

create table if not exists SEG_ALIAS (
  VISITOR_ID varchar(40) not null,
  CUSTOMER_ID bigint not null,
  CREATED_AT bigint not null,
  primary key (VISITOR_ID)
);
create index if not exists SEG_ALIAS_CUSTOMER_IX on SEG_ALIAS (CUSTOMER_ID);

create table if not exists SEG_SEGMENT (
  SEGMENT_ID bigint not null,
  NAME varchar(200) not null,
  DESCRIPTION varchar(2000),
  STATUS varchar(16) not null,
  VERSION integer not null,
  RULE_JSON ${longtext},
  RULE_TEXT ${longtext},
  STATUS_REASON varchar(2000),
  MEMBER_COUNT bigint,
  COUNTED_AT bigint,
  CREATED_AT bigint,
  CREATED_BY varchar(200),
  UPDATED_AT bigint,
  UPDATED_BY varchar(200),
  primary key (SEGMENT_ID),
  constraint SEG_SEGMENT_NAME_UQ unique (NAME)
);

create table if not exists SEG_SEGMENT_VERSION (
  SEGMENT_ID bigint not null,
  VERSION integer not null,
  RULE_JSON ${longtext},
  STATUS varchar(16) not null,
  CHANGED_AT bigint not null,
  CHANGED_BY varchar(200),
  primary key (SEGMENT_ID, VERSION)
);

create table if not exists SEG_MEMBERSHIP (
  SEGMENT_ID bigint not null,
  IDENTITY_KEY varchar(40) not null,
  VERSION integer not null,
  SINCE_AT bigint not null,
  VALID_UNTIL bigint,
  WHY varchar(4000),
  primary key (SEGMENT_ID, IDENTITY_KEY)
);
create index if not exists SEG_MEMBERSHIP_IDENTITY_IX on SEG_MEMBERSHIP (IDENTITY_KEY);
create index if not exists SEG_MEMBERSHIP_UNTIL_IX on SEG_MEMBERSHIP (VALID_UNTIL);

create table if not exists SEG_MEMBERSHIP_HISTORY (
  HISTORY_ID varchar(26) not null,
  SEGMENT_ID bigint not null,
  IDENTITY_KEY varchar(40) not null,
  CHANGE_KIND varchar(8) not null,
  OCCURRED_AT bigint not null,
  RECORDED_AT bigint not null,
  VERSION integer not null,
  WHY varchar(4000),
  primary key (HISTORY_ID)
);
create index if not exists SEG_HISTORY_IDENTITY_IX on SEG_MEMBERSHIP_HISTORY (IDENTITY_KEY);
create index if not exists SEG_HISTORY_SEGMENT_IX on SEG_MEMBERSHIP_HISTORY (SEGMENT_ID, OCCURRED_AT);

create table if not exists SEG_SLOT (
  SLOT_ID bigint not null,
  SLOT_KEY varchar(80) not null,
  NAME varchar(200) not null,
  KIND varchar(16) not null,
  DESCRIPTION varchar(2000),
  primary key (SLOT_ID),
  constraint SEG_SLOT_KEY_UQ unique (SLOT_KEY)
);

create table if not exists SEG_SLOT_VARIANT (
  VARIANT_ID bigint not null,
  SLOT_ID bigint not null,
  VARIANT_KEY varchar(80) not null,
  NAME varchar(200),
  PRIORITY integer not null,
  ENABLED boolean not null,
  CONTENT_ID bigint,
  SOURCE varchar(80),
  ACTIVE_FROM timestamp,
  ACTIVE_TO timestamp,
  primary key (VARIANT_ID),
  constraint SEG_SLOT_VARIANT_UQ unique (SLOT_ID, VARIANT_KEY)
);

create table if not exists SEG_VARIANT_AUDIENCE (
  VARIANT_AUDIENCE_ID bigint not null,
  VARIANT_ID bigint not null,
  SEGMENT_ID bigint not null,
  EXCLUDED boolean not null,
  primary key (VARIANT_AUDIENCE_ID)
);
create index if not exists SEG_AUDIENCE_VARIANT_IX on SEG_VARIANT_AUDIENCE (VARIANT_ID);
create index if not exists SEG_AUDIENCE_SEGMENT_IX on SEG_VARIANT_AUDIENCE (SEGMENT_ID);

create table if not exists SEG_CHANGE (
  CHANGE_ID varchar(26) not null,
  CHANGED_AT bigint not null,
  KIND varchar(24) not null,
  REF varchar(80),
  primary key (CHANGE_ID)
);
create index if not exists SEG_CHANGE_AT_IX on SEG_CHANGE (CHANGED_AT);

create table if not exists SEG_META (
  NAME varchar(80) not null,
  VAL varchar(4000),
  primary key (NAME)
);

-- When time alone will next change a shopper's segments; a node that works on it has claimed it for a while.
create table if not exists SEG_DUE (
  IDENTITY_KEY varchar(40) not null,
  DUE_AT bigint not null,
  CLAIMED_UNTIL bigint not null,
  primary key (IDENTITY_KEY)
);
create index if not exists SEG_DUE_AT_IX on SEG_DUE (DUE_AT);
