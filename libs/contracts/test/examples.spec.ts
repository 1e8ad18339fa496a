import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DescMessage, fromBinary, fromJson, type JsonValue, toBinary, toJson } from '@bufbuild/protobuf';
import { reflect, type ReflectMessage } from '@bufbuild/protobuf/reflect';
import {
  authStream,
  type Counts,
  ingestionStream,
  nominationStream,
  type Stream,
  validationStream,
} from '@silon/contracts';

const folder = join(import.meta.dirname, '../../../proto/examples');

interface Example {
  path: string;
  json: JsonValue;
  schema: DescMessage;
}

const examplesOf = ({ schema }: Stream): Example[] => {
  const home = join(folder, schema.file.proto.package);
  return readdirSync(home).map((name) => ({
    path: `${schema.file.proto.package}/${name}`,
    json: JSON.parse(readFileSync(join(home, name), 'utf8')) as JsonValue,
    schema,
  }));
};

const streams: Stream[] = [nominationStream, authStream, ingestionStream, validationStream];
const examples = streams.flatMap(examplesOf);

test.each(examples)('$path names only fields that exist, and loses nothing on the wire', ({ json, schema }) => {
  const message = fromJson(schema, json); // an unknown field throws

  const received = fromBinary(schema, toBinary(schema, message));

  expect(toJson(schema, received)).toEqual(toJson(schema, message));
  expect(received.$unknown ?? []).toEqual([]);
});

test.each(streams)('every event of $topic has its example', ({ schema }) => {
  const shown = readdirSync(join(folder, schema.file.proto.package)).map((name) => name.replace('.json', ''));

  const cases = schema.oneofs[0]!.fields.map(({ name }) => name.replaceAll('_', '-'));

  expect(shown.sort()).toEqual(cases.sort());
});

test.each(streams)('an example of $topic is named after what it shows', (stream) => {
  for (const { path, json, schema } of examplesOf(stream)) {
    const event = reflect(schema, fromJson(schema, json)).oneofCase(schema.oneofs[0]!);
    expect(path).toBe(`${schema.file.proto.package}/${event!.name.replaceAll('_', '-')}.json`);
  }
});

test('every field of every event is filled in some example', () => {
  const empty = new Set<string>();
  const filled = new Set<string>();
  for (const { json, schema } of examples) look(reflect(schema, fromJson(schema, json)), filled, empty);

  expect([...empty].filter((name) => !filled.has(name))).toEqual([]);
});

test('the counts of an example add up', () => {
  const counts = examples.flatMap(({ json }) => countsIn(json));
  expect(counts.length).toBeGreaterThan(0);
  for (const { received, counted, rejected, notNew, quarantined, withdrawn } of counts)
    expect(received).toBe(counted + rejected + notNew + quarantined + withdrawn);
});

function look(message: ReflectMessage, filled: Set<string>, empty: Set<string>): void {
  for (const field of message.fields) {
    if (field.oneof && !message.isSet(field)) continue;
    (message.isSet(field) ? filled : empty).add(`${message.desc.typeName}.${field.name}`);
    if (field.fieldKind === 'message' && message.isSet(field)) look(message.get(field), filled, empty);
    if (field.fieldKind === 'list' && field.listKind === 'message')
      for (const item of message.get(field)) look(item as ReflectMessage, filled, empty);
  }
}

function countsIn(json: JsonValue): Counts[] {
  if (json === null || typeof json !== 'object') return [];
  return Object.entries(json).flatMap(([name, value]) =>
    name === 'counts' ? [value as unknown as Counts] : countsIn(value),
  );
}
