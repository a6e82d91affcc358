-- postgresql
DROP DOMAIN IF EXISTS s.email CASCADE;

-- sqlite
-- error: SQLite cannot have domains: drop domain 's.email'; use the type that it stands for, with a check constraint
