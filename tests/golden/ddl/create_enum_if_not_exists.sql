-- postgresql
DO $limbeck2$
BEGIN
    CREATE TYPE "s.x"."Mo""od" AS ENUM ('sad', '$limbeck$');
EXCEPTION WHEN duplicate_object THEN
    IF enum_range(NULL::"s.x"."Mo""od")::text[] <> ARRAY['sad', '$limbeck$']::text[] THEN
        RAISE EXCEPTION USING MESSAGE = 'enum type ''Mo"od'' exists with other values';
    END IF;
END
$limbeck2$;

-- sqlite
-- error: SQLite cannot have types of its users' own: create enum type 's.x.Mo"od'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK
