export * from './chunk-builder.js';
export * from './chunk.js';
export * from './gen/auth/v1/auth_event_pb.js';
export * from './gen/ingestion/v1/ingestion_event_pb.js';
export * from './gen/nomination/v1/nomination_event_pb.js';
export * from './gen/validation/v1/validation_event_pb.js';
export * from './row-identity.js';
export type { EventOn, Stream } from './stream.js';
export * from './streams.js';
