import { checkDecree, type DecreeDisagreement, minimumSpread, minimumSupport, type Office } from '@silon/threshold';

/** A figure of the decree that the law's formula does not give. The decree decides; somebody should look. */
export interface DecreeWarning extends DecreeDisagreement {
  readonly id: string;
  readonly en: string;
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
  return checkDecree(decree, computed).map((found) => ({ ...found, ...explain(found) }));
}

const names = {
  minimum: { id: 'Jumlah minimal', en: 'The minimum' },
  spread: { id: 'Sebaran minimal', en: 'The spread' },
};

const explain = ({ figure, decree, computed }: DecreeDisagreement) => ({
  id: `${names[figure].id} di keputusan ${decree}, menurut rumus ${computed}. Periksa keputusan dan DPT-nya.`,
  en: `${names[figure].en} in the decree is ${decree}, by the formula ${computed}. Check the decree and its voter list.`,
});
