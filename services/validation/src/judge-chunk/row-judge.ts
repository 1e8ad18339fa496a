import { Injectable } from '@nestjs/common';
import { judgeRow, type RowCells, type RowJudgement, type RuleContext } from '@silon/rules';

/** The seam between jobs and rules. */
@Injectable()
export class RowJudge {
  judge(row: RowCells, context: RuleContext): RowJudgement {
    return judgeRow(row, context);
  }
}
