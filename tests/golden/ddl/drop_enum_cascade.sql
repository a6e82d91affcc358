-- postgresql
DROP TYPE IF EXISTS "s.x"."Mo""od" CASCADE;

-- sqlite
-- error: SQLite cannot have types of its users' own: drop enum type 's.x.Mo"od'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK
