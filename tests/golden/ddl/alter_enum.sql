-- postgresql
DO $limbeck$
DECLARE
    used record;
    new_default text;
    drops text[];
    makes text[];
    statement text;
BEGIN
    SELECT array_agg(dropped), array_agg(made) INTO drops, makes FROM (
        SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname) AS dropped,
               format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname,
                      pg_get_constraintdef(k.oid)) AS made
        FROM pg_constraint k WHERE k.conrelid <> 0 AND k.coninhcount = 0 AND k.oid IN (SELECT d.objid
            FROM pg_depend d JOIN pg_type t ON d.refobjid IN (t.oid, t.typarray) WHERE t.oid = 'mood'::regtype
            AND d.classid = 'pg_constraint'::regclass AND d.refclassid = 'pg_type'::regclass)
        UNION ALL SELECT format('DROP INDEX %s', i.indexrelid::regclass), pg_get_indexdef(i.indexrelid)
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid AND NOT c.relispartition
        WHERE i.indexrelid IN (SELECT d.objid FROM pg_depend d
            JOIN pg_type t ON d.refobjid IN (t.oid, t.typarray) WHERE t.oid = 'mood'::regtype
            AND d.classid = 'pg_class'::regclass AND d.refclassid = 'pg_type'::regclass)
    ) AS on_type;
    FOREACH statement IN ARRAY coalesce(drops, '{}') LOOP
        EXECUTE statement;
    END LOOP;
    ALTER TYPE mood RENAME TO mood__old;
    CREATE TYPE mood AS ENUM ('sad', 'ok');
    FOR used IN
        SELECT a.attrelid::regclass::text AS of_table, quote_ident(a.attname) AS of_column,
               a.atttypid = t.typarray AS is_array, pg_get_expr(d.adbin, d.adrelid) AS old_default
        FROM pg_type t
        JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray) AND NOT a.attisdropped
        JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE t.oid = 'mood__old'::regtype AND a.attinhcount = 0
        ORDER BY 1, 2
    LOOP
        IF used.old_default IS NOT NULL THEN
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %s DROP DEFAULT', used.of_table, used.of_column);
        END IF;
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %s TYPE %s USING %s', used.of_table, used.of_column,
            'mood' || CASE WHEN used.is_array THEN '[]' ELSE '' END,
            format(CASE WHEN used.is_array THEN '(%1$s)::text[]::mood[]' ELSE '((%1$s)::text)::mood' END, used.of_column));
        IF used.old_default IS NOT NULL THEN
            EXECUTE format('SELECT (%s)::text', format(CASE WHEN used.is_array THEN '(%1$s)::text[]::mood[]' ELSE '((%1$s)::text)::mood' END, used.old_default)) INTO new_default;
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %s SET DEFAULT %L', used.of_table, used.of_column,
                new_default);
        END IF;
    END LOOP;
    FOREACH statement IN ARRAY coalesce(makes, '{}') LOOP
        EXECUTE statement;
    END LOOP;
    DROP TYPE mood__old;
END
$limbeck$;

-- sqlite
-- error: SQLite cannot have types of its users' own: alter enum type 'mood'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK

-- mysql
-- error: MySQL has no enum types that stand by themselves: cannot alter enum type 'mood'; an enum is a column's type here: give the column an Enum, or alter its type_

-- mariadb
-- error: MariaDB has no enum types that stand by themselves: cannot alter enum type 'mood'; an enum is a column's type here: give the column an Enum, or alter its type_

-- mssql
-- error: SQL Server cannot have enum types: alter enum type 'mood'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK

-- oracle
-- error: Oracle cannot have enum types: alter enum type 'mood'; use Enum() as a column's type, which is a VARCHAR2 there, with {.create_constraint = true} for a CHECK
