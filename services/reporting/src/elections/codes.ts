import { Office, StageKind } from '@silon/contracts';

/** How contracts' enums read in public: lower case, hyphens. */
export const officeCode: Readonly<Record<Office, string>> = {
  [Office.UNSPECIFIED]: 'unspecified',
  [Office.GOVERNOR]: 'governor',
  [Office.REGENT]: 'regent',
  [Office.MAYOR]: 'mayor',
};

export const stageKindCode: Readonly<Record<StageKind, string>> = {
  [StageKind.UNSPECIFIED]: 'unspecified',
  [StageKind.SUPPORT_HANDOVER]: 'support-handover',
  [StageKind.ADMIN_VERIFICATION]: 'admin-verification',
  [StageKind.FACTUAL_VERIFICATION]: 'factual-verification',
  [StageKind.REPAIR]: 'repair',
  [StageKind.REGISTRATION]: 'registration',
  [StageKind.DETERMINATION]: 'determination',
};
