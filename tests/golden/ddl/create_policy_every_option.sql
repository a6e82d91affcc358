-- postgresql
CREATE POLICY "own rows" ON s."user" AS RESTRICTIVE FOR UPDATE TO PUBLIC, "Role" USING (owner = current_user) WITH CHECK (owner = current_user);

-- sqlite
-- error: SQLite cannot have row security: create policy 'own rows' on 's.user'; who may open the file decides there; ask op.dialect()
