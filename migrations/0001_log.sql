-- The log: one dossier, its chain of sealed entries, and the key that opens them.

-- The dossier's fixed facts, the head of its chain, and its data key under a master key (empty once erased).
create table dossier (
    id bytea not null primary key,
    organisation text not null,
    series text not null,
    seq bigint not null,
    begun bigint not null,
    version bigint not null,
    head bytea not null,
    seal bytea not null,
    master text not null,
    wrapped bytea not null,
    erased bigint not null
) clustered;
create unique index dossier_number on dossier (organisation, series, seq);

create table entry (
    dossier bytea not null,
    version bigint not null,
    at bigint not null,
    recorded bigint not null,
    kind text not null,
    sealed bytea not null,
    hash bytea not null,
    primary key (dossier, version)
) clustered;

-- The last number given out per organisation and series; only databases with several nodes count here.
create table counter (
    organisation text not null,
    series text not null,
    last bigint not null,
    primary key (organisation, series)
) clustered;

-- What belongs to no dossier: the house's own data key, under a master key.
create table house (
    name text not null primary key,
    master text not null,
    wrapped bytea not null
) clustered;

-- Answers already given, so that sending twice gives the same answer and makes one dossier. What has expired is found
-- by walking through the table: an index would cost every submission more than it saves the sweep.
create table answer (
    token bytea not null primary key,
    dossier bytea not null,
    keep_until bigint not null,
    sealed bytea not null
) clustered;

-- Codes with which someone follows a dossier, hashed. They are found by the dossier's number: an index by hash would
-- touch a page of its own with every submission.
create table code (
    dossier bytea not null,
    hash bytea not null,
    primary key (dossier, hash)
) clustered;

-- Work to be done after the commit: letters, mail, reminders. A lease moves run_after; attempts is the fence.
create table job (
    id bytea not null primary key,
    dossier bytea not null,
    kind text not null,
    run_after bigint not null,
    attempts bigint not null,
    sealed bytea not null
) clustered;
create index job_run on job (run_after);

create table attachment (
    id bytea not null primary key,
    dossier bytea not null,
    at bigint not null,
    size bigint not null,
    digest bytea not null,
    media text not null,
    sealed bytea not null
) clustered;
create index attachment_dossier on attachment (dossier);

-- Who looked into which dossier, when and why.
create table reading (
    dossier bytea not null,
    at bigint not null,
    person text not null,
    sealed bytea not null,
    primary key (dossier, at, person)
) clustered;
