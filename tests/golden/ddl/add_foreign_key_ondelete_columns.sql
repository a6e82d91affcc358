-- postgresql
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(tenant, "author id") REFERENCES "user" (tenant, id) ON DELETE SET NULL ("author id") ON UPDATE CASCADE;

-- sqlite
-- error: SQLite cannot add a constraint in place: add foreign key 'fk' to 'post'; write op.batch_alter_table("post", [](BatchOperations& batch) { batch.create_foreign_key("fk", ...); }), which does

-- mysql
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(tenant, `author id`) REFERENCES user (tenant, id) ON DELETE SET NULL ON UPDATE CASCADE;

-- mariadb
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(tenant, `author id`) REFERENCES user (tenant, id) ON DELETE SET NULL ON UPDATE CASCADE;

-- mssql
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(tenant, [author id]) REFERENCES [user] (tenant, id) ON DELETE SET NULL ON UPDATE CASCADE;

GO

-- oracle
-- error: Oracle cannot follow a change of the referred key: add foreign key 'fk' to 'post'; leave onupdate out, and use a trigger
