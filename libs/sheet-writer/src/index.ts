export { greyBorder, onePageWide, solid } from './looks.js';
export { sendAsWritten } from './send-as-written.js';
export { drained, protectList } from './sheet-stream.js';
export { writeMeta } from './write-meta.js';
export { writeWorkbook } from './write-workbook.js';
