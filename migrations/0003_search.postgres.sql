-- The search index: terms only, no text.
create table search (
    nr bigint not null primary key,
    organisation text not null,
    terms tsvector not null
);
create index search_terms on search using gin (terms);
