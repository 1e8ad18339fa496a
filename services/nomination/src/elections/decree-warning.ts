import { judgeTotals } from '@silon/rules';
import { refusal } from '@silon/service-kit';
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

export class FiguresImpossible extends refusal({
  code: 'figures-impossible',
  status: 422,
  id: 'Angka keputusan tidak mungkin dipenuhi: dukungan minimal melebihi DPT, atau sebaran minimal melebihi jumlah wilayah.',
  en: 'No pair could meet the figures: the minimum exceeds the voter list, or the spread exceeds the number of areas.',
}) {}

/** Throws FiguresImpossible. */
export function decreeWarnings(figures: ThresholdFigures, subregions: number): DecreeWarning[] {
  const { voterListTotal } = figures;
  if (figures.minimumSupport > voterListTotal || figures.minimumSpread > subregions)
    throw new FiguresImpossible({ voterListTotal, subregions });
  const computed = {
    minimum: minimumSupport(figures.office, figures.voterListTotal),
    spread: minimumSpread(subregions),
  };
  const decree = { minimum: figures.minimumSupport, spread: figures.minimumSpread };
  return checkDecree(decree, computed).flatMap((found) =>
    judgeTotals({ decree: found }).map(({ message, link }) => ({ ...found, ...message, link })),
  );
}
