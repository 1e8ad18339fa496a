import type { RowRule, Rule } from './rule.js';
import { columnShifted } from './file/column-shifted.js';
import { fileAlreadyUploaded } from './file/file-already-uploaded.js';
import { fileEmpty } from './file/file-empty.js';
import { fileMacro } from './file/file-macro.js';
import { filePassword } from './file/file-password.js';
import { fileTooLarge } from './file/file-too-large.js';
import { fileType } from './file/file-type.js';
import { fileUnreadable } from './file/file-unreadable.js';
import { fileZipBomb } from './file/file-zip-bomb.js';
import { headerDuplicate } from './file/header-duplicate.js';
import { headerMissing } from './file/header-missing.js';
import { headerOrder } from './file/header-order.js';
import { headerUnknown } from './file/header-unknown.js';
import { hiddenData } from './file/hidden-data.js';
import { mergedCells } from './file/merged-cells.js';
import { nikPrecisionLoss } from './file/nik-precision-loss.js';
import { notAuthorised } from './file/not-authorised.js';
import { templateTampered } from './file/template-tampered.js';
import { templateUnknown } from './file/template-unknown.js';
import { windowClosed } from './file/window-closed.js';
import { addressShort } from './row/address-short.js';
import { cellCleaned } from './row/cell-cleaned.js';
import { cellFormula } from './row/cell-formula.js';
import { cellInjection } from './row/cell-injection.js';
import { cellNotText } from './row/cell-not-text.js';
import { cellRequired } from './row/cell-required.js';
import { cellTooLong } from './row/cell-too-long.js';
import { cellWrongContent } from './row/cell-wrong-content.js';
import { dobFormat } from './row/dob-format.js';
import { dobFuture } from './row/dob-future.js';
import { dobImpossible } from './row/dob-impossible.js';
import { dobTooOld } from './row/dob-too-old.js';
import { maritalCode } from './row/marital-code.js';
import { nameInvalid } from './row/name-invalid.js';
import { nameTitle } from './row/name-title.js';
import { nikDateImpossible } from './row/nik-date-impossible.js';
import { nikDobMismatch } from './row/nik-dob-mismatch.js';
import { nikElsewhere } from './row/nik-elsewhere.js';
import { nikLength } from './row/nik-length.js';
import { nikNotDigits } from './row/nik-not-digits.js';
import { nikPlaceholder } from './row/nik-placeholder.js';
import { nikProvinceUnknown } from './row/nik-province-unknown.js';
import { nikScientific } from './row/nik-scientific.js';
import { nikSequenceZero } from './row/nik-sequence-zero.js';
import { nikSexMismatch } from './row/nik-sex-mismatch.js';
import { occupationBarred } from './row/occupation-barred.js';
import { occupationUnknown } from './row/occupation-unknown.js';
import { rowShifted } from './row/row-shifted.js';
import { rtRwFormat } from './row/rt-rw-format.js';
import { sexCode } from './row/sex-code.js';
import { underageMarried } from './row/underage-married.js';
import { underageUnmarried } from './row/underage-unmarried.js';
import { villageCodeBps } from './row/village-code-bps.js';
import { villageCodeChanged } from './row/village-code-changed.js';
import { villageCodeFormat } from './row/village-code-format.js';
import { villageCodeUnknown } from './row/village-code-unknown.js';
import { villageNameMismatch } from './row/village-name-mismatch.js';
import { villageOutsideRegion } from './row/village-outside-region.js';
import { dupIdentical } from './upload/dup-identical.js';
import { dupNik } from './upload/dup-nik.js';
import { dupPerson } from './upload/dup-person.js';
import { dupResubmitted } from './upload/dup-resubmitted.js';
import { dupUpdate } from './upload/dup-update.js';
import { identityTwice } from './upload/identity-twice.js';
import { identityUnknown } from './upload/identity-unknown.js';
import { rowMended } from './upload/row-mended.js';

/** What can be wrong with a file as a whole. Their checks live where files are read and received; what is said there names the place. */
export const fileRules: readonly Rule[] = [
  fileType,
  fileUnreadable,
  filePassword,
  fileTooLarge,
  fileMacro,
  fileZipBomb,
  templateUnknown,
  templateTampered,
  headerMissing,
  headerOrder,
  headerUnknown,
  headerDuplicate,
  columnShifted,
  mergedCells,
  hiddenData,
  fileEmpty,
  fileAlreadyUploaded,
  nikPrecisionLoss,
  windowClosed,
  notAuthorised,
];

/** The rules a row is judged by, in the order its findings are shown: shape, type, content, then what compares cells. */
export const rowRules: readonly RowRule[] = [
  rowShifted,
  cellNotText,
  cellFormula,
  cellRequired,
  cellWrongContent,
  cellCleaned,
  cellTooLong,
  cellInjection,
  villageCodeChanged,
  villageCodeFormat,
  villageCodeUnknown,
  villageOutsideRegion,
  villageNameMismatch,
  villageCodeBps,
  nikLength,
  nikNotDigits,
  nikScientific,
  nikDateImpossible,
  nikSequenceZero,
  nikPlaceholder,
  nikDobMismatch,
  nikSexMismatch,
  nikProvinceUnknown,
  nikElsewhere,
  nameInvalid,
  nameTitle,
  dobFormat,
  dobImpossible,
  dobFuture,
  dobTooOld,
  underageUnmarried,
  underageMarried,
  sexCode,
  maritalCode,
  rtRwFormat,
  addressShort,
  occupationBarred,
  occupationUnknown,
];

/** The rules across the rows of a pair; their checks are queries of the validation service, one a slug, but for X211, which needs a key. */
export const setRules: readonly Rule[] = [
  dupIdentical,
  dupNik,
  dupPerson,
  dupResubmitted,
  dupUpdate,
  identityTwice,
  identityUnknown,
  rowMended,
];

/** Every rule there is. A code is never used for another rule. */
export const catalogue: readonly Rule[] = [...fileRules, ...rowRules, ...setRules];

const byCode = new Map(catalogue.map((rule) => [rule.code, rule]));

/** The rule of that code, if there is one. */
export const ruleOf = (code: string): Rule | undefined => byCode.get(code);
