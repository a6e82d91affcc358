-- postgresql
DROP POLICY IF EXISTS "own rows" ON s."user";

-- sqlite
-- error: SQLite cannot have row security: drop policy 'own rows' on 's.user'; who may open the file decides there; ask op.dialect()

-- mysql
-- error: MySQL has no row security: cannot drop policy 'own rows' on 's.user'; grant on a view that selects the rows

-- mariadb
-- error: MariaDB has no row security: cannot drop policy 'own rows' on 's.user'; grant on a view that selects the rows

-- mssql
-- error: SQL Server cannot have row security in these words: drop policy 'own rows' on 's.user'; write CREATE SECURITY POLICY with op.execute

-- oracle
-- error: Oracle cannot have row security in these words: drop policy 'own rows' on 's.user'; call DBMS_RLS with op.execute
