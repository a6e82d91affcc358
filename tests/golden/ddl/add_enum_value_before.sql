-- postgresql
ALTER TYPE "s.x"."Mo""od" ADD VALUE IF NOT EXISTS 'fine' BEFORE 'ok';

-- sqlite
-- error: SQLite cannot have types of its users' own: add value 'fine' to enum type 's.x.Mo"od'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK
