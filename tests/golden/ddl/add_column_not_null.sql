-- postgresql
ALTER TABLE s."user" ADD COLUMN role VARCHAR(50) DEFAULT 'user' NOT NULL;

-- sqlite
ALTER TABLE s.user ADD COLUMN role VARCHAR(50) DEFAULT 'user' NOT NULL;

-- mysql
ALTER TABLE s.user ADD COLUMN role VARCHAR(50) NOT NULL DEFAULT 'user';

-- mariadb
ALTER TABLE s.user ADD COLUMN role VARCHAR(50) NOT NULL DEFAULT 'user';

-- mssql
ALTER TABLE s.[user] ADD role VARCHAR(50) NOT NULL DEFAULT 'user';

GO

-- oracle
ALTER TABLE s."user" ADD role VARCHAR2(50 CHAR) DEFAULT 'user' NOT NULL

/
