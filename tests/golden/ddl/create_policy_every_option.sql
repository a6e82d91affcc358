-- postgresql
CREATE POLICY "own rows" ON s."user" AS RESTRICTIVE FOR UPDATE TO PUBLIC, "Role" USING (owner = current_user) WITH CHECK (owner = current_user);

-- sqlite
-- error: SQLite cannot have row security: create policy 'own rows' on 's.user'; who may open the file decides there; ask op.dialect()

-- mysql
-- error: MySQL has no row security: cannot create policy 'own rows' on 's.user'; grant on a view that selects the rows

-- mariadb
-- error: MariaDB has no row security: cannot create policy 'own rows' on 's.user'; grant on a view that selects the rows

-- mssql
-- error: SQL Server cannot have row security in these words: create policy 'own rows' on 's.user'; write CREATE SECURITY POLICY with op.execute

-- oracle
-- error: Oracle cannot have row security in these words: create policy 'own rows' on 's.user'; call DBMS_RLS with op.execute
