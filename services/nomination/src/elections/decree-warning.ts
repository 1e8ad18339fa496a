import { judgeTotals } from '@silon/rules';
import { checkDecree, type DecreeDisagreement, minimumSpread, minimumSupport, type Office } from '@silon/threshold';

/** A figure of the decree that the law's formula does not give. The decree decides; somebody should look. */
export interface DecreeWarning extends DecreeDisagreement {
  readonly id: string;
  readonly en: string;
  readonly link: string;
}

export interface ThresholdFigures {
  readonly office: Office;
  readonly voterListTotal: number;
  readonly minimumSupport: number;
  readonly minimumSpread: number;
}

export function decreeWarnings(figures: ThresholdFigures, subregions: number): DecreeWarning[] {
  const computed = {
    minimum: minimumSupport(figures.office, figures.voterListTotal),
    spread: minimumSpread(subregions),
  };
  const decree = { minimum: figures.minimumSupport, spread: figures.minimumSpread };
  return checkDecree(decree, computed).flatMap((found) =>
    judgeTotals({ decree: found }).map(({ message, link }) => ({ ...found, ...message, link })),
  );
}
