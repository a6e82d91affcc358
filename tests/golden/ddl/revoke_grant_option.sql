-- postgresql
REVOKE GRANT OPTION FOR SELECT (id) ON TABLE "user" FROM reader CASCADE;

-- sqlite
-- error: SQLite cannot have roles: revoke SELECT of columns 'id' on table 'user' from 'reader'; who may open the file decides there; ask op.dialect()

-- mysql
-- error: MySQL cannot revoke what was granted on by others: revoke SELECT of columns 'id' on table 'user' from 'reader'; leave cascade out

-- mariadb
-- error: MariaDB cannot revoke what was granted on by others: revoke SELECT of columns 'id' on table 'user' from 'reader'; leave cascade out
