-- postgresql
ALTER POLICY "own rows" ON "user" TO PUBLIC, "Role";

-- sqlite
-- error: SQLite cannot have row security: alter policy 'own rows' on 'user'; who may open the file decides there; ask op.dialect()

-- mysql
-- error: MySQL has no row security: cannot alter policy 'own rows' on 'user'; grant on a view that selects the rows

-- mariadb
-- error: MariaDB has no row security: cannot alter policy 'own rows' on 'user'; grant on a view that selects the rows

-- mssql
-- error: SQL Server cannot have row security in these words: alter policy 'own rows' on 'user'; write CREATE SECURITY POLICY with op.execute

-- oracle
-- error: Oracle cannot have row security in these words: alter policy 'own rows' on 'user'; call DBMS_RLS with op.execute
