import { z } from 'zod';
import { Config } from './config.js';

class ExampleConfig extends Config({
  DATABASE_URL: z.url(),
  KAFKA_BROKERS: z.string().transform((list) => list.split(',')),
  PORT: z.coerce.number().int().default(3004),
}) {}

test('reads and types the environment', () => {
  const config = new ExampleConfig({ DATABASE_URL: 'postgres://localhost/x', KAFKA_BROKERS: 'a:9092,b:9092' });

  expect({ ...config }).toEqual({
    DATABASE_URL: 'postgres://localhost/x',
    KAFKA_BROKERS: ['a:9092', 'b:9092'],
    PORT: 3004,
  });
});

test('names every fault at once, and no value', () => {
  const start = () => new ExampleConfig({ DATABASE_URL: 'secret-not-a-url' });

  expect(start).toThrow(/DATABASE_URL[\s\S]*KAFKA_BROKERS/);
  expect(start).not.toThrow(/secret-not-a-url/);
});
