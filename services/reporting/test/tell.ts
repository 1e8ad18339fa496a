import { deliver } from '@silon/events';
import { DataSource } from 'typeorm';
import { ElectionsConsumer } from '../src/elections/elections.consumer.js';
import { TallyConsumer } from '../src/tallies/tally.consumer.js';
import { UploadsConsumer } from '../src/uploads/uploads.consumer.js';
import type { Said } from './events.js';
import type { Instance } from './instance.js';

const consumers = { nomination: ElectionsConsumer, ingestion: UploadsConsumer, validation: TallyConsumer };

/** Delivers events to an instance one after the other, as Kafka would. */
export async function tell({ app }: Instance, ...events: Said[]): Promise<void> {
  for (const { on, key, bytes } of events)
    await deliver(app.get(DataSource), app.get<ElectionsConsumer>(consumers[on]) as never, key, bytes);
}
