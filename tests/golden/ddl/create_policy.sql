-- postgresql
CREATE POLICY "own rows" ON "user" USING (owner = current_user);

-- sqlite
-- error: SQLite cannot have row security: create policy 'own rows' on 'user'; who may open the file decides there; ask op.dialect()

-- mysql
-- error: MySQL has no row security: cannot create policy 'own rows' on 'user'; grant on a view that selects the rows

-- mariadb
-- error: MariaDB has no row security: cannot create policy 'own rows' on 'user'; grant on a view that selects the rows
