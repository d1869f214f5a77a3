alter table SEG_OLD add column if not exists ONE bigint default 1 not null;
alter table SEG_OLD add column if not exists TWO bigint;
create index if not exists SEG_OLD_TWO_IX on SEG_OLD (TWO);
create table if not exists SEG_NEW (
  NAME varchar(10) not null,
  STORY ${longtext},
  primary key (NAME)
);
