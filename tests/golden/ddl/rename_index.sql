-- postgresql
ALTER INDEX s.ix RENAME TO "Ix";

-- sqlite
-- error: SQLite cannot rename an index: rename index 'ix' on 's.user' to 'Ix'; drop it and create it under the new name

-- mysql
ALTER TABLE s.user RENAME INDEX ix TO `Ix`;

-- mariadb
ALTER TABLE s.user RENAME INDEX ix TO `Ix`;
