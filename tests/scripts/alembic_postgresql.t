The same on PostgreSQL: Alembic and limbeck take turns at one database.

  $ . "$TESTDIR/setup.sh"
  $ need_alembic
  $ fresh_postgresql alembic
  $ alembic init alembic >/dev/null
  $ sed -i "s|^sqlalchemy.url = .*|sqlalchemy.url = postgresql+psycopg2${DATABASE_URL#postgresql}|" alembic.ini
  $ alembic revision -m "Add user table" --rev-id a1 >/dev/null
  $ sed -i '/^def upgrade/a \    op.execute("CREATE TABLE person (id INTEGER)")' alembic/versions/a1_add_user_table.py
  $ sed -i '/^def downgrade/a \    op.execute("DROP TABLE person")' alembic/versions/a1_add_user_table.py
  $ alembic upgrade head
  Running upgrade  -> a1, Add user table
  $ limbeck current
  a1 (head)

  $ limbeck revision -m "Add phone number" --rev-id b2
  Wrote alembic/versions/b2_add_phone_number.sql
  $ sed -i '/^-- limbeck: upgrade/a ALTER TABLE person ADD COLUMN phone_number TEXT' alembic/versions/b2_add_phone_number.sql
  $ sed -i '/^-- limbeck: downgrade/a ALTER TABLE person DROP COLUMN phone_number' alembic/versions/b2_add_phone_number.sql
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Add phone number
  $ limbeck current
  b2 (head)
  $ limbeck downgrade a1
  Running downgrade b2 -> a1, Add phone number
  $ alembic current
  a1 (head)
  $ alembic downgrade base
  Running downgrade a1 -> , Add user table
  $ limbeck current
  $ alembic upgrade head
  Running upgrade  -> a1, Add user table
  $ limbeck upgrade head
  Running upgrade a1 -> b2, Add phone number
  $ limbeck history --indicate-current
  a1 -> b2 (head) (current), Add phone number
  <base> -> a1, Add user table
