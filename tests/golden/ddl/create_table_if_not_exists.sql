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

-- mssql
-- differs from Alembic: IF stands before the statement; Alembic writes CREATE TABLE IF NOT EXISTS, which is no SQL there, and makes the index in any case
IF OBJECT_ID(N't', N'U') IS NULL
CREATE TABLE t (
    a INTEGER NULL
);

GO
IF NOT EXISTS (SELECT 1 FROM sys.indexes WHERE object_id = OBJECT_ID(N't') AND name = N'ix_t_a')
CREATE INDEX ix_t_a ON t (a);

GO

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'CREATE TABLE t (' || CHR(10) || '    a INTEGER' || CHR(10) || ')';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -955 THEN
            RAISE;
        END IF;
END;

/
BEGIN
    EXECUTE IMMEDIATE 'CREATE INDEX ix_t_a ON t (a)';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -955 THEN
            RAISE;
        END IF;
END;

/
