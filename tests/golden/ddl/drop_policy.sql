-- postgresql
DROP POLICY IF EXISTS "own rows" ON s."user";

-- sqlite
-- error: SQLite cannot have row security: drop policy 'own rows' on 's.user'; who may open the file decides there; ask op.dialect()
