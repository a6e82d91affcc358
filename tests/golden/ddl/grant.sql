-- postgresql
GRANT SELECT, UPDATE ON TABLE "user" TO PUBLIC, "reader; DROP";

-- sqlite
-- error: SQLite cannot have roles: grant SELECT, UPDATE on table 'user' to 'PUBLIC', 'reader; DROP'; who may open the file decides there; ask op.dialect()

-- mysql
-- error: MySQL cannot grant anything to PUBLIC: grant SELECT, UPDATE on table 'user' to 'PUBLIC', 'reader; DROP'; name the users and roles that get it

-- mariadb
GRANT SELECT, UPDATE ON user TO PUBLIC, `reader; DROP`;

-- mssql
GRANT SELECT, UPDATE ON OBJECT::[user] TO public, [reader; DROP];

GO

-- oracle
GRANT SELECT, UPDATE ON "user" TO PUBLIC, "reader; DROP"

/
