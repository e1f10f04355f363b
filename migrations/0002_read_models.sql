-- Read models: computed from the log, kept for speed, rebuilt at any time.

-- One row a dossier: what work lists sort and filter by, and one sealed blob for what pages show.
create table work (
    dossier bytea not null primary key,
    organisation text not null,
    procedure text not null,
    edition text not null,
    stage text not null,
    closed bigint not null,
    next_work bigint not null,
    next_due bigint not null,
    role text not null,
    received bigint not null,
    updated bigint not null,
    flags bigint not null,
    version bigint not null,
    sealed bytea not null
) clustered;
create index work_due on work (organisation, next_due, dossier) where closed = 0;
create index work_all on work (organisation, dossier);

-- What somebody has to do next, per part.
create table duty (
    dossier bytea not null,
    nr bigint not null,
    organisation text not null,
    part text not null,
    kind text not null,
    role text not null,
    person text not null,
    work_date bigint not null,
    due_date bigint not null,
    primary key (dossier, nr)
) clustered;
create index duty_role on duty (organisation, role, due_date, dossier, nr);
create index duty_person on duty (organisation, person, due_date, dossier, nr) where person <> '';
create index duty_due on duty (due_date, dossier, nr);

-- The words a dossier can be found by: `waiting` has not been indexed yet, `indexed` is in the index as document `nr`.
-- Both are sealed.
create table search_text (
    dossier bytea not null primary key,
    organisation text not null,
    pending bigint not null,
    nr bigint not null,
    waiting bytea not null,
    indexed bytea not null
) clustered;
create index search_pending on search_text (dossier) where pending = 1;
create unique index search_nr on search_text (nr) where nr > 0;
