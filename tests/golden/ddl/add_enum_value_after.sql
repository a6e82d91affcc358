-- postgresql
ALTER TYPE mood ADD VALUE 'fine' AFTER 'ok';

-- sqlite
-- error: SQLite cannot have types of its users' own: add value 'fine' to enum type 'mood'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK
