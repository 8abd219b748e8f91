-- What makes importers stumble.
CREATE TABLE tenants (id uuid PRIMARY KEY, name text NOT NULL);
CREATE TABLE accounts (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id integer NOT NULL,
  name varchar(100) NOT NULL,
  parent_id integer,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, name)
);
CREATE TABLE invoices (
  tenant_id uuid NOT NULL,
  account_id integer NOT NULL,
  invoice_no integer NOT NULL,
  issued_on date NOT NULL,
  due_on date NOT NULL,
  paid_on date,
  total decimal(12,2) NOT NULL,
  FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id),
  PRIMARY KEY (tenant_id, account_id, invoice_no),
  CHECK (due_on >= issued_on)
);
CREATE TABLE people (id int PRIMARY KEY, name varchar(60) NOT NULL, best_friend int REFERENCES people(id), team_id int);
CREATE TABLE teams (id int PRIMARY KEY, title varchar(40) NOT NULL UNIQUE, lead_id int NOT NULL REFERENCES people(id));
ALTER TABLE people ADD CONSTRAINT f FOREIGN KEY (team_id) REFERENCES teams (id);
CREATE TABLE friendships (
  person_id int NOT NULL REFERENCES people (id),
  friend_id int NOT NULL REFERENCES people (id),
  since date,
  PRIMARY KEY (person_id, friend_id)
);
CREATE TABLE passports (person_id int PRIMARY KEY REFERENCES people (id), number varchar(12) NOT NULL UNIQUE, expires date NOT NULL);
CREATE TABLE a (id int PRIMARY KEY, b_id int NOT NULL);
CREATE TABLE b (id int PRIMARY KEY, a_id int NOT NULL REFERENCES a (id));
ALTER TABLE a ADD FOREIGN KEY (b_id) REFERENCES b (id);
CREATE TABLE log (at timestamp NOT NULL, level varchar(5) NOT NULL DEFAULT 'info' CHECK (level IN ('debug','info','warn','error')), text varchar(200));
CREATE TABLE seats (room varchar(8) NOT NULL, seat smallint NOT NULL CHECK (seat >= 1 AND seat <= 40), side char(1) CHECK (side IN ('L','R')), PRIMARY KEY (room, seat));
