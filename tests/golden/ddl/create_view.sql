-- postgresql
CREATE VIEW adult AS SELECT * FROM "user" WHERE age >= 18;

-- sqlite
CREATE VIEW adult AS SELECT * FROM "user" WHERE age >= 18;

-- mysql
CREATE VIEW adult AS SELECT * FROM "user" WHERE age >= 18;

-- mariadb
CREATE VIEW adult AS SELECT * FROM "user" WHERE age >= 18;

-- mssql
CREATE VIEW adult AS SELECT * FROM "user" WHERE age >= 18;

GO

-- oracle
CREATE VIEW adult AS SELECT * FROM "user" WHERE age >= 18

/
