-- What the first version had; a semicolon; in the midst of a comment.
create table if not exists SEG_OLD (
  NAME varchar(10) not null,
  primary key (NAME)
);
insert into SEG_OLD (NAME) values ('a');
insert into SEG_OLD (NAME) values ('b');
