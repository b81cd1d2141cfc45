// Every key that a public function lets its callers leave out accepts `undefined`, so that users with `exactOptionalPropertyTypes` can hand on
// what they were not given. Read from the declarations as installed, by the compiler.
import { join } from 'node:path';
import ts from 'typescript';
import { entries } from './answer.mjs';
import { project } from './project.mjs';

/** Results of the library that functions take back: nobody writes them by hand. */
const results =
  /^(AttainmentBy|Attainment|Band|Comparison|Ensemble|EnsembleData|EnsembleForClaims|Estimate|InWords)\.|\.(issues|issueCount)$/;

const options = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
  types: ['node'],
};

/** Walks what functions take, and the functions that their results offer. */
function refusing(file) {
  const program = ts.createProgram([file], options);
  const checker = program.getTypeChecker();
  const [seen, seenResults, found] = [new Set(), new Set(), new Set()];
  let keys = 0;
  const ours = (declaration) => /node_modules\/levy\//.test(declaration?.getSourceFile().fileName ?? '');
  const partsOf = (type) =>
    type.isUnionOrIntersection() ? type.types : checker.isArrayLikeType(type) ? checker.getTypeArguments(type) : [];

  const walk = (type) => {
    if (seen.has(type)) return;
    seen.add(type);
    partsOf(type).forEach(walk);
    if (type.isUnion() || checker.isArrayLikeType(type)) return;
    for (const property of checker.getPropertiesOfType(type)) {
      const [declaration] = property.declarations ?? [];
      if (!ours(declaration)) continue;
      const own = checker.getTypeOfSymbol(property);
      if (declaration.questionToken && declaration.type) {
        keys++;
        const stated = checker.getTypeFromTypeNode(declaration.type);
        const accepts = (stated.isUnion() ? stated.types : [stated]).some(
          ({ flags }) => (flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0,
        );
        const name = `${declaration.parent.name?.text ?? ''}.${property.name}`;
        if (!accepts && !results.test(name)) found.add(name);
      }
      const signatures = own.getCallSignatures();
      if (signatures.length === 0) walk(own);
      signatures.forEach(call);
    }
  };
  const offers = (type, depth) => {
    if (depth > 4 || seenResults.has(type)) return;
    seenResults.add(type);
    [...partsOf(type), ...(type.aliasTypeArguments ?? []), ...(checker.getTypeArguments(type) ?? [])].forEach((part) =>
      offers(part, depth + 1),
    );
    if (type.isUnion()) return;
    for (const property of checker.getPropertiesOfType(type)) {
      if (!ours(property.declarations?.[0])) continue;
      const own = checker.getTypeOfSymbol(property);
      own.getCallSignatures().forEach(call);
      if (own.getCallSignatures().length === 0) offers(own, depth + 1);
    }
  };
  const call = (signature) => {
    for (const parameter of signature.getParameters()) walk(checker.getTypeOfSymbol(parameter));
    offers(signature.getReturnType(), 0);
  };

  const modules = program
    .getSourceFile(file)
    .statements.map(({ moduleSpecifier }) => checker.getSymbolAtLocation(moduleSpecifier));
  for (const exported of modules.flatMap((module) => checker.getExportsOfModule(module))) {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    if (symbol.flags & ts.SymbolFlags.Value) checker.getTypeOfSymbol(symbol).getCallSignatures().forEach(call);
  }
  return { keys, found: [...found].sort() };
}

export const cases = [
  {
    what: 'keys that may be left out accept undefined',
    version: ts.version,
    async run(kit) {
      const files = { 'all.mts': entries.map((entry) => `export * from '${entry}';`).join('\n') };
      const { at } = await project(kit, 'optional-keys', { files, packages: ['@types/node@20.19.43'], type: 'module' });
      const { keys, found } = refusing(join(at, 'all.mts'));
      // There are some 280; where the walk no longer reaches them, it proves nothing.
      if (keys < 200) throw new Error(`only ${keys} keys were looked at`);
      if (found.length > 0) throw new Error(`undefined is refused by ${found.join(', ')}`);
    },
  },
];
