-- postgresql
GRANT SELECT (id, "Email") ON TABLE s."user" TO reader WITH GRANT OPTION;

-- sqlite
-- error: SQLite cannot have roles: grant SELECT of columns 'id', 'Email' on table 's.user' to 'reader'; who may open the file decides there; ask op.dialect()

-- mysql
GRANT SELECT (id, `Email`) ON s.user TO reader WITH GRANT OPTION;

-- mariadb
GRANT SELECT (id, `Email`) ON s.user TO reader WITH GRANT OPTION;

-- mssql
GRANT SELECT (id, [Email]) ON OBJECT::s.[user] TO reader WITH GRANT OPTION;

GO

-- oracle
-- error: Oracle cannot hold SELECT to some columns: grant SELECT of columns 'id', 'Email' on table 's.user' to 'reader'; grant it on a view that has these alone
