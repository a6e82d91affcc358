-- postgresql
ALTER INDEX "it's" RENAME TO "I]x";

-- sqlite
-- error: SQLite cannot rename an index: rename index 'it's' on 'user' to 'I]x'; write op.batch_alter_table("user", [](BatchOperations& batch) { batch.rename_index("it's", "I]x"); }), which does

-- mysql
ALTER TABLE user RENAME INDEX `it's` TO `I]x`;

-- mariadb
ALTER TABLE user RENAME INDEX `it's` TO `I]x`;

-- mssql
EXEC sp_rename N'[user].[it''s]', N'I]x', N'INDEX';

GO

-- oracle
ALTER INDEX "it's" RENAME TO "I]x"

/
