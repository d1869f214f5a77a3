insert into SEG_NEW (NAME) values ('c');
update SEG_OLD set TWO = 3;
alter table SEG_NEW add column if not exists THREE bigint default 9 not null;
