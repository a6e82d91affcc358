A database that Alembic made is taken over where it stands, moved on with limbeck, and handed back.

  $ . "$TESTDIR/setup.sh"
  $ need_alembic

Two revisions of Alembic's.

  $ alembic init alembic >/dev/null
  $ sed -i 's|^sqlalchemy.url = .*|sqlalchemy.url = sqlite:///app.db|' alembic.ini
  $ cat >alembic/versions/ae1027a6acf_add_user_table.py <<'PY'
  > """Add user table
  > 
  > Revision ID: ae1027a6acf
  > Revises: 
  > Create Date: 2024-01-15 14:30:00
  > 
  > """
  > from alembic import op
  > import sqlalchemy as sa
  > 
  > revision = 'ae1027a6acf'
  > down_revision = None
  > branch_labels = None
  > depends_on = None
  > 
  > 
  > def upgrade() -> None:
  >     op.create_table('user', sa.Column('id', sa.Integer(), nullable=False), sa.PrimaryKeyConstraint('id'))
  > 
  > 
  > def downgrade() -> None:
  >     op.drop_table('user')
  > PY
  $ cat >alembic/versions/27c6a30d7c24_add_email.py <<'PY'
  > """Add email
  > 
  > Revision ID: 27c6a30d7c24
  > Revises: ae1027a6acf
  > Create Date: 2024-01-16 09:00:00
  > 
  > """
  > from alembic import op
  > import sqlalchemy as sa
  > 
  > revision = '27c6a30d7c24'
  > down_revision = 'ae1027a6acf'
  > branch_labels = None
  > depends_on = None
  > 
  > 
  > def upgrade() -> None:
  >     op.add_column('user', sa.Column('email', sa.String(200)))
  > 
  > 
  > def downgrade() -> None:
  >     op.drop_column('user', 'email')
  > PY
  $ alembic upgrade head
  Running upgrade  -> ae1027a6acf, Add user table
  Running upgrade ae1027a6acf -> 27c6a30d7c24, Add email
  $ alembic current
  27c6a30d7c24 (head)

limbeck reads the same ini, the same scripts and the same table.

  $ limbeck heads
  27c6a30d7c24 (head)
  $ limbeck history
  ae1027a6acf -> 27c6a30d7c24 (head), Add email
  <base> -> ae1027a6acf, Add user table
  $ limbeck current
  27c6a30d7c24 (head)
  $ limbeck current --verbose
  Current revision(s) for sqlite:///app.db:
  Rev: 27c6a30d7c24 (head)
  Parent: ae1027a6acf
  Path: alembic/versions/27c6a30d7c24_add_email.py
  Create Date: 2024-01-16 09:00:00
  
      Add email
  
  $ limbeck show ae10
  Rev: ae1027a6acf
  Parent: <base>
  Path: alembic/versions/ae1027a6acf_add_user_table.py
  Create Date: 2024-01-15 14:30:00
  
      Add user table
  
  $ limbeck upgrade head

To run one of Alembic's scripts is left to Alembic.

  $ limbeck downgrade -1
  Running downgrade 27c6a30d7c24 -> ae1027a6acf, Add email
  limbeck: cannot downgrade '27c6a30d7c24': alembic/versions/27c6a30d7c24_add_email.py is one of Alembic's scripts, which limbeck reads but does not run; run it with Alembic, or stamp 'ae1027a6acf' where what it did is undone; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck --url sqlite:///other.db upgrade head
  Running upgrade <base> -> ae1027a6acf, Add user table
  limbeck: cannot upgrade to 'ae1027a6acf': alembic/versions/ae1027a6acf_add_user_table.py is one of Alembic's scripts, which limbeck reads but does not run; run it with Alembic, or stamp 'ae1027a6acf' where the database has what it does; nothing was changed: correct the cause and run it again
  [1]
  $ limbeck current
  27c6a30d7c24 (head)

The next revision is one of limbeck's, in SQL.

  $ limbeck revision -m "Add phone number" --rev-id b0b0
  Wrote alembic/versions/b0b0_add_phone_number.sql
  $ sed -i -e '/^-- limbeck: upgrade/a ALTER TABLE user ADD COLUMN phone_number VARCHAR(20);' \
  >   -e '/^-- limbeck: downgrade/a ALTER TABLE user DROP COLUMN phone_number;' alembic/versions/b0b0_add_phone_number.sql
  $ limbeck history
  27c6a30d7c24 -> b0b0 (head), Add phone number
  ae1027a6acf -> 27c6a30d7c24, Add email
  <base> -> ae1027a6acf, Add user table
  $ limbeck upgrade head
  Running upgrade 27c6a30d7c24 -> b0b0, Add phone number
  $ limbeck current
  b0b0 (head)
  $ sqlite3 app.db '.schema user' 'SELECT * FROM alembic_version'
  CREATE TABLE user (
  \tid INTEGER NOT NULL, email VARCHAR(200), phone_number VARCHAR(20),  (esc)
  \tPRIMARY KEY (id) (esc)
  );
  b0b0

Handed back: limbeck takes back what is limbeck's, and Alembic goes on as if nothing had been.

  $ limbeck downgrade 27c6
  Running downgrade b0b0 -> 27c6a30d7c24, Add phone number
  $ alembic current
  27c6a30d7c24 (head)
  $ alembic downgrade -1
  Running downgrade 27c6a30d7c24 -> ae1027a6acf, Add email
  $ limbeck current
  ae1027a6acf
  $ alembic upgrade head
  Running upgrade ae1027a6acf -> 27c6a30d7c24, Add email
  $ limbeck upgrade head
  Running upgrade 27c6a30d7c24 -> b0b0, Add phone number
  $ limbeck downgrade -1
  Running downgrade b0b0 -> 27c6a30d7c24, Add phone number
  $ alembic upgrade head
  $ alembic current
  27c6a30d7c24 (head)
  $ sqlite3 app.db '.schema user'
  CREATE TABLE user (
  \tid INTEGER NOT NULL, email VARCHAR(200),  (esc)
  \tPRIMARY KEY (id) (esc)
  );

Or both stay: a stub lets Alembic know a revision that only limbeck can run.

  $ limbeck stub b0b0
  Wrote alembic/versions/b0b0_add_phone_number.py
  $ limbeck stub base:head
  Kept alembic/versions/b0b0_add_phone_number.py, which was there already
  $ limbeck upgrade head
  Running upgrade 27c6a30d7c24 -> b0b0, Add phone number
  $ alembic current
  b0b0 (head)
  $ alembic history
  27c6a30d7c24 -> b0b0 (head), Add phone number
  ae1027a6acf -> 27c6a30d7c24, Add email
  <base> -> ae1027a6acf, Add user table
  $ alembic downgrade -1 | tail -n 1
  NotImplementedError: revision 'b0b0' is limbeck's, and Alembic cannot run it; run: limbeck downgrade
  $ limbeck downgrade -1
  Running downgrade b0b0 -> 27c6a30d7c24, Add phone number

A database that Alembic has not seen is stamped, by either.

  $ limbeck --url sqlite:///stamped.db stamp 27c6a30d7c24
  Running stamp <base> -> 27c6a30d7c24
  $ sed -i 's|app.db|stamped.db|' alembic.ini
  $ alembic current
  27c6a30d7c24
  $ alembic stamp ae1027a6acf
  Running stamp_revision 27c6a30d7c24 -> ae1027a6acf
  $ limbeck current
  ae1027a6acf
