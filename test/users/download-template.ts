import { onceKnown, type Visitor } from './visitor.ts';

/** The template for the villages of the areas (flat codes), as the operator's browser gets it. One prefilled row a village keeps it small. */
export async function downloadTemplate(
  operator: Visitor,
  pairId: string,
  areas: readonly string[],
  rowsPerVillage = 1,
): Promise<Uint8Array> {
  const answer = await onceKnown(() => operator.ask('POST', 'ingestion/templates', { pairId, areas, rowsPerVillage }));
  return new Uint8Array(await answer.arrayBuffer());
}
