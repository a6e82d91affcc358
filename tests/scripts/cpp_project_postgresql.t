The changes of a schema's life, each a C++ script, forth and back on PostgreSQL.

  $ . "$TESTDIR/setup.sh"
  $ fresh_postgresql cpp_project
  $ cpp_project '${DATABASE_URL}'
  $ describe() { psql --no-psqlrc --dbname "$DATABASE_URL" --command "\\d $1" | sed 's/ *$//'; }

Creating tables.

  $ cpp_script a1 "" "Create tables" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.create_table("user", {
  >       Column("id", Integer(), {.nullable = false}),
  >       Column("name", String(50)),
  >       Column("email", String(200), {.nullable = false}),
  >       Column("age", Integer()),
  >       PrimaryKeyConstraint({"id"}),
  >   });
  >   op.create_table("post", {
  >       Column("id", Integer(), {.nullable = false}),
  >       PrimaryKeyConstraint({"id"}),
  >   });
  >   op.create_table("task", {
  >       Column("id", Integer(), {.nullable = false}),
  >       Column("title", String(200), {.nullable = false}),
  >       Column("description", Text(), {.nullable = true}),
  >       Column("completed", Boolean(), {.nullable = false, .server_default = "false"}),
  >       Column("user_id", Integer(), {.nullable = false}),
  >       Column("created_at", DateTime(), {.nullable = false}),
  >       ForeignKeyConstraint({"user_id"}, {"user.id"}, {.ondelete = "CASCADE"}),
  >       PrimaryKeyConstraint({"id"}),
  >   });
  >   op.create_index("idx_task_user_id", "task", {"user_id"});
  > }
  > 
  > void downgrade(Operations& op) {
  >   op.drop_index("idx_task_user_id", {.table_name = "task"});
  >   op.drop_table("task");
  >   op.drop_table("post");
  >   op.drop_table("user");
  > }
  > CPP
  $ limbeck upgrade head
  Building the migrations in */build/migrations (the first build takes a while) (glob)
  Running upgrade <base> -> a1, Create tables
  $ describe task
                                           Table "public.task"
     Column    |            Type             | Collation | Nullable |             Default
  -------------+-----------------------------+-----------+----------+----------------------------------
   id          | integer                     |           | not null | nextval('task_id_seq'::regclass)
   title       | character varying(200)      |           | not null |
   description | text                        |           |          |
   completed   | boolean                     |           | not null | false
   user_id     | integer                     |           | not null |
   created_at  | timestamp without time zone |           | not null |
  Indexes:
      "task_pkey" PRIMARY KEY, btree (id)
      "idx_task_user_id" btree (user_id)
  Foreign-key constraints:
      "task_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
  
  $ pg_dump --schema-only "$DATABASE_URL" | grep -v '^\\\(un\)\?restrict ' >before.sql
  $ sql "$DATABASE_URL" "INSERT INTO \"user\" VALUES (1, 'Ann', 'a@b.c', 42)"

Adding columns: one that may be NULL, and one that may not, in three steps.

  $ cpp_script b2 a1 "Add columns" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.add_column("user", Column("phone_number", String(20), {.nullable = true}));
  >   op.add_column("user", Column("role", String(50), {.nullable = true}));
  >   op.execute("UPDATE \"user\" SET role = 'user' WHERE role IS NULL");
  >   op.alter_column("user", "role", {.nullable = false});
  > }
  > 
  > void downgrade(Operations& op) {
  >   op.drop_column("user", "role");
  >   op.drop_column("user", "phone_number");
  > }
  > CPP

Renaming a column and changing its type, which takes an expression both ways.

  $ cpp_script c3 b2 "Change columns" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.alter_column("user", "name", {.new_column_name = "full_name"});
  >   op.alter_column("user", "age", {.type_ = String(3), .postgresql_using = "age::text"});
  >   op.alter_column("user", "email", {.server_default = "nobody@example.org"});
  > }
  > 
  > void downgrade(Operations& op) {
  >   op.alter_column("user", "email", {.server_default = none});
  >   op.alter_column("user", "age", {.type_ = Integer(), .postgresql_using = "age::integer"});
  >   op.alter_column("user", "full_name", {.new_column_name = "name"});
  > }
  > CPP

Foreign keys, indexes, unique constraints, checks.

  $ cpp_script d4 c3 "Constraints" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.add_column("post", Column("user_id", Integer(), {.nullable = true}));
  >   op.create_foreign_key("fk_post_user_id", "post", "user", {"user_id"}, {"id"}, {.ondelete = "CASCADE"});
  >   op.create_index("idx_user_email_full_name", "user", {"email", "full_name"}, {.unique = false});
  >   op.create_unique_constraint("uq_user_email", "user", {"email"});
  >   op.create_check_constraint("ck_user_email", "user", "email LIKE '%@%'");
  > }
  > 
  > void downgrade(Operations& op) {
  >   op.drop_constraint("ck_user_email", "user", {.type_ = "check"});
  >   op.drop_constraint("uq_user_email", "user", {.type_ = "unique"});
  >   op.drop_index("idx_user_email_full_name", {.table_name = "user"});
  >   op.drop_constraint("fk_post_user_id", "post", {.type_ = "foreignkey"});
  >   op.drop_column("post", "user_id");
  > }
  > CPP

