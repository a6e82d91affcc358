-- postgresql
ALTER TABLE "user" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "user" FORCE ROW LEVEL SECURITY;

-- sqlite
-- error: SQLite cannot have row security: alter row security of 'user'; who may open the file decides there; ask op.dialect()
