-- postgresql
ALTER TABLE s."user" DISABLE ROW LEVEL SECURITY;
ALTER TABLE s."user" NO FORCE ROW LEVEL SECURITY;

-- sqlite
-- error: SQLite cannot have row security: alter row security of 's.user'; who may open the file decides there; ask op.dialect()

-- mysql
-- error: MySQL has no row security: cannot alter row security of 's.user'; grant on a view that selects the rows

-- mariadb
-- error: MariaDB has no row security: cannot alter row security of 's.user'; grant on a view that selects the rows

-- mssql
-- error: SQL Server cannot have row security in these words: alter row security of 's.user'; write CREATE SECURITY POLICY with op.execute

-- oracle
-- error: Oracle cannot have row security in these words: alter row security of 's.user'; call DBMS_RLS with op.execute
