-- postgresql
DO $limbeck$
BEGIN
    CREATE TYPE s.mood AS ENUM ('sad', 'it''s ok', 'größte Freude');
EXCEPTION WHEN duplicate_object THEN
    IF enum_range(NULL::s.mood)::text[] <> ARRAY['sad', 'it''s ok', 'größte Freude']::text[] THEN
        RAISE EXCEPTION USING MESSAGE = 'enum type ''mood'' exists with other values';
    END IF;
END
$limbeck$;
CREATE TABLE IF NOT EXISTS t (
    a s.mood
);

-- sqlite
CREATE TABLE IF NOT EXISTS t (
    a VARCHAR(13)
);

-- mysql
CREATE TABLE IF NOT EXISTS t (
    a ENUM('sad','it''s ok','größte Freude')
);

-- mariadb
CREATE TABLE IF NOT EXISTS t (
    a ENUM('sad','it''s ok','größte Freude')
);

-- mssql
IF OBJECT_ID(N't', N'U') IS NULL
CREATE TABLE t (
    a NVARCHAR(13) NULL
);

GO

-- oracle
BEGIN
    EXECUTE IMMEDIATE 'CREATE TABLE t (' || CHR(10) || '    a VARCHAR2(13 CHAR)' || CHR(10) || ')';
EXCEPTION
    WHEN OTHERS THEN
        IF SQLCODE != -955 THEN
            RAISE;
        END IF;
END;

/
