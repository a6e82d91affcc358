SQL Server and Oracle are written for, and not connected to: each in the words of its own shell.

  $ . "$TESTDIR/setup.sh"
  $ sql_project mssql+pyodbc://app:secret@host/app
  $ sql_script a1 "" "Add user table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE [user] (id INTEGER NOT NULL, name NVARCHAR(20) NULL);
  > GO
  > CREATE PROCEDURE touch AS
  > BEGIN
  >     DECLARE @now datetime = SYSDATETIME();
  >     UPDATE [user] SET name = @now;
  > END;
  > GO
  > -- limbeck: downgrade
  > DROP PROCEDURE touch;
  > DROP TABLE [user];
  > SQL
  $ limbeck upgrade head --sql
  BEGIN TRANSACTION;
  
  GO
  
  IF OBJECT_ID(N'alembic_version', N'U') IS NULL
  CREATE TABLE alembic_version (
      version_num VARCHAR(32) NOT NULL,
      CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
  );
  
  GO
  
  -- Running upgrade <base> -> a1, Add user table
  
  CREATE TABLE [user] (id INTEGER NOT NULL, name NVARCHAR(20) NULL);
  
  GO
  
  CREATE PROCEDURE touch AS
  BEGIN
      DECLARE @now datetime = SYSDATETIME();
      UPDATE [user] SET name = @now;
  END;
  
  GO
  
  INSERT INTO alembic_version (version_num) VALUES ('a1');
  
  GO
  
  COMMIT;
  
  GO
  
  $ limbeck downgrade a1:base --sql
  BEGIN TRANSACTION;
  
  GO
  
  -- Running downgrade a1 -> <base>, Add user table
  
  DROP PROCEDURE touch;
  DROP TABLE [user];
  
  GO
  
  DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1';
  
  GO
  
  COMMIT;
  
  GO
  
  $ limbeck upgrade head
  limbeck: cannot connect to SQL Server: limbeck has no client for it, and only writes its SQL; add --sql, and run what is written in the database's own shell
  [1]
  $ limbeck current
  limbeck: cannot connect to SQL Server: limbeck has no client for it, and only writes its SQL; add --sql, and run what is written in the database's own shell
  [1]

Oracle commits at each statement of DDL, so that no transaction holds them.

  $ set_ini url oracle+cx_oracle://app:secret@host/app
  $ sql_script a1 "" "Add user table" <<'SQL'
  > -- limbeck: upgrade
  > CREATE TABLE "user" (id INTEGER NOT NULL, name VARCHAR2(20 CHAR));
  > CREATE OR REPLACE TRIGGER touch BEFORE INSERT ON "user" FOR EACH ROW
  > BEGIN
  >     :NEW.name := 'a;b';
  > END;
  > /
  > -- limbeck: downgrade
  > DELETE FROM "user";
  > SQL
  $ limbeck upgrade head --sql
  BEGIN
      EXECUTE IMMEDIATE 'CREATE TABLE alembic_version (' || CHR(10) || '    version_num VARCHAR2(32 CHAR) NOT NULL,' || CHR(10) || '    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)' || CHR(10) || ')';
  EXCEPTION
      WHEN OTHERS THEN
          IF SQLCODE != -955 THEN
              RAISE;
          END IF;
  END;
  
  /
  
  -- Running upgrade <base> -> a1, Add user table
  
  CREATE TABLE "user" (id INTEGER NOT NULL, name VARCHAR2(20 CHAR))
  
  /
  
  CREATE OR REPLACE TRIGGER touch BEFORE INSERT ON "user" FOR EACH ROW
  BEGIN
      :NEW.name := 'a;b';
  END;
  
  /
  
  INSERT INTO alembic_version (version_num) VALUES ('a1')
  
  /
  
  COMMIT
  
  /
  
  $ limbeck downgrade a1:base --sql
  SET TRANSACTION READ WRITE
  
  /
  
  -- Running downgrade a1 -> <base>, Add user table
  
  DELETE FROM "user"
  
  /
  
  DELETE FROM alembic_version WHERE alembic_version.version_num = 'a1'
  
  /
  
  COMMIT
  
  /
  
  $ limbeck upgrade head
  limbeck: cannot connect to Oracle: limbeck has no client for it, and only writes its SQL; add --sql, and run what is written in the database's own shell
  [1]
