-- The search index: terms only, no text. What is taken out is overwritten, not marked as gone.
create virtual table search using fts5(
    organisation, words, content = '', detail = column, tokenize = 'unicode61 remove_diacritics 2'
);
insert into search (search, rank) values ('secure-delete', 1);
