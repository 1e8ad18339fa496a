import {
  type FileFinding,
  templateOfOtherElection,
  templateOfOtherPair,
  templateTampered,
  wrongTemplateVersion,
} from '@silon/workbook';
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
