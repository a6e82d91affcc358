-- postgresql
DO $limbeck2$
DECLARE
    used record;
    old_default text;
    new_default text;
    defaults text[] := '{}';
    domains oid[];
    domain_names text[];
    domain_words text[];
    drops text[];
    makes text[];
    in_the_way text;
    statement text;
BEGIN
    FOR used IN
        SELECT e.adrelid::regclass AS of_table, a.attname AS name, a.atttypid = t.typarray AS is_array,
               pg_get_expr(e.adbin, e.adrelid) AS words
        FROM pg_type t JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray)
        JOIN pg_attrdef e ON (e.adrelid, e.adnum) = (a.attrelid, a.attnum)
        WHERE t.oid = '"s.x"."Mo""od"'::regtype
        AND e.adbin::text !~ '[{](?!CONST|ARRAY|RELABELTYPE|COERCEVIAIO)'
        AND coalesce(to_jsonb(a) ->> 'attgenerated', '') = ''
    LOOP
        EXECUTE format('SELECT (%s)::text, (%s)::text', used.words,
            format(CASE WHEN used.is_array THEN 'array_replace(array_replace((%1$s)::text[], ''it''''s great'', ''ok''), ''$limbeck$'', ''sad'')' ELSE 'CASE (%1$s)::text WHEN ''it''''s great'' THEN ''ok'' WHEN ''$limbeck$'' THEN ''sad'' ELSE (%1$s)::text END' END, used.words)) INTO old_default, new_default;
        CONTINUE WHEN new_default IS NOT DISTINCT FROM old_default;
        EXECUTE format('ALTER TABLE ONLY %s ALTER COLUMN %I DROP DEFAULT', used.of_table, used.name);
        defaults := defaults || format('ALTER TABLE ONLY %s ALTER COLUMN %I SET DEFAULT %L', used.of_table,
                                       used.name, new_default);
    END LOOP;
    WITH RECURSIVE type AS (
        SELECT oid, typarray FROM pg_type WHERE oid = '"s.x"."Mo""od"'::regtype
        UNION SELECT d.oid, d.typarray FROM type t JOIN pg_type d
            ON d.typtype = 'd' AND d.typbasetype IN (t.oid, t.typarray)
    ), used_column AS (
        SELECT a.attrelid, a.attnum, c.relkind
        FROM type t JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray) AND NOT a.attisdropped
        JOIN pg_class c ON c.oid = a.attrelid
    ), link AS (
        SELECT CASE WHEN r.oid IS NULL THEN d.classid ELSE 'pg_class'::regclass END AS classid,
               coalesce(r.ev_class, d.objid) AS objid, d.refclassid, d.refobjid, d.refobjsubid
        FROM pg_depend d LEFT JOIN pg_rewrite r
            ON d.classid = 'pg_rewrite'::regclass AND r.oid = d.objid AND r.rulename = '_RETURN'
        WHERE d.deptype IN ('n', 'a') AND d.objsubid = 0
    ), dependent (classid, objid, depth) AS (
        SELECT 'pg_type'::regclass::oid, oid, 0 FROM type
        UNION SELECT l.classid, l.objid, 1 FROM type t JOIN link l
            ON l.refclassid = 'pg_type'::regclass AND l.refobjid IN (t.oid, t.typarray)
            WHERE (l.classid, l.objid) NOT IN (SELECT 'pg_type'::regclass, oid FROM type)
        UNION SELECT l.classid, l.objid, 1 FROM used_column u JOIN link l
            ON l.refclassid = 'pg_class'::regclass AND (l.refobjid, l.refobjsubid) = (u.attrelid, u.attnum)
            WHERE l.classid IN ('pg_rewrite'::regclass, 'pg_trigger'::regclass, 'pg_policy'::regclass,
                                'pg_attrdef'::regclass)
            OR l.objid IN (SELECT oid FROM pg_class WHERE relkind IN ('v', 'm'))
        UNION SELECT 'pg_constraint'::regclass, k.oid, 1 FROM used_column u JOIN pg_constraint k
            ON k.contype = 'f' AND (k.conrelid = u.attrelid AND u.attnum = ANY (k.conkey)
                                    OR k.confrelid = u.attrelid AND u.attnum = ANY (k.confkey))
        UNION SELECT l.classid, l.objid, d.depth + 1 FROM dependent d JOIN link l
            ON (l.refclassid, l.refobjid) = (d.classid, d.objid) AND (l.classid, l.objid) <> (d.classid, d.objid)
            WHERE d.depth BETWEEN 1 AND 100
    ), object AS (
        SELECT d.*, i.type AS kind, i.identity AS name
        FROM (SELECT classid, objid, max(depth) AS depth FROM dependent GROUP BY 1, 2) d,
             pg_identify_object(d.classid, d.objid, 0) i
    ), acl AS (
        SELECT 'pg_class'::regclass AS classid, oid AS objid, 'TABLE' AS kind, '' AS columns, relacl AS items
        FROM pg_class
        UNION ALL SELECT 'pg_class'::regclass, attrelid, 'TABLE', format(' (%I)', attname), attacl FROM pg_attribute
        UNION ALL SELECT 'pg_proc'::regclass, oid, NULL, '', proacl FROM pg_proc
        UNION ALL SELECT 'pg_type'::regclass, oid, NULL, '', typacl FROM pg_type
    ), granted AS (
        SELECT classid, objid, concat_ws('; ',
            CASE WHEN min(a.kind) IS NULL THEN format('REVOKE ALL ON %s %s FROM PUBLIC', min(o.kind), min(o.name)) END,
            string_agg(format('GRANT %s%s ON %s %s TO %s%s', i.privilege_type, a.columns, coalesce(a.kind, o.kind),
                              o.name, CASE i.grantee WHEN 0 THEN 'PUBLIC' ELSE i.grantee::regrole::text END,
                              CASE WHEN i.is_grantable THEN ' WITH GRANT OPTION' END), '; ')) AS words
        FROM object o JOIN acl a USING (classid, objid), aclexplode(a.items) i GROUP BY 1, 2
    ), owned AS (
        SELECT classid, objid, format('ALTER %s %s OWNER TO %s', o.kind, o.name, w.owner::regrole) AS words
        FROM object o JOIN (SELECT 'pg_class'::regclass AS classid, oid AS objid, relowner AS owner FROM pg_class
                            UNION ALL SELECT 'pg_proc'::regclass, oid, proowner FROM pg_proc
                            UNION ALL SELECT 'pg_type'::regclass, oid, typowner FROM pg_type) w USING (classid, objid)
        WHERE o.kind <> 'index' AND w.owner <> current_user::regrole
    ), made (classid, objid, kind, name, depth, dropped, words) AS (
        SELECT classid, objid, kind, name, depth, NULL, NULL FROM object WHERE depth = 0
        UNION ALL SELECT o.classid, o.objid, o.kind, o.name, o.depth, format('DROP %s %s', o.kind, o.name),
            concat_ws('; ',
                format('CREATE %s %s%s AS %s%s', o.kind, o.name,
                       ' WITH (' || array_to_string(c.reloptions, ', ') || ')', rtrim(pg_get_viewdef(c.oid), ';'),
                       CASE WHEN c.relkind = 'm' AND NOT c.relispopulated THEN ' WITH NO DATA' END),
                (SELECT string_agg(format('COMMENT ON COLUMN %s.%I IS %L', o.name, a.attname, d.description), '; ')
                 FROM pg_description d JOIN pg_attribute a ON (a.attrelid, a.attnum) = (d.objoid, d.objsubid)
                 WHERE (d.classoid, d.objoid) = (o.classid, o.objid)))
        FROM object o JOIN pg_class c ON c.oid = o.objid WHERE o.kind IN ('view', 'materialized view')
        UNION ALL SELECT classid, objid, kind, name, depth, format('DROP %s %s', kind, name),
            pg_get_functiondef(objid)
        FROM object WHERE kind IN ('function', 'procedure')
        UNION ALL SELECT o.classid, o.objid, o.kind, o.name, o.depth,
            CASE WHEN NOT c.relispartition THEN 'DROP INDEX ' || o.name END, pg_get_indexdef(o.objid)
        FROM object o JOIN pg_class c ON c.oid = o.objid
        WHERE o.kind = 'index' AND o.objid NOT IN (SELECT conindid FROM pg_constraint)
        UNION ALL SELECT 'pg_inherits'::regclass, o.objid, o.kind, o.name, 1000, NULL,
            format('ALTER INDEX %s ATTACH PARTITION %s', i.inhparent::regclass, o.name)
        FROM object o JOIN pg_inherits i ON i.inhrelid = o.objid
        WHERE o.kind = 'index' AND o.objid NOT IN (SELECT conindid FROM pg_constraint)
        UNION ALL SELECT 'pg_constraint'::regclass, k.oid, 'constraint',
            format('%I ON %s', k.conname, k.conrelid::regclass), o.depth,
            format('ALTER TABLE %s DROP CONSTRAINT %I', k.conrelid::regclass, k.conname),
            format('ALTER TABLE %s ADD CONSTRAINT %I %s', k.conrelid::regclass, k.conname, pg_get_constraintdef(k.oid))
        FROM object o JOIN pg_constraint k ON k.oid = o.objid OR k.conindid = o.objid AND k.contype = 'x'
        WHERE o.kind IN ('table constraint', 'index') AND k.coninhcount = 0
        UNION ALL SELECT o.classid, o.objid, o.kind, o.name, o.depth, 'DROP TRIGGER ' || o.name, concat_ws('; ',
            pg_get_triggerdef(t.oid),
            'ALTER TABLE ' || t.tgrelid::regclass || CASE t.tgenabled
                WHEN 'D' THEN ' DISABLE' WHEN 'R' THEN ' ENABLE REPLICA' WHEN 'A' THEN ' ENABLE ALWAYS' END
                || ' TRIGGER ' || quote_ident(t.tgname))
        FROM object o JOIN pg_trigger t ON t.oid = o.objid
        WHERE o.kind = 'trigger' AND NOT EXISTS (
            SELECT FROM pg_depend d WHERE (d.classid, d.objid, d.refclassid) = (o.classid, o.objid, o.classid))
        UNION ALL SELECT classid, objid, kind, name, depth, 'DROP RULE ' || name, pg_get_ruledef(objid)
        FROM object WHERE kind = 'rule'
        UNION ALL SELECT o.classid, o.objid, o.kind, o.name, o.depth, 'DROP POLICY ' || o.name, concat(
            format('CREATE POLICY %s AS %s FOR %s TO ', o.name,
                   CASE WHEN p.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END,
                   CASE p.polcmd WHEN 'r' THEN 'SELECT' WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE'
                       WHEN 'd' THEN 'DELETE' ELSE 'ALL' END),
            (SELECT string_agg(CASE r WHEN 0 THEN 'PUBLIC' ELSE r::regrole::text END, ', ') FROM unnest(p.polroles) r),
            ' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')',
            ' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')')
        FROM object o JOIN pg_policy p ON p.oid = o.objid WHERE o.kind = 'policy'
        UNION ALL SELECT o.classid, o.objid, o.kind, o.name, o.depth,
            format('ALTER TABLE ONLY %s ALTER COLUMN %I DROP DEFAULT', e.adrelid::regclass, a.attname),
            format('ALTER TABLE ONLY %s ALTER COLUMN %I SET DEFAULT %s', e.adrelid::regclass, a.attname,
                   pg_get_expr(e.adbin, e.adrelid))
        FROM object o JOIN pg_attrdef e ON e.oid = o.objid
        JOIN pg_attribute a ON (a.attrelid, a.attnum) = (e.adrelid, e.adnum) WHERE o.kind = 'default value'
    )
    SELECT array_agg(m.dropped ORDER BY m.depth DESC) FILTER (WHERE m.dropped IS NOT NULL),
           array_agg(concat_ws('; ', m.words, g.words, w.words, 'COMMENT ON ' || m.kind || ' ' || m.name || ' IS '
                     || quote_literal(obj_description(m.objid, m.classid::regclass::name))) ORDER BY m.depth),
           (SELECT string_agg(name, ', ' ORDER BY name) FROM (
                SELECT pg_describe_object(classid, objid, 0) AS name FROM object
                WHERE depth > 0 AND kind NOT IN ('view', 'materialized view', 'function', 'procedure', 'index',
                    'table constraint', 'trigger', 'rule', 'policy', 'default value')
                AND (kind <> 'domain constraint' OR depth > 1 OR objid NOT IN (
                    SELECT k.oid FROM pg_constraint k JOIN type t ON t.oid = k.contypid))
                UNION SELECT pg_describe_object('pg_class'::regclass, e.adrelid, e.adnum)
                FROM object o JOIN pg_attrdef e ON o.kind = 'default value' AND o.objid = e.oid
                JOIN pg_attribute a ON (a.attrelid, a.attnum) = (e.adrelid, e.adnum)
                WHERE to_jsonb(a) ->> 'attgenerated' <> ''
                UNION SELECT pg_describe_object('pg_class'::regclass, attrelid, attnum) FROM used_column
                WHERE relkind IN ('c', 'f')
                UNION SELECT 'the partition key of ' || pg_describe_object('pg_class'::regclass, p.partrelid, 0)
                FROM used_column u JOIN pg_partitioned_table p
                ON u.attrelid = p.partrelid AND u.attnum = ANY (p.partattrs)) named)
    INTO drops, makes, in_the_way
    FROM made m LEFT JOIN granted g USING (classid, objid) LEFT JOIN owned w USING (classid, objid);
    IF in_the_way IS NOT NULL THEN
        RAISE EXCEPTION USING MESSAGE = 'enum type ''Mo"od'' is used by ' || in_the_way || ', which is not made again by itself; drop it before, and create it again behind';
    END IF;
    WITH RECURSIVE domain (oid, typarray, depth) AS (
        SELECT oid, typarray, 0 FROM pg_type WHERE oid = '"s.x"."Mo""od"'::regtype
        UNION ALL SELECT t.oid, t.typarray, d.depth + 1 FROM domain d JOIN pg_type t
            ON t.typtype = 'd' AND t.typbasetype IN (d.oid, d.typarray)
    )
    SELECT array_agg(d.oid ORDER BY d.depth, d.oid), array_agg(d.oid::regtype ORDER BY d.depth, d.oid),
           array_agg(concat(
               format('CREATE DOMAIN %s AS %s', d.oid::regtype, format_type(t.typbasetype, t.typtypmod)),
               ' DEFAULT ' || t.typdefault, CASE WHEN t.typnotnull THEN ' NOT NULL' END,
               (SELECT string_agg(concat(
                    format('; ALTER DOMAIN %s ADD CONSTRAINT %I %s', d.oid::regtype, k.conname, pg_get_constraintdef(k.oid)),
                    format('; COMMENT ON CONSTRAINT %I ON DOMAIN %s IS ', k.conname, d.oid::regtype)
                    || quote_literal(obj_description(k.oid, 'pg_constraint'))), '' ORDER BY k.conname)
                FROM pg_constraint k WHERE k.contypid = d.oid AND k.contype = 'c')) ORDER BY d.depth, d.oid)
    INTO domains, domain_names, domain_words
    FROM domain d JOIN pg_type t ON t.oid = d.oid WHERE d.depth > 0;
    FOREACH statement IN ARRAY coalesce(drops, '{}') LOOP
        EXECUTE statement;
    END LOOP;
    FOR used IN SELECT * FROM unnest(domains) WITH ORDINALITY d (id, number) LOOP
        EXECUTE format('ALTER DOMAIN %s RENAME TO limbeck__old_%s', used.id::regtype, used.number);
    END LOOP;
    ALTER TYPE "s.x"."Mo""od" RENAME TO "Mo""od__old";
    CREATE TYPE "s.x"."Mo""od" AS ENUM ('sad', 'ok');
    BEGIN
        FOREACH statement IN ARRAY coalesce(domain_words, '{}') LOOP
            EXECUTE statement;
        END LOOP;
    EXCEPTION WHEN invalid_text_representation THEN
        RAISE EXCEPTION USING MESSAGE = 'enum type ''Mo"od'' loses a value that ' || format(
            '"%s" still names (%s); drop that before, or say in .replace of a C++ script what takes its place in a default',
            left(statement, 160), SQLERRM);
    END;
    BEGIN
        FOR used IN
            SELECT a.attrelid::regclass AS of_table, quote_ident(a.attname) AS name,
                   a.atttypid = t.typarray OR t.typcategory = 'A' AS is_array,
                   n.name || CASE WHEN a.atttypid = t.typarray THEN '[]' ELSE '' END AS new_type
            FROM (SELECT '"s.x"."Mo""od__old"'::regtype::oid, '"s.x"."Mo""od"' UNION ALL SELECT * FROM unnest(domains, domain_names)) n (oid, name)
            JOIN pg_type t ON t.oid = n.oid
            JOIN pg_attribute a ON a.atttypid IN (t.oid, t.typarray) AND NOT a.attisdropped
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            WHERE a.attinhcount = 0
            ORDER BY a.attrelid::regclass::text, a.attnum
        LOOP
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %s TYPE %s USING (%s)::%s', used.of_table, used.name, used.new_type,
                format(CASE WHEN used.is_array THEN 'array_replace(array_replace((%1$s)::text[], ''it''''s great'', ''ok''), ''$limbeck$'', ''sad'')' ELSE 'CASE (%1$s)::text WHEN ''it''''s great'' THEN ''ok'' WHEN ''$limbeck$'' THEN ''sad'' ELSE (%1$s)::text END' END, used.name), used.new_type);
        END LOOP;
    EXCEPTION WHEN invalid_text_representation THEN
        RAISE EXCEPTION USING MESSAGE = 'enum type ''Mo"od'' loses a value that ' || format(
            '%s.%s still holds (%s); change the rows before, or say in .replace of a C++ script what takes its place',
            used.of_table, used.name, SQLERRM);
    END;
    BEGIN
        FOREACH statement IN ARRAY makes || defaults LOOP
            EXECUTE statement;
        END LOOP;
    EXCEPTION WHEN invalid_text_representation THEN
        RAISE EXCEPTION USING MESSAGE = 'enum type ''Mo"od'' loses a value that ' || format(
            '"%s" still names (%s); drop that before, or say in .replace of a C++ script what takes its place in a default',
            left(statement, 160), SQLERRM);
    END;
    FOR used IN SELECT * FROM unnest(domains) WITH ORDINALITY d (id, number) ORDER BY number DESC LOOP
        EXECUTE format('DROP DOMAIN %s', used.id::regtype);
    END LOOP;
    DROP TYPE "s.x"."Mo""od__old";
END
$limbeck2$;

-- sqlite
-- error: SQLite cannot have types of its users' own: alter enum type 's.x.Mo"od'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK

-- mysql
-- error: MySQL has no enum types that stand by themselves: cannot alter enum type 's.x.Mo"od'; an enum is a column's type here: give the column an Enum, or alter its type_

-- mariadb
-- error: MariaDB has no enum types that stand by themselves: cannot alter enum type 's.x.Mo"od'; an enum is a column's type here: give the column an Enum, or alter its type_

-- mssql
-- error: SQL Server cannot have enum types: alter enum type 's.x.Mo"od'; use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK

-- oracle
-- error: Oracle cannot have enum types: alter enum type 's.x.Mo"od'; use Enum() as a column's type, which is a VARCHAR2 there, with {.create_constraint = true} for a CHECK
