import { AuthEventSchema } from './gen/auth/v1/auth_event_pb.js';
import { IngestionEventSchema } from './gen/ingestion/v1/ingestion_event_pb.js';
import { NominationEventSchema } from './gen/nomination/v1/nomination_event_pb.js';
import { ValidationEventSchema } from './gen/validation/v1/validation_event_pb.js';

export const nominationStream = { topic: 'nomination.v1', schema: NominationEventSchema };
export const authStream = { topic: 'auth.v1', schema: AuthEventSchema };
export const ingestionStream = { topic: 'ingestion.v1', schema: IngestionEventSchema };
export const validationStream = { topic: 'validation.v1', schema: ValidationEventSchema };
