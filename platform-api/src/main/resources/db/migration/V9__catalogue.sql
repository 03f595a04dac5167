-- What a leader keeps between deals. A deal copies title, price and photo when it is opened, so nothing here refers to one.
CREATE TABLE product (
  id uuid PRIMARY KEY,
  leader_id uuid NOT NULL REFERENCES person,
  version bigint NOT NULL CHECK (version >= 1),
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 80),
  unit text NOT NULL CHECK (length(unit) BETWEEN 1 AND 20),
  price_minor bigint NOT NULL CHECK (price_minor BETWEEN 1 AND 100000000),
  floor_price_minor bigint CHECK (floor_price_minor BETWEEN 1 AND 100000000),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  category text CHECK (category ~ '^[A-Za-z][A-Za-z0-9_-]{0,39}$'),
  note text NOT NULL CHECK (length(note) <= 500),
  photos text[] NOT NULL CHECK (cardinality(photos) <= 6),
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL
);
CREATE INDEX product_of_leader ON product (leader_id, id DESC);

-- Who took which photo. The pictures themselves are in the photo store, named by their content.
CREATE TABLE photo (
  leader_id uuid NOT NULL REFERENCES person,
  name text NOT NULL CHECK (name ~ '^[0-9a-f]{64}$'),
  width_px int NOT NULL CHECK (width_px > 0),
  height_px int NOT NULL CHECK (height_px > 0),
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (leader_id, name)
);

-- A community without a leader was laid out by the demo and is nobody's to change.
ALTER TABLE community ADD COLUMN leader_id uuid REFERENCES person, ADD COLUMN version bigint NOT NULL DEFAULT 1;
CREATE INDEX community_of_leader ON community (leader_id) WHERE leader_id IS NOT NULL;

-- opening: for example `6 16:00-19:00;7 09:00-12:00`, Monday is 1, empty when only the sentence says it. A place is WGS 84.
ALTER TABLE pickup_point
  ADD COLUMN opening text NOT NULL DEFAULT '' CHECK (length(opening) <= 400),
  ADD COLUMN latitude double precision CHECK (latitude BETWEEN -90 AND 90),
  ADD COLUMN longitude double precision CHECK (longitude BETWEEN -180 AND 180),
  ADD COLUMN closed boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT a_place_is_both CHECK ((latitude IS NULL) = (longitude IS NULL));
CREATE INDEX pickup_point_of_community ON pickup_point (community_id);

-- What a community's home page lists.
CREATE INDEX deal_open_in_community ON deal (community_id, cut_off_at) WHERE status = 'OPEN';

-- What an offering looked like when its deal was opened: the first photo of the product that it names, if that is one of the
-- leader's own. A trigger, because deals are opened in several ways and all of them come by here, in the same transaction.
CREATE TABLE offering_photo (
  offering_id uuid PRIMARY KEY REFERENCES offering,
  deal_id uuid NOT NULL,
  photo text NOT NULL
);
CREATE INDEX offering_photo_of_deal ON offering_photo (deal_id);
CREATE FUNCTION copy_photos() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO offering_photo (offering_id, deal_id, photo)
  SELECT o.id, o.deal_id, p.photos[1]
  FROM opened o
    JOIN deal d ON d.id = o.deal_id
    JOIN product p ON p.leader_id = d.leader_id AND cardinality(p.photos) > 0 AND p.id =
      CASE WHEN o.product_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN o.product_id::uuid END;
  RETURN NULL;
END $$;
CREATE TRIGGER offering_photos AFTER INSERT ON offering REFERENCING NEW TABLE AS opened
  FOR EACH STATEMENT EXECUTE FUNCTION copy_photos();
