-- postgresql
-- error: cannot alter table 'user' in a batch: PostgreSQL alters tables in place, and recreate = "always" asks for a new one, which limbeck makes on SQLite alone; leave it out, or ask op.dialect()

-- sqlite
PRAGMA foreign_keys = OFF;
CREATE TABLE _alembic_tmp_user (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    age INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT ck_age CHECK (age > 0)
);
INSERT INTO _alembic_tmp_user (id, name, age) SELECT id, name, age FROM user;
DROP TABLE user;
PRAGMA legacy_alter_table = ON;
ALTER TABLE _alembic_tmp_user RENAME TO user;
PRAGMA legacy_alter_table = OFF;
CREATE INDEX ix_user_name ON user (name);
CREATE TABLE _limbeck_check (violation INTEGER CONSTRAINT "limbeck: rows of 'user', or of tables that refer to it, have a foreign key without a parent; list them with PRAGMA foreign_key_check, and mend or delete them" CHECK (violation IS NULL));
INSERT INTO _limbeck_check SELECT 1 FROM (SELECT name FROM sqlite_schema s WHERE type = 'table' AND (name = 'user' COLLATE NOCASE OR EXISTS (SELECT 1 FROM pragma_foreign_key_list(s.name, 'main') k WHERE k."table" = 'user' COLLATE NOCASE))) t, pragma_foreign_key_check(t.name, 'main') LIMIT 1;
ALTER TABLE _limbeck_check RENAME TO _limbeck_checked;
DROP TABLE _limbeck_checked;

-- mysql
-- error: cannot alter table 'user' in a batch: MySQL alters tables in place, and recreate = "always" asks for a new one, which limbeck makes on SQLite alone; leave it out, or ask op.dialect()

-- mariadb
-- error: cannot alter table 'user' in a batch: MariaDB alters tables in place, and recreate = "always" asks for a new one, which limbeck makes on SQLite alone; leave it out, or ask op.dialect()

-- mssql
-- error: cannot alter table 'user' in a batch: SQL Server alters tables in place, and recreate = "always" asks for a new one, which limbeck makes on SQLite alone; leave it out, or ask op.dialect()

-- oracle
-- error: cannot alter table 'user' in a batch: Oracle alters tables in place, and recreate = "always" asks for a new one, which limbeck makes on SQLite alone; leave it out, or ask op.dialect()
