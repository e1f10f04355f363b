-- What staff pages need: small sealed things that belong to no dossier, and who may see which dossier in lists.

-- Accounts, sessions, tokens, saved views, an organisation's settings: found by their key, or by whose they are. The
-- content is sealed with the house's key; what finds it stands in the clear.
create table item (
    space text not null,
    key bytea not null,
    owner text not null,
    version bigint not null,
    keep_until bigint not null,
    sealed bytea not null,
    primary key (space, key)
) clustered;
create index item_owner on item (space, owner, key);
create index item_expiry on item (keep_until);

-- A read model: who may see a dossier because of the dossier itself, with what lists sort by. Most dossiers have none.
create table viewer (
    dossier bytea not null,
    who text not null,
    organisation text not null,
    closed bigint not null,
    next_due bigint not null,
    primary key (dossier, who)
) clustered;
create index viewer_who on viewer (organisation, who, closed, next_due, dossier);
