-- postgresql
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES "user" (id) DEFERRABLE NOT VALID;

-- sqlite
-- error: SQLite cannot add a constraint in place: add foreign key 'fk' to 'post'; write op.batch_alter_table("post", [](BatchOperations& batch) { batch.create_foreign_key("fk", ...); }), which does

-- mysql
-- error: MySQL cannot defer a constraint: add foreign key 'fk' to 'post'; leave deferrable and initially out

-- mariadb
-- error: MariaDB cannot defer a constraint: add foreign key 'fk' to 'post'; leave deferrable and initially out

-- mssql
-- error: SQL Server cannot defer a constraint: add foreign key 'fk' to 'post'; leave deferrable and initially out

-- oracle
ALTER TABLE post ADD CONSTRAINT fk FOREIGN KEY(user_id) REFERENCES "user" (id) DEFERRABLE

/
