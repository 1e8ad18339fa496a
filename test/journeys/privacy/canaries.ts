import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, toBinary } from '@bufbuild/protobuf';
import { IngestionEventSchema } from '@silon/contracts';
import { Kafka, logLevel, Partitioners } from 'kafkajs';
import pg from 'pg';
import { createClient } from 'redis';

/** Nobody's: planted so that a search shows that it sees. */
export const canary = { number: '9901014101019999', phrase: 'Kenari Uji Penemuan' };
const both = `${canary.phrase}, ${canary.number}`;

type Remove = () => Promise<void> | void;

/** A message beside the topics of the system, whose consumers would not know what to do with it. */
export async function plantInTopic(brokers: string, prefix: string): Promise<Remove> {
  const topic = `${prefix}kenari.ingestion.v1`;
  const kafka = new Kafka({ brokers: brokers.split(','), logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  await admin.createTopics({ topics: [{ topic, numPartitions: 1 }], waitForLeaders: true });
  const producer = kafka.producer({ createPartitioner: Partitioners.DefaultPartitioner });
  await producer.connect();
  const event = create(IngestionEventSchema, { eventId: canary.number, pairId: canary.phrase });
  const value = Buffer.from(toBinary(IngestionEventSchema, event));
  await producer.send({ topic, messages: [{ key: 'kenari', value }] });
  await producer.disconnect();
  return async () => {
    await admin.deleteTopics({ topics: [topic] });
    await admin.disconnect();
  };
}

/** One key of every type. */
export async function plantInRedis(url: string, prefix: string): Promise<Remove> {
  const redis = await createClient({ url }).connect();
  const key = (type: string) => `${prefix}:kenari:${type}`;
  const types = ['string', 'hash', 'list', 'set', 'zset', 'stream'];
  await redis.set(key('string'), both);
  await redis.hSet(key('hash'), 'kenari', both);
  await redis.rPush(key('list'), both);
  await redis.sAdd(key('set'), both);
  await redis.zAdd(key('zset'), { score: 1, value: both });
  await redis.xAdd(key('stream'), '*', { kenari: both });
  return async () => {
    await redis.del(types.map(key));
    redis.destroy();
  };
}

/** A table with a row whose cells hold it as text, as bytes and in a document. */
export async function plantInTable(ownerUrl: string): Promise<Remove> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('CREATE TABLE kenari (said text, sealed bytea, document jsonb)');
  const { number, phrase } = canary;
  await client.query('INSERT INTO kenari VALUES ($1, $2, $3)', [number, Buffer.from(both), JSON.stringify({ phrase })]);
  return async () => {
    await client.query('DROP TABLE kenari');
    await client.end();
  };
}

/** A file in a folder that the system writes to. */
export function plantInFolder(folder: string): Remove {
  const own = join(folder, 'kenari');
  mkdirSync(own, { recursive: true });
  writeFileSync(join(own, 'kenari.log'), '');
  appendFileSync(join(own, 'kenari.log'), `${JSON.stringify({ level: 'info', message: both })}\n`);
  return () => rmSync(own, { recursive: true });
}
