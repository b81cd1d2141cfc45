import tseslint from 'typescript-eslint';

/**
 * Folders of `src` from the leaves up: a folder may import from those before it, never from those after it, and only through their
 * index. Folders in one row do not know each other. `data` stands beside the chain: it uses scenarios and what lies below them.
 */
const layers = [
  ['errors', 'numeric'],
  ['text'],
  ['apportion', 'random'],
  ['stats'],
  ['scenario'],
  ['series', 'input-files', 'yaml'],
  ['explain'],
  ['quota'],
  ['model'],
  ['store'],
  ['runs'],
  ['ensemble'],
  ['burden', 'calibration', 'compare', 'force', 'trace'],
  ['studies'],
  ['yardsticks'],
  ['claims'],
  ['report'],
  ['shards'],
  ['browser', 'node'],
  ['bullmq'],
  ['vitest', 'cli'],
];
const rank = new Map(layers.flatMap((row, i) => row.map((folder) => [folder, i])));
rank.set('data', rank.get('series') + 0.5);

const arrows = [...rank].map(([folder, own]) => {
  const below = [...rank].filter(([, other]) => other < own).map(([name]) => name);
  return {
    files: [`src/${folder}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(?!(${[...below, '-'].join('|')})/index\\.js$)(${[...rank.keys()].filter((name) => name !== folder).join('|')})/`,
              message: `Arrows between folders go one way and through their index: see layers in eslint.config.js.`,
            },
            ...(['vitest', 'node', 'bullmq', 'cli'].includes(folder)
              ? []
              : [{ group: ['node:*'], message: 'The core runs in a browser as it is.' }]),
          ],
        },
      ],
    },
  };
});

/** Functions that engines compute differently (exp differs in 9.5 % of arguments between Node 20 and Bun), and ambient randomness. */
const bannedMath = [
  'exp',
  'expm1',
  'log',
  'log1p',
  'log2',
  'log10',
  'pow',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'atan2',
  'sinh',
  'cosh',
  'tanh',
  'asinh',
  'acosh',
  'atanh',
  'hypot',
  'cbrt',
  'random',
];

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'node_modules/**', 'reports/**', 'site/dist/**', '.stryker-tmp/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { project: ['./tsconfig.json', './site/tsconfig.json'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/strict-boolean-expressions': [
        'error',
        { allowNumber: false, allowString: false, allowNullableObject: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Kernels write typed arrays by index that was just bounded; `!` says so without a branch in the hot loop.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      'no-restricted-syntax': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...bannedMath.map((property) => ({
          object: 'Math',
          property,
          message: 'Differs between engines or is ambient; use src/numeric or src/random.',
        })),
        { object: 'Date', property: 'now', message: 'No clocks in src.' },
      ],
      'no-restricted-globals': ['error', 'performance', 'process', 'console', 'crypto', 'window', 'document'],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'No clocks in src.' },
        { selector: "CallExpression[callee.name='Date']", message: 'No clocks in src.' },
        {
          selector: "BinaryExpression[operator='**']",
          message: 'Differs between engines; multiply, or use src/numeric.',
        },
        {
          selector: "AssignmentExpression[operator='**=']",
          message: 'Differs between engines; multiply, or use src/numeric.',
        },
      ],
    },
  },
  ...arrows,
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
);
