import {
  correctionMeta,
  type FileFinding,
  templateOfOtherElection,
  templateOfOtherPair,
  templateTampered,
  wrongTemplateVersion,
} from '@silon/workbook';
import type { EntityManager } from 'typeorm';
import { isGenuine, TEMPLATE_VERSION } from '../templates/template-mark.js';

/** Whose upload it is, and how its list is read. */
export interface Expected {
  readonly electionId: string;
  readonly pairId: string;
  readonly profile: string;
}

/**
 * What the mark of the template says against the file: F012, F013, F011. Only a genuine mark is believed: anybody may
 * write what he likes into a cell, so that a mark altered in any way is F014 and the file is still read.
 */
export function markFindings(mark: ReadonlyMap<string, string>, key: Uint8Array, expected: Expected): FileFinding[] {
  if (!isGenuine(mark, key)) return [templateTampered('altered')];
  if (mark.get('electionId') !== expected.electionId) return [templateOfOtherElection()];
  if (mark.get('pairId') !== expected.pairId) return [templateOfOtherPair()];
  const [found, wanted] = [formOf(mark), `${TEMPLATE_VERSION} (${expected.profile})`];
  return found === wanted ? [] : [wrongTemplateVersion(found, wanted)];
}

const formOf = (mark: ReadonlyMap<string, string>): string => `${mark.get('version')} (${mark.get('profile')})`;

export const isCorrection = (mark: ReadonlyMap<string, string>): boolean => mark.get('kind') === 'correction';

/** What stands in the cell is anybody's text; some the database would not even take as a question. */
const uploadIdForm = /^[0-9a-f-]{36}$/;

/** A correction workbook was written from an upload of the pair and says so; its rows say for themselves which they are. */
export async function correctionFindings(
  tx: EntityManager,
  mark: ReadonlyMap<string, string>,
  { pairId }: Expected,
): Promise<FileFinding[]> {
  const named = mark.get('templateId') ?? '';
  if (!uploadIdForm.test(named)) return [templateTampered('altered')];
  const uploads: { electionId: string; uploadId: string }[] = await tx.query(
    `SELECT election_id AS "electionId", upload_id AS "uploadId" FROM upload WHERE upload_id = $1 AND pair_id = $2`,
    [named, pairId],
  );
  const isOurs = uploads.some(({ electionId, uploadId }) =>
    Object.entries(correctionMeta({ electionId, pairId, uploadId })).every(([key, value]) => mark.get(key) === value),
  );
  return isOurs ? [] : [templateTampered('altered')];
}
