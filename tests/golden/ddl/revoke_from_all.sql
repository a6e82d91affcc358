-- postgresql
REVOKE SELECT ON TABLE "user" FROM PUBLIC;

-- sqlite
-- error: SQLite cannot have roles: revoke SELECT on table 'user' from 'PUBLIC'; who may open the file decides there; ask op.dialect()

-- mysql
-- error: MySQL cannot revoke anything from PUBLIC: revoke SELECT on table 'user' from 'PUBLIC'; name the users and roles that lose it

-- mariadb
REVOKE SELECT ON user FROM PUBLIC;

-- mssql
REVOKE SELECT ON OBJECT::[user] FROM public;

GO

-- oracle
REVOKE SELECT ON "user" FROM PUBLIC

/
