-- postgresql
ALTER TABLE "user" ADD CONSTRAINT pk PRIMARY KEY (id);

-- sqlite
-- error: SQLite cannot add a constraint in place: add primary key 'pk' to 'user'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.create_primary_key("pk", ...); }), which does

-- mysql
ALTER TABLE user ADD CONSTRAINT pk PRIMARY KEY (id);

-- mariadb
ALTER TABLE user ADD CONSTRAINT pk PRIMARY KEY (id);

-- mssql
ALTER TABLE [user] ADD CONSTRAINT pk PRIMARY KEY (id);

GO

-- oracle
ALTER TABLE "user" ADD CONSTRAINT pk PRIMARY KEY (id)

/