Primary keys, and another name for a table.

  $ cpp_script e5 d4 "A key of two" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.drop_constraint("task_pkey", "task", {.type_ = "primary"});
  >   op.create_primary_key("pk_task", "task", {"id", "user_id"});
  >   op.rename_table("task", "job");
  > }
  > 
  > void downgrade(Operations& op) {
  >   op.rename_table("job", "task");
  >   op.drop_constraint("pk_task", "task", {.type_ = "primary"});
  >   op.create_primary_key("task_pkey", "task", {"id"});
  > }
  > CPP
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Add columns
  Running upgrade b2 -> c3, Change columns
  Running upgrade c3 -> d4, Constraints
  Running upgrade d4 -> e5, A key of two
  $ describe '"user"'
                                            Table "public.user"
      Column    |          Type          | Collation | Nullable |                 Default
  --------------+------------------------+-----------+----------+-----------------------------------------
   id           | integer                |           | not null | nextval('user_id_seq'::regclass)
   full_name    | character varying(50)  |           |          |
   email        | character varying(200) |           | not null | 'nobody@example.org'::character varying
   age          | character varying(3)   |           |          |
   phone_number | character varying(20)  |           |          |
   role         | character varying(50)  |           | not null |
  Indexes:
      "user_pkey" PRIMARY KEY, btree (id)
      "idx_user_email_full_name" btree (email, full_name)
      "uq_user_email" UNIQUE CONSTRAINT, btree (email)
  Check constraints:
      "ck_user_email" CHECK (email::text ~~ '%@%'::text)
  Referenced by:
      TABLE "post" CONSTRAINT "fk_post_user_id" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
      TABLE "job" CONSTRAINT "task_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
  
  $ describe post
                               Table "public.post"
   Column  |  Type   | Collation | Nullable |             Default
  ---------+---------+-----------+----------+----------------------------------
   id      | integer |           | not null | nextval('post_id_seq'::regclass)
   user_id | integer |           |          |
  Indexes:
      "post_pkey" PRIMARY KEY, btree (id)
  Foreign-key constraints:
      "fk_post_user_id" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
  
  $ describe job
                                           Table "public.job"
     Column    |            Type             | Collation | Nullable |             Default
  -------------+-----------------------------+-----------+----------+----------------------------------
   id          | integer                     |           | not null | nextval('task_id_seq'::regclass)
   title       | character varying(200)      |           | not null |
   description | text                        |           |          |
   completed   | boolean                     |           | not null | false
   user_id     | integer                     |           | not null |
   created_at  | timestamp without time zone |           | not null |
  Indexes:
      "pk_task" PRIMARY KEY, btree (id, user_id)
      "idx_task_user_id" btree (user_id)
  Foreign-key constraints:
      "task_user_id_fkey" FOREIGN KEY (user_id) REFERENCES "user"(id) ON DELETE CASCADE
  
  $ sql "$DATABASE_URL" 'SELECT * FROM "user"'
  1|Ann|a@b.c|42||user

The SQL of it.

  $ limbeck upgrade a1:head --sql
  BEGIN;
  
  -- Running upgrade a1 -> b2, Add columns
  
  ALTER TABLE "user" ADD COLUMN phone_number VARCHAR(20);
  
  ALTER TABLE "user" ADD COLUMN role VARCHAR(50);
  
  UPDATE "user" SET role = 'user' WHERE role IS NULL;
  
  ALTER TABLE "user" ALTER COLUMN role SET NOT NULL;
  
  UPDATE alembic_version SET version_num='b2' WHERE alembic_version.version_num = 'a1';
  
  -- Running upgrade b2 -> c3, Change columns
  
  ALTER TABLE "user" RENAME COLUMN name TO full_name;
  
  ALTER TABLE "user" ALTER COLUMN age TYPE VARCHAR(3) USING age::text;
  
  ALTER TABLE "user" ALTER COLUMN email SET DEFAULT 'nobody@example.org';
  
  UPDATE alembic_version SET version_num='c3' WHERE alembic_version.version_num = 'b2';
  
  -- Running upgrade c3 -> d4, Constraints
  
  ALTER TABLE post ADD COLUMN user_id INTEGER;
  
  ALTER TABLE post ADD CONSTRAINT fk_post_user_id FOREIGN KEY(user_id) REFERENCES "user" (id) ON DELETE CASCADE;
  
  CREATE INDEX idx_user_email_full_name ON "user" (email, full_name);
  
  ALTER TABLE "user" ADD CONSTRAINT uq_user_email UNIQUE (email);
  
  ALTER TABLE "user" ADD CONSTRAINT ck_user_email CHECK (email LIKE '%@%');
  
  UPDATE alembic_version SET version_num='d4' WHERE alembic_version.version_num = 'c3';
  
  -- Running upgrade d4 -> e5, A key of two
  
  ALTER TABLE task DROP CONSTRAINT task_pkey;
  
  ALTER TABLE task ADD CONSTRAINT pk_task PRIMARY KEY (id, user_id);
  
  ALTER TABLE task RENAME TO job;
  
  UPDATE alembic_version SET version_num='e5' WHERE alembic_version.version_num = 'd4';
  
  COMMIT;
  

And back: the schema is what it was.

  $ limbeck downgrade a1
  Running downgrade e5 -> d4, A key of two
  Running downgrade d4 -> c3, Constraints
  Running downgrade c3 -> b2, Change columns
  Running downgrade b2 -> a1, Add columns
  $ pg_dump --schema-only "$DATABASE_URL" | grep -v '^\\\(un\)\?restrict ' | diff before.sql -
  $ sql "$DATABASE_URL" 'SELECT * FROM "user"'
  1|Ann|a@b.c|42
  $ limbeck downgrade base
  Running downgrade a1 -> <base>, Create tables

An error of the server names the line of the call, however many calls went to the server with it.

  $ cpp_script b2 a1 "Broken" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.add_column("user", Column("phone_number", String(20)));
  >   op.create_unique_constraint("uq_user_nickname", "user", {"nickname"});
  >   op.add_column("user", Column("nickname", String(20)));
  > }
  > 
  > void downgrade(Operations&) {}
  > CPP
  $ limbeck upgrade b2
  Running upgrade <base> -> a1, Create tables
  Running upgrade a1 -> b2, Broken
  limbeck: cannot upgrade to 'b2': migrations/versions/b2.cpp:12: 'ALTER TABLE "user" ADD CONSTRAINT uq_user_nickname UNIQUE (nickname)' failed: column "nickname" named in key does not exist; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck current
  $ limbeck upgrade a1
  Running upgrade <base> -> a1, Create tables

What a statement answered may decide what comes next; without a database there is no answer.

  $ rm migrations/versions/[cde]?.cpp
  $ cpp_script b2 a1 "Ask" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.execute("INSERT INTO \"user\" (id, name, email) VALUES (1, 'Ann', 'a'), (2, 'Bob', 'b')");
  >   while (op.execute("DELETE FROM \"user\" WHERE id = (SELECT min(id) FROM \"user\")").rowcount() > 0) {
  >   }
  >   const auto answer = op.execute("SELECT count(*), NULL FROM \"user\"");
  >   if (answer.rows().at(0).at(0) == "0" && !answer.rows()[0][1]) op.execute("CREATE TABLE nobody_left ()");
  > }
  > 
  > void downgrade(Operations& op) { op.drop_table("nobody_left"); }
  > CPP
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Ask
  $ sql "$DATABASE_URL" 'SELECT count(*) FROM nobody_left'
  0
  $ limbeck upgrade a1:head --sql
  limbeck: cannot upgrade to 'b2': a script asks what a statement answered, which needs a database: SQL is only being written (--sql); run it without --sql, or ask only where the database is there
  [1]
  $ limbeck downgrade base
  Running downgrade b2 -> a1, Ask
  Running downgrade a1 -> <base>, Create tables

An index that could not be built concurrently stays behind, of no use to anybody. The next try replaces it, and says so.

  $ rm migrations/versions/b2.cpp
  $ cpp_script b2 a1 "Index names" <<'CPP'
  > void upgrade(Operations& op) {
  >   op.create_index("user_name", "user", {"name"}, {.unique = true, .postgresql_concurrently = true});
  > }
  > 
  > void downgrade(Operations& op) { op.drop_index("user_name", {.postgresql_concurrently = true}); }
  > CPP
  $ limbeck upgrade a1
  Running upgrade <base> -> a1, Create tables
  $ sql "$DATABASE_URL" "INSERT INTO \"user\" (id, name, email) VALUES (1, 'same', 'a'), (2, 'same', 'b')"
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Index names
  limbeck: cannot upgrade to 'b2': migrations/versions/b2.cpp:11: 'CREATE UNIQUE INDEX CONCURRENTLY user_name ON "user" (name)' failed: could not create unique index "user_name" (Key (name)=(same) is duplicated); the try to create index 'user_name' on 'user' left an invalid index behind, which the next run replaces: correct the cause and run it again
  [1]
  $ limbeck upgrade head 2>&1 | sed 's/.*; //'
  Running upgrade a1 -> b2, Index names
  Replacing what is left of a try to create index 'user_name' on 'user' that failed
  the try to create index 'user_name' on 'user' left an invalid index behind, which the next run replaces: correct the cause and run it again
  $ sql "$DATABASE_URL" "SELECT indexrelid::regclass FROM pg_index WHERE NOT indisvalid"
  user_name
  $ sql "$DATABASE_URL" 'DELETE FROM "user" WHERE id = 2'
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Index names
  Replacing what is left of a try to create index 'user_name' on 'user' that failed
  $ sql "$DATABASE_URL" "SELECT indisvalid FROM pg_index WHERE indexrelid = 'user_name'::regclass"
  t
  $ limbeck downgrade base
  Running downgrade b2 -> a1, Index names
  Running downgrade a1 -> <base>, Create tables
