import type { DescMessage } from '@bufbuild/protobuf';

/** A topic (without the installation's prefix) and the one message type that travels on it. */
export interface Stream<Schema extends DescMessage = DescMessage> {
  readonly topic: string;
  readonly schema: Schema;
}
