-- Who works on a shopper, what has been evaluated of whom, and news that nobody has evaluated yet.
alter table SEG_DUE add column if not exists CLAIMED_BY varchar(80);
alter table SEG_DUE add column if not exists REVISION bigint;
alter table SEG_DUE add column if not exists SETTLED_AT bigint;
alter table SEG_DUE add column if not exists SETTLED_THROUGH bigint;
alter table SEG_DUE add column if not exists NEWS_AT bigint;
alter table SEG_DUE add column if not exists NEWS_THROUGH bigint;
update SEG_DUE set REVISION = 0, SETTLED_AT = 0, SETTLED_THROUGH = 0 where REVISION is null;
create index if not exists SEG_DUE_NEWS_IX on SEG_DUE (NEWS_AT);
