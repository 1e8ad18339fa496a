import type { DescMessage, MessageShape } from '@bufbuild/protobuf';

/** A topic (without the installation's prefix) and the one message type that travels on it. */
export interface Stream<Schema extends DescMessage = DescMessage> {
  readonly topic: string;
  readonly schema: Schema;
}

/** The decoded event of a stream. */
export type EventOn<S> = S extends Stream<infer Schema> ? MessageShape<Schema> : never;
