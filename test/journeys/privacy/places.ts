import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { fromBinary, toJsonString } from '@bufbuild/protobuf';
import { authStream, ingestionStream, nominationStream, validationStream } from '@silon/contracts';
import { Kafka, logLevel } from 'kafkajs';
import pg from 'pg';
import { to } from 'pg-copy-streams';
import { createClient } from 'redis';
import { filesIn } from '../bad-input/stored.ts';

/** Something that could hold what it must not, and where it lies. */
export interface Piece {
  where: string;
  bytes: Buffer;
}

/** Every message of the topics that begin so, key, headers and value, as sent and decoded. */
export async function* topicPieces(brokers: string, prefix: string): AsyncGenerator<Piece> {
  const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
  let left = 0;
  for (const topic of topics)
    for (const { high, low } of await admin.fetchTopicOffsets(topic)) left += Number(high) - Number(low);
  await admin.disconnect();

  const pieces: Piece[] = [];
  const consumer = kafka.consumer({ groupId: `${prefix}search.${Date.now()}` });
  await consumer.connect();
  await consumer.subscribe({ topics, fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    if (left <= 0) resolve();
    const late = setTimeout(() => reject(new Error(`${left} messages of ${topics.join(', ')} did not come`)), 30_000);
    const eachMessage = async ({
      topic,
      message,
    }: {
      topic: string;
      message: { key: Buffer | null; value: Buffer | null; headers?: object };
    }) => {
      const { key, value, headers } = message;
      const decoded = value ? decode(topic.slice(prefix.length), value) : '';
      const all = [key ?? '', JSON.stringify(headers ?? {}), decoded].join('\n');
      pieces.push({
        where: topic,
        bytes: Buffer.concat([Buffer.from(all), Buffer.from('\n'), value ?? Buffer.alloc(0)]),
      });
      if (--left > 0) return;
      clearTimeout(late);
      resolve();
    };
    consumer.run({ eachMessage }).catch(reject);
  }).finally(() => consumer.disconnect());
  yield* pieces;
}

const streams = [authStream, ingestionStream, nominationStream, validationStream];

/** An event as JSON; throws for what its topic's type cannot be. */
function decode(topic: string, value: Buffer): string {
  const stream = streams.find((one) => topic.endsWith(one.topic));
  return stream ? toJsonString(stream.schema, fromBinary(stream.schema, value)) : '';
}

/** Every key of the Redis with all it holds. */
export async function* redisPieces(url: string): AsyncGenerator<Piece> {
  const redis = await createClient({ url }).connect();
  try {
    for await (const keys of redis.scanIterator({ COUNT: 1_000 }))
      for (const key of keys)
        yield { where: key, bytes: Buffer.from(`${key}\n${JSON.stringify(await contentOf(key))}`) };
  } finally {
    redis.destroy();
  }

  async function contentOf(key: string): Promise<unknown> {
    const type = await redis.type(key);
    if (type === 'string') return redis.get(key);
    if (type === 'hash') return redis.hGetAll(key);
    if (type === 'list') return redis.lRange(key, 0, -1);
    if (type === 'set') return redis.sMembers(key);
    if (type === 'zset') return redis.zRangeWithScores(key, 0, -1);
    if (type === 'stream') return redis.xRange(key, '-', '+');
    if (type === 'none') return undefined; // gone since it was listed
    throw new Error(`${key} is a ${type}, and nobody here can read that`);
  }
}

/** Every table of a database, whole, as COPY writes it. */
export async function* tablePieces(url: string): AsyncGenerator<Piece> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT format('%I.%I', nspname, relname) AS name FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace
        WHERE relkind IN ('r', 'm') AND nspname <> 'information_schema' AND nspname !~ '^pg_' ORDER BY 1`,
    );
    for (const { name } of rows) {
      const stream = client.query(to(`COPY (SELECT * FROM ${name}) TO STDOUT`));
      yield { where: name, bytes: await buffer(stream) };
    }
  } finally {
    await client.end();
  }
}

/** Every file below a folder, its path too. */
export function* filePieces(folder: string): Generator<Piece> {
  for (const path of filesIn(folder))
    yield { where: path, bytes: Buffer.concat([Buffer.from(`${path}\n`), readFileSync(join(folder, path))]) };
}

/** What each process tells whoever watches it. */
export async function metricPieces(urls: readonly string[]): Promise<Piece[]> {
  const answers = await Promise.all(urls.map((url) => fetch(`${url}/metrics`)));
  return Promise.all(answers.map(async (answer) => ({ where: answer.url, bytes: Buffer.from(await answer.text()) })));
}
