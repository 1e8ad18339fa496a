import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Kafka, logLevel } from 'kafkajs';
import { kafkaSettings } from './kafka-settings.ts';
import { createPart, type Launch, type Part } from './part.ts';

/** Apache Kafka in KRaft mode, one node, on loopback. */
export function createKafka(options: {
  directory: string;
  port: number;
  controllerPort: number;
  java: string;
  jars: string;
  say(line: string): void;
}): { part: Part; brokers: string } {
  const { directory, port, controllerPort, java, jars, say } = options;
  const folder = join(directory, 'kafka');
  const data = join(folder, 'data');
  const properties = join(folder, 'server.properties');
  const brokers = `127.0.0.1:${port}`;
  const logging = `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'log4j2.properties')}`;
  // The thorough compiler takes more of two cores in the first hour than it gives back: a broker of ours has little to do.
  const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-XX:-UsePerfData'];
  const machine = [...quick, logging, '-cp', `${jars}/*`];
  const env = { PATH: process.env.PATH, LC_ALL: 'C' };

  const prepare = async (): Promise<Launch> => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(properties, kafkaSettings({ port, controllerPort, data }));
    if (!existsSync(data)) await format();
    return { command: java, args: ['-Xms128m', '-Xmx512m', ...machine, 'kafka.Kafka', properties], env };
  };

  const format = async () => {
    const fresh = `${data}.new`; // renamed when complete, as a killed format leaves half of it
    const settings = join(folder, 'format.properties');
    rmSync(fresh, { recursive: true, force: true });
    writeFileSync(settings, kafkaSettings({ port, controllerPort, data: fresh }));
    const cluster = randomBytes(16).toString('base64url');
    await promisify(execFile)(
      java,
      [...machine, 'kafka.tools.StorageTool', 'format', `--cluster-id=${cluster}`, '-c', settings],
      { env },
    );
    renameSync(fresh, data);
  };

  const probe = async () => {
    const kafka = new Kafka({
      brokers: [brokers],
      logLevel: logLevel.NOTHING,
      connectionTimeout: 2_000,
      retry: { retries: 0 },
    });
    const admin = kafka.admin();
    try {
      await admin.connect();
      await admin.listTopics();
    } finally {
      await admin.disconnect().catch(() => undefined);
    }
  };

  return {
    part: createPart({ name: 'kafka', port, directory, data, stopSignal: 'SIGTERM', prepare, probe, say }),
    brokers,
  };
}
