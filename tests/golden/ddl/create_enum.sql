-- postgresql
CREATE TYPE mood AS ENUM ('sad', 'it''s ok');

-- sqlite
-- error: SQLite cannot have types of its users' own: create enum type 'mood'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK
