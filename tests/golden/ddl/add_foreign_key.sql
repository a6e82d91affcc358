-- postgresql
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES "user" (id) ON DELETE CASCADE;

-- sqlite
-- error: SQLite cannot add a constraint in place: add foreign key 'fk' to 'post'; write op.batch_alter_table("post", [](BatchOperations& batch) { batch.create_foreign_key("fk", ...); }), which does

-- mysql
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE CASCADE;

-- mariadb
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES user (id) ON DELETE CASCADE;

-- mssql
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES [user] (id) ON DELETE CASCADE;

GO

-- oracle
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES "user" (id) ON DELETE CASCADE

/
