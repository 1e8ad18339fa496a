import { nominationStream, Office as SpokenOffice } from '@silon/contracts';
import { say } from '@silon/events';
import type { Office } from '@silon/threshold';
import type { EntityManager } from 'typeorm';
import type { ElectionRow } from './election.entity.js';

const offices: Record<Office, SpokenOffice> = {
  governor: SpokenOffice.GOVERNOR,
  regent: SpokenOffice.REGENT,
  mayor: SpokenOffice.MAYOR,
};

/** Says the election's whole state under its version. */
export async function sayElection(tx: EntityManager, election: ElectionRow): Promise<void> {
  const { id: electionId, version, office, subregions, ruleSettings } = election;
  const { commission, name, regionCode, regionName, regionEdition, voterListTotal, minimumSupport } = election;
  const { minimumSpread, decreeNumber, decreeDate, timeZone, votingDay, settingsVersion, profile } = election;
  await say(tx, nominationStream, electionId, {
    eventId: `election_${electionId}_${version}`,
    electionId,
    event: {
      case: 'electionChanged',
      value: {
        ...{ version, commission, name, regionCode, regionName, regionEdition, voterListTotal, minimumSupport },
        ...{ minimumSpread, decreeNumber, decreeDate, timeZone, votingDay, settingsVersion, profile },
        office: offices[office],
        subregions: subregions.map(({ code, name: subregion }) => ({ code, name: subregion })),
        ruleSettings: { ...ruleSettings, severities: { ...ruleSettings.severities } },
      },
    },
  });
}
