-- postgresql
ALTER TABLE "user" ALTER COLUMN age TYPE VARCHAR(3);
ALTER TABLE "user" ALTER COLUMN age SET NOT NULL;
ALTER TABLE "user" DROP CONSTRAINT ck_age;

-- sqlite
-- differs from Alembic: foreign keys are switched off before the old table is dropped, whose rows' children would go with it; the legacy rename leaves views and triggers with the name; the check finds rows that lost their parent, and views and triggers that lost a column
PRAGMA foreign_keys = OFF;
CREATE TABLE _alembic_tmp_user (
    id INTEGER NOT NULL,
    name VARCHAR(40),
    age VARCHAR(3) NOT NULL,
    PRIMARY KEY (id)
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
-- error: MySQL cannot alter column 'user.age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_server_default and existing_comment

-- mariadb
-- error: MariaDB cannot alter column 'user.age' where SQL is only written: it states the whole column anew, and would lose what is not said; give existing_server_default and existing_comment

-- mssql
ALTER TABLE [user] ALTER COLUMN age VARCHAR(3) NOT NULL;

GO
ALTER TABLE [user] DROP CONSTRAINT ck_age;

GO

-- oracle
ALTER TABLE "user" MODIFY age VARCHAR2(3 CHAR) NOT NULL

/
ALTER TABLE "user" DROP CONSTRAINT ck_age

/
