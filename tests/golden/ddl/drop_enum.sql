-- postgresql
DROP TYPE mood;

-- sqlite
-- error: SQLite cannot have types of its users' own: drop enum type 'mood'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK
