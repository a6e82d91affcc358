-- postgresql
-- differs from Alembic: the index too is made only where it is missing
CREATE TABLE IF NOT EXISTS t (
    a INTEGER
);
CREATE INDEX IF NOT EXISTS ix_t_a ON t (a);

-- sqlite
-- differs from Alembic: the index too is made only where it is missing
CREATE TABLE IF NOT EXISTS t (
    a INTEGER
);
CREATE INDEX IF NOT EXISTS ix_t_a ON t (a);

-- mysql
-- differs from Alembic: the indexes stand inside, so that there is one statement, which stands or falls as a whole; Alembic writes CREATE INDEX for each
CREATE TABLE IF NOT EXISTS t (
    a INTEGER,
    INDEX ix_t_a (a)
);

-- mariadb
-- differs from Alembic: the indexes stand inside, so that there is one statement, which stands or falls as a whole; Alembic writes CREATE INDEX for each
CREATE TABLE IF NOT EXISTS t (
    a INTEGER,
    INDEX ix_t_a (a)
);
