-- What the plugin saw last of each product, to tell that it has changed.
create table if not exists SEG_PRODUCT_FACT (
  PRODUCT_ID bigint not null,
  PRICE bigint,
  STOCK bigint,
  SEEN_AT bigint not null,
  primary key (PRODUCT_ID)
);
