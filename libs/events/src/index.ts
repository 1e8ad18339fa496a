export { deliver } from './deliver.js';
export { Consumes, type Event, type EventConsumer } from './event-consumer.js';
export { EVENT_LOG, type EventLog, type LogRecord, type Subscription } from './event-log.js';
export { EventStrategy } from './event-strategy.js';
export { CreateEvents1760000000002 } from './events.migration.js';
export { EventsModule } from './events.module.js';
export { KafkaEventLog, type KafkaSettings } from './kafka-event-log.js';
export { say } from './outbox.js';
export { relayOnce, republish } from './relay.js';
