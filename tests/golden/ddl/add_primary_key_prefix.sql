-- postgresql
ALTER TABLE page ADD PRIMARY KEY (site, path);

-- sqlite
-- error: SQLite cannot add a constraint in place: add primary key to 'page'; write op.batch_alter_table("page", [](BatchOperations& batch) { batch.create_primary_key("", ...); }), which does

-- mysql
ALTER TABLE page ADD PRIMARY KEY (site, path(9));

-- mariadb
ALTER TABLE page ADD PRIMARY KEY (site, path(9));

-- mssql
ALTER TABLE page ADD PRIMARY KEY (site, path);

GO

-- oracle
ALTER TABLE page ADD PRIMARY KEY (site, path)

/
