-- postgresql
DROP TRIGGER "log insert" ON "user";

-- sqlite
DROP TRIGGER "log insert";

-- mysql
DROP TRIGGER `log insert`;

-- mariadb
DROP TRIGGER `log insert`;

-- mssql
DROP TRIGGER [log insert];

GO

-- oracle
DROP TRIGGER "log insert"

/
