-- postgresql
ALTER TYPE mood RENAME TO "Feeling";

-- sqlite
-- error: SQLite cannot have types of its users' own: rename enum type 'mood' to 'Feeling'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK
