import { Injectable } from '@nestjs/common';
import type { RowCells, RowJudgement } from '@silon/rules';
import type { UploadRules } from './rulebook.js';

/** The seam between jobs and rules. */
@Injectable()
export class RowJudge {
  judge(row: RowCells, { pack, context }: UploadRules): RowJudgement {
    return pack.judgeRow(row, context);
  }
}
