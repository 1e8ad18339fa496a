import { isDatabaseLost } from '@silon/service-kit';
import { DataSource } from 'typeorm';

/**
 * Does something with a service's database. Where that does not answer, or the work throws, the command ends with 1 and the
 * error's words: who typed it wants the sentence, not the stack.
 */
export async function withDatabase(address: () => string, work: (db: DataSource) => Promise<void>): Promise<void> {
  let db: DataSource | undefined;
  try {
    db = await new DataSource({ type: 'postgres', url: address(), poolSize: 1 }).initialize();
    await work(db);
  } catch (error) {
    console.error(sentence(error as Error));
    process.exitCode = 1;
  } finally {
    await db?.destroy();
  }
}

const sentence = (error: Error): string =>
  isDatabaseLost(error)
    ? 'Basis data tidak menjawab. Apakah sistemnya berjalan (npm start)?\nThe database does not answer. Is the system running (npm start)?'
    : error.message;
