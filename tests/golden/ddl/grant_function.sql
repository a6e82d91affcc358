-- postgresql
GRANT EXECUTE ON FUNCTION s.one(integer) TO reader;

-- sqlite
-- error: SQLite cannot have roles: grant EXECUTE on function 's.one' to 'reader'; who may open the file decides there; ask op.dialect()

-- mysql
GRANT EXECUTE ON FUNCTION s.one TO reader;

-- mariadb
GRANT EXECUTE ON FUNCTION s.one TO reader;

-- mssql
GRANT EXECUTE ON OBJECT::s.one TO reader;

GO

-- oracle
GRANT EXECUTE ON s.one TO reader

/
