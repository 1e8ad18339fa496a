/** What a consumer writes under: its copy of the tables, and the election the event belongs to. */
export interface Copy {
  readonly generation: number;
  readonly electionId: string;
}

/** A replay is another reader of the same stream: another Kafka group, another inbox, other rows. */
export const consumerName = (what: string, generation: number): string =>
  generation === 1 ? `reporting.${what}` : `reporting.${what}.${generation}`;
