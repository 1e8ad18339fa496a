import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { Company } from './company.js';

test('who runs alone runs beside nobody, the others side by side, and all get their turn', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (jobs) => {
      const company = new Company();
      const inside = new Set<number>();
      let together = 0;
      await Promise.all(
        jobs.map((alone, index) =>
          company.run(alone, async () => {
            inside.add(index);
            together = Math.max(together, inside.size);
            if ([...inside].some((other) => jobs[other])) expect(inside.size).toBe(1);
            await sleep(1);
            inside.delete(index);
          }),
        ),
      );
      if (jobs.every((alone) => !alone)) expect(together).toBe(jobs.length);
    }),
    { numRuns: 50 },
  );
});

test('work that fails makes room for the next', async () => {
  const company = new Company();
  await expect(company.run(true, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await company.run(true, async () => 'yes')).toBe('yes');
});
