-- postgresql
CREATE INDEX ix ON s."user" USING btree (a DESC, b ASC NULLS FIRST, c COLLATE "C" text_pattern_ops, (d || e)) INCLUDE (f, "G") WITH (fillfactor = 70) TABLESPACE fast WHERE a > 0;

-- sqlite
CREATE INDEX s.ix ON user (a DESC, b ASC NULLS FIRST, c COLLATE "C", (d || e)) WHERE a > 0;

-- mysql
-- error: MySQL cannot say where an index has its NULLs: create index 'ix' on 's.user'; leave nulls_first and nulls_last out

-- mariadb
-- error: MariaDB cannot say where an index has its NULLs: create index 'ix' on 's.user'; leave nulls_first and nulls_last out

-- mssql
-- error: SQL Server cannot say where an index has its NULLs: create index 'ix' on 's.user'; leave nulls_first and nulls_last out

-- oracle
-- error: Oracle cannot say where an index has its NULLs: create index 'ix' on 's.user'; leave nulls_first and nulls_last out
