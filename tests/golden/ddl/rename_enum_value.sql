-- postgresql
ALTER TYPE "s.x"."Mo""od" RENAME VALUE 'it''s ok' TO 'fine';

-- sqlite
-- error: SQLite cannot have types of its users' own: rename value 'it's ok' of enum type 's.x.Mo"od' to 'fine'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK
