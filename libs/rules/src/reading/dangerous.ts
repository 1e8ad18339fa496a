/** Would a spreadsheet take the text for a formula when it is exported? A lone dash is how people write "nothing". */
export function isDangerous(text: string, value: string): boolean {
  const raw = text.charCodeAt(0);
  const first = value.charCodeAt(0);
  if (raw === 0x09 || raw === 0x0d || first === 0x3d || first === 0x40) return true;
  return (first === 0x2b || first === 0x2d) && value.length > 1;
}
