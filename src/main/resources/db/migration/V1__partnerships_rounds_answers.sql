CREATE TABLE partnership (
    id      TEXT NOT NULL PRIMARY KEY,
    name    TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE TABLE round (
    id          TEXT    NOT NULL PRIMARY KEY,
    partnership TEXT    NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    number      INTEGER NOT NULL CHECK (number >= 1),
    date        TEXT    NOT NULL,
    form        TEXT    NOT NULL CHECK (form IN ('quick', 'full')),
    finished    TEXT,
    UNIQUE (partnership, number)
) STRICT;

-- A fact of which nothing was said has no row; its value is JSON, null where somebody said that nobody knows it.
CREATE TABLE fact (
    round TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    name  TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (round, name)
) STRICT, WITHOUT ROWID;

-- Roles are words with spaces between them.
CREATE TABLE organisation (
    round  TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    id     TEXT NOT NULL,
    name   TEXT NOT NULL,
    sector TEXT NOT NULL,
    roles  TEXT NOT NULL,
    PRIMARY KEY (round, id)
) STRICT, WITHOUT ROWID;

-- The access is the secret part of a private link.
CREATE TABLE respondent (
    round        TEXT NOT NULL,
    id           TEXT NOT NULL,
    organisation TEXT NOT NULL,
    name         TEXT NOT NULL,
    mode         TEXT NOT NULL CHECK (mode IN ('alone', 'entered', 'joint')),
    access       TEXT NOT NULL UNIQUE,
    PRIMARY KEY (round, id),
    FOREIGN KEY (round, organisation) REFERENCES organisation (round, id) ON DELETE CASCADE
) STRICT;

-- The level is 0 to 4, unknown or not-applicable; who did not answer has no row.
CREATE TABLE answer (
    round      TEXT    NOT NULL,
    respondent TEXT    NOT NULL,
    criterion  TEXT    NOT NULL,
    level      TEXT    NOT NULL CHECK (level IN ('0', '1', '2', '3', '4', 'unknown', 'not-applicable')),
    evidence   INTEGER NOT NULL CHECK (evidence BETWEEN 0 AND 3),
    comment    TEXT    NOT NULL,
    changed    TEXT    NOT NULL,
    PRIMARY KEY (round, respondent, criterion),
    FOREIGN KEY (round, respondent) REFERENCES respondent (round, id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What was decided about a recommendation, and what became of it; carried from round to round.
CREATE TABLE decision (
    partnership TEXT NOT NULL REFERENCES partnership (id) ON DELETE CASCADE,
    action      TEXT NOT NULL,
    status      TEXT NOT NULL CHECK (status IN ('accepted', 'rejected', 'started', 'done')),
    reason      TEXT NOT NULL,
    owner       TEXT NOT NULL,
    due         TEXT NOT NULL,
    changed     TEXT NOT NULL,
    PRIMARY KEY (partnership, action)
) STRICT, WITHOUT ROWID;
