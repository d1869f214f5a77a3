-- Who has put a product into a list, so that only they are looked at when it changes.
create index if not exists SEG_EVENT_PRODUCT_IX on SEG_EVENT (PRODUCT_ID, EVENT_TYPE);
