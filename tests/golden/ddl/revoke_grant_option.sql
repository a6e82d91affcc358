-- postgresql
REVOKE GRANT OPTION FOR SELECT (id) ON TABLE "user" FROM reader CASCADE;

-- sqlite
-- error: SQLite cannot have roles: revoke SELECT of columns 'id' on table 'user' from 'reader'; who may open the file decides there; ask op.dialect()

-- mysql
-- error: MySQL cannot revoke what was granted on by others: revoke SELECT of columns 'id' on table 'user' from 'reader'; leave cascade out

-- mariadb
-- error: MariaDB cannot revoke what was granted on by others: revoke SELECT of columns 'id' on table 'user' from 'reader'; leave cascade out

-- mssql
REVOKE GRANT OPTION FOR SELECT (id) ON OBJECT::[user] FROM reader CASCADE;

GO

-- oracle
-- error: Oracle cannot revoke the right to grant alone: revoke SELECT of columns 'id' on table 'user' from 'reader'; revoke the privilege, and grant it without that right
