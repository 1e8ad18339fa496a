/** Begins with a capital and ends; the catalogue writes its messages to stand within sentences. A question has its mark already. */
export function sentence(text: string): string {
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
}
