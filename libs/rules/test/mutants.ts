import { runInThisContext } from 'node:vm';
import { transformSync } from '@swc/core';
import ts from 'typescript';

/** A change to the source of a rule that ought to be noticed. */
export interface Mutant {
  readonly line: number;
  readonly was: string;
  readonly now: string;
  readonly source: string;
}

const turned: Readonly<Partial<Record<ts.SyntaxKind, readonly string[]>>> = {
  [ts.SyntaxKind.LessThanToken]: ['<=', '>='],
  [ts.SyntaxKind.LessThanEqualsToken]: ['<', '>'],
  [ts.SyntaxKind.GreaterThanToken]: ['>=', '<='],
  [ts.SyntaxKind.GreaterThanEqualsToken]: ['>', '<'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: ['!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: ['==='],
  [ts.SyntaxKind.AmpersandAmpersandToken]: ['||'],
  [ts.SyntaxKind.BarBarToken]: ['&&'],
  [ts.SyntaxKind.BarToken]: ['&'],
  [ts.SyntaxKind.AmpersandToken]: ['|'],
};
/** What is said of a rule and shown of it; words are looked at by their own tests. */
const words = new Set(['title', 'why', 'source', 'message', 'expected', 'mend', 'examples']);

/** Every way of turning one operator, one number or one condition of a rule's check. */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const put = (node: ts.Node, now: string): void => {
    const [from, to] = [node.getStart(), node.getEnd()];
    const line = file.getLineAndCharacterOfPosition(from).line + 1;
    mutants.push({ line, was: source.slice(from, to), now, source: source.slice(0, from) + now + source.slice(to) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isPropertyAssignment(node) && words.has(node.name.getText())) return;
    // How long a loop runs is left alone: turned, it may never end.
    if (ts.isForStatement(node)) return visit(node.statement);
    if (ts.isBinaryExpression(node))
      for (const now of turned[node.operatorToken.kind] ?? []) put(node.operatorToken, now);
    if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      put(node, node.operand.getText());
    if (ts.isIfStatement(node)) put(node.expression, 'false');
    ts.forEachChild(node, visit);
  };
  visit(file);
  return mutants;
}

/** Runs a rule's source; `modules` are what it imports, by the path it imports them by. Returns the rule it exports. */
export function runRule(source: string, modules: ReadonlyMap<string, unknown>): object {
  const { code } = transformSync(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs' },
  });
  const exported: Record<string, object> = {};
  const load = (path: string): unknown => modules.get(path);
  (runInThisContext(`(exports, require) => {${code}\n}`) as (...given: unknown[]) => void)(exported, load);
  return Object.values(exported)[0] ?? {};
}
