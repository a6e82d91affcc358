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
  $ limbeck downgrade a1:base --sql
  $ limbeck upgrade head
  $ limbeck current

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
  $ limbeck downgrade a1:base --sql
  $ limbeck upgrade head
