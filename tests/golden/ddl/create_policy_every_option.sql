-- postgresql
CREATE POLICY "own rows" ON s."user" AS RESTRICTIVE FOR UPDATE TO PUBLIC, "Role" USING (owner = current_user) WITH CHECK (owner = current_user);

-- sqlite
-- error: SQLite cannot have row security: create policy 'own rows' on 's.user'; who may open the file decides there; ask op.dialect()

-- mysql
-- error: MySQL has no row security: cannot create policy 'own rows' on 's.user'; grant on a view that selects the rows

-- mariadb
-- error: MariaDB has no row security: cannot create policy 'own rows' on 's.user'; grant on a view that selects the rows
