import { checkIdentities } from '@silon/blobs';
import type { Chunk, StoredPlace } from '@silon/contracts';
import type { DataSource } from 'typeorm';

/** An identity that names no row of the pair: made up, of another pair, or of an election that is gone. */
export const unknownRow = Symbol('unknown row');

/** The row that an identity names, as it was judged; none of this changes any more. */
export interface NamedRow {
  /** The first row of its family. */
  readonly origin: StoredPlace;
  /** The row that said first what it says. */
  readonly asOf: StoredPlace;
  /** Of all its cells but NO, in hex; undefined where it was rejected. */
  readonly rowKey: string | undefined;
}

/** What each row's identity names, from `from`; rows without one have nothing. */
export type NamedRows = readonly (NamedRow | typeof unknownRow | undefined)[];

interface Found {
  at: string;
  row_key: string | null;
  origin: [string, number, number];
  as_of: [string, number, number];
}

/** Checks the identities of rows [from, to) all at once and finds the rows they name. Nothing for a chunk without any. */
export async function findNamedRows(
  db: DataSource,
  key: Uint8Array,
  pairId: string,
  chunk: Pick<Chunk, 'identities'>,
  { from, to }: { from: number; to: number },
): Promise<NamedRows | undefined> {
  const texts = Array.from({ length: to - from }, (_, index) => chunk.identities?.[from + index]?.trim() ?? '');
  if (texts.every((text) => text === '')) return undefined;
  const named: (NamedRow | typeof unknownRow | undefined)[] = texts.map((text) =>
    text === '' ? undefined : unknownRow,
  );
  const places = checkIdentities(key, pairId, texts);
  const ours = [...places.keys()].filter((index) => places[index]);
  for (const { at, row_key, origin, as_of } of await lookUp(
    db,
    pairId,
    ours.map((index) => places[index]!),
  ))
    named[ours[Number(at) - 1]!] = {
      origin: place(origin),
      asOf: place(as_of),
      rowKey: row_key?.replaceAll('-', ''),
    };
  return named;
}

function lookUp(db: DataSource, pairId: string, places: readonly StoredPlace[]): Promise<Found[]> {
  return db.query(
    `SELECT n.at, r.row_key,
            json_build_array(coalesce(v.origin_upload_no, r.upload_no)::text, coalesce(v.origin_chunk, r.chunk), coalesce(v.origin_row_no, r.row_no)) AS origin,
            json_build_array(coalesce(v.as_of_upload_no, r.upload_no)::text, coalesce(v.as_of_chunk, r.chunk), coalesce(v.as_of_row_no, r.row_no)) AS as_of
       FROM unnest($1::bigint[], $2::int[], $3::int[]) WITH ORDINALITY AS n (upload_no, chunk, row_no, at)
       JOIN upload u ON u.upload_no = n.upload_no AND u.pair_id = $4 AND u.state IN ('concluded', 'withdrawn')
       JOIN judged_row r ON (r.upload_no, r.chunk, r.row_no) = (n.upload_no, n.chunk, n.row_no)
       LEFT JOIN row_version v ON (v.upload_no, v.chunk, v.row_no) = (r.upload_no, r.chunk, r.row_no)`,
    [
      places.map(({ uploadNo }) => uploadNo),
      places.map(({ chunk }) => chunk),
      places.map(({ rowNo }) => rowNo),
      pairId,
    ],
  ) as Promise<Found[]>;
}

const place = ([uploadNo, chunk, rowNo]: [string, number, number]): StoredPlace => ({
  uploadNo: Number(uploadNo),
  chunk,
  rowNo,
});
