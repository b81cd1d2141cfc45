import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

/** A phrase that only the named part of `levy/data` holds. */
const traces = {
  russianRegions: 'Республика Адыгея',
  disputedRegions: 'Севастополь',
  russianClaims: 'contract (over 150k) plus volunteers = 156k',
  russianPayments: 'catch-up payments',
  nationalPlans: 'governors answerable; never officially published',
  regionalPlans: 'at or below 22,000',
  regionalReports: 'Yekaterinburg (city recruits)',
  mobilisation: 'clause 7 of decree secret',
  coercion: 'categories officials must target',
  union: 'Nebraska Territory',
  canada: 'Maritime Provinces',
  army: 'goal in contracts reached four months early',
  mobilisationByRegion: 'Severo-Kurilsk',
  force: 'battalion tactical groups',
  extra: 'almost certainly a slip for 1,600; do not use',
  ukIntake: 'Adjutant Generals Corps',
  bundeswehr: 'active strength, statutory corridor',
  usRecruiting: 'textbook failure of straight-line extrapolation',
  canadianForces: 'backlog of checks',
  regionsProvenance: 'Russian Fertility and Mortality Database',
  claimsProvenance: 'Four official results for 2023',
  plansProvenance: 'not a random nine',
} as const;
const found = (code: string): string[] =>
  Object.entries(traces)
    .filter(([, phrase]) => code.includes(phrase))
    .map(([name]) => name);

let built = '';

beforeAll(async () => {
  // One file with everything, as the package ships it: what an application leaves out then rests on the marks in the file alone,
  // not on `sideEffects: false`, which drops whole source modules.
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/../../src/data/index.ts`],
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    target: 'es2022',
  });
  built = outputFiles[0]!.text;
});

/** Bundles an application that imports from the built file, and returns the code. */
const application = async (contents: string): Promise<string> => {
  const { outputFiles } = await build({
    stdin: { contents, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    charset: 'utf8',
    treeShaking: true,
    plugins: [
      {
        name: 'built file',
        setup: (bundler) => {
          bundler.onResolve({ filter: /^levy\/data$/ }, ({ path }) => ({ path, namespace: 'built' }));
          bundler.onLoad({ filter: /.*/, namespace: 'built' }, () => ({ contents: built, loader: 'js' }));
        },
      },
    ],
  });
  return outputFiles[0]!.text;
};

describe('an import from levy/data', () => {
  it('brings everything where everything is used', async () => {
    expect(found(await application(`import * as data from 'levy/data'; console.log({ ...data });`))).toEqual(
      Object.keys(traces),
    );
  });

  it('of the regions brings the 83 rows and no other table and no prose', async () => {
    const code = await application(`import { russianRegions } from 'levy/data'; console.log(russianRegions.length);`);
    expect(found(code)).toEqual(['russianRegions']);
    expect(code).not.toContain('Medvedev');
    expect(code).not.toContain('censor.net');
  });

  it('of the claims brings the claims alone', async () => {
    expect(
      found(await application(`import { russianClaims } from 'levy/data'; console.log(russianClaims.length);`)),
    ).toEqual(['russianClaims']);
  });

  it('of the plans brings both halves', async () => {
    expect(found(await application(`import { russianPlans } from 'levy/data'; console.log(russianPlans);`))).toEqual([
      'nationalPlans',
      'regionalPlans',
    ]);
  });

  // One word each that only this table holds, of the seven tables whose rows carry a grade.
  it.each([
    ['russianMobilisationByRegion2022', 'mobilisationByRegion'],
    ['russianForce', 'force'],
    ['russianExtraFigures', 'extra'],
    ['ukArmyIntake', 'ukIntake'],
    ['bundeswehrFigures', 'bundeswehr'],
    ['usRecruitingFigures', 'usRecruiting'],
    ['canadianForcesFigures', 'canadianForces'],
  ])('of %s brings that table alone', async (name, trace) => {
    expect(found(await application(`import { ${name} } from 'levy/data'; console.log(${name}.length);`))).toEqual([
      trace,
    ]);
  });

  it('of one campaign brings its own tables and no prose of others', async () => {
    const code = await application(`import { union1862Campaign } from 'levy/data'; console.log(union1862Campaign.id);`);
    expect(found(code)).toEqual(['union']);
    expect(code).not.toContain('Medvedev');
  });

  it('of provenance brings the prose without the tables', async () => {
    expect(found(await application(`import { provenance } from 'levy/data'; console.log(provenance);`))).toEqual([
      'regionsProvenance',
      'claimsProvenance',
      'plansProvenance',
    ]);
  });

  it('brings no table and no prose where nothing is used', async () => {
    // The founding case is a scenario, and what checks scenarios (zod among it) does not vanish by marks alone; `sideEffects: false` drops it.
    expect(found(await application(`import 'levy/data';`))).toEqual([]);
  });
});
