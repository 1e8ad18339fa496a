import { Controller, Get, Param, Query } from '@nestjs/common';
import { type Account, Allow, CurrentAccount, requireCommission } from '@silon/access';
import { recordAct } from '@silon/trace';
import { DataSource } from 'typeorm';
import { z } from 'zod';

const Page = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  offset: z.coerce.number().int().min(0).default(0),
});

/** A supporter who stands in two pairs' ledgers, as two places in files. Nobody is named. */
interface SharedSupporter {
  readonly first: { pairId: string; receipt: number; sheet: number; row: number };
  readonly second: { pairId: string; receipt: number; sheet: number; row: number };
}

/**
 * Supporters whom two pairs of one election name. A query for the commission alone: it is in no count, event or operator's view,
 * because a count is an oracle on a rival's list.
 */
@Controller('elections/:id/duplicates')
export class DuplicatesController {
  constructor(private readonly db: DataSource) {}

  @Get()
  @Allow('commission')
  async list(
    @Param('id') id: string,
    @Query({ schema: Page }) { limit, offset }: z.infer<typeof Page>,
    @CurrentAccount() account: Account,
  ) {
    const [election]: { commission: string }[] = await this.db.query(
      'SELECT commission FROM election WHERE election_id = $1',
      [id],
    );
    requireCommission(account, election?.commission);
    const pairs: { first: string; second: string; supporters: number }[] = await this.db.query(
      `SELECT p.pair_id AS first, q.pair_id AS second, count(*)::int AS supporters ${shared}
        GROUP BY p.pair_id, q.pair_id ORDER BY p.pair_id, q.pair_id`,
      [id],
    );
    const supporters: SharedSupporter[] = await this.db.query(
      `SELECT ${place('p', 'a')} AS first, ${place('q', 'b')} AS second ${shared} ORDER BY a.upload_no, a.chunk, a.row_no, b.upload_no LIMIT $2 OFFSET $3`,
      [id, limit, offset],
    );
    await this.db.transaction((tx) =>
      recordAct(tx, {
        actor: account.id,
        role: account.role,
        commission: account.commission,
        action: 'look-at-duplicates',
        object: `election/${id}`,
        after: { offset, rows: supporters.length },
      }),
    );
    return { pairs, supporters };
  }
}

const shared = `FROM pair_ledger p JOIN pair_ledger q ON q.election_id = p.election_id AND q.pair_no > p.pair_no
   JOIN ledger a ON a.pair_no = p.pair_no JOIN ledger b ON b.pair_no = q.pair_no AND b.nik_key = a.nik_key WHERE p.election_id = $1`;

const place = (pair: string, row: string) =>
  `(SELECT jsonb_build_object('pairId', ${pair}.pair_id, 'receipt', u.receipt_number, 'sheet', r.sheet, 'row', r.sheet_row)
      FROM judged_row r JOIN upload u USING (upload_no)
     WHERE r.upload_no = ${row}.upload_no AND r.chunk = ${row}.chunk AND r.row_no = ${row}.row_no)`;
