import { Injectable } from '@nestjs/common';
import { RulePackMissing } from '@silon/rule-packs';
import { refusal } from '@silon/service-kit';
import { Judgings } from '../judge-chunk/judgings.js';
import { Rulebook, type UploadRules } from '../judge-chunk/rulebook.js';

class RulesNotHere extends refusal({
  code: 'rule-pack-not-here',
  status: 503,
  id: 'Aturan yang dipakai untuk unggahan ini belum terpasang di layanan ini. Hasilnya tidak hilang; coba lagi nanti atau hubungi petugas.',
  en: 'The rules this upload was judged by are not installed in this service. Nothing is lost; try again later or tell the officers.',
}) {}

/** The rules an upload was judged by, for explaining it: today's rules might say something else. */
@Injectable()
export class RulesOfUpload {
  constructor(
    private readonly judgings: Judgings,
    private readonly rulebook: Rulebook,
  ) {}

  async run(uploadNo: number): Promise<UploadRules> {
    const judging = await this.judgings.of(uploadNo);
    try {
      return this.rulebook.of(judging);
    } catch (fault) {
      if (fault instanceof RulePackMissing) throw new RulesNotHere({ rulePack: fault.sha256 });
      throw fault;
    }
  }
}
