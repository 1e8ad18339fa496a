/** What a refused request says; throws where it is no problem document in both languages. */
export async function problemIn(answer: Response): Promise<{ status: number; code: string }> {
  const text = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  if (!type.startsWith('application/problem+json')) throw new Error(`${answer.status} ${type}: ${text.slice(0, 300)}`);
  const problem = JSON.parse(text) as Record<string, unknown>;
  const { status, code, title, title_en, instance } = problem;
  const said = [code, title, title_en, instance].every((part) => typeof part === 'string' && part.length > 3);
  if (!said || title === title_en || status !== answer.status || problem.type !== `/problems/${String(code)}`)
    throw new Error(`not a whole problem document: ${text}`);
  return { status: answer.status, code: String(code) };
}
