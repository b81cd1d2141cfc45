import { deepFreeze } from '../../errors/index.js';
import { between, type ForceInput, type JointInput, triangular, uniform } from '../../scenario/index.js';
import { claimedByMonth, meanOf, valueOf } from './figures.js';
import { forceRequirements } from './requirements.js';

/** A force for `vary`, with what is known together only, and its sources. */
export interface ForcePatch {
  readonly force: ForceInput;
  readonly joint: readonly JointInput[];
  readonly sources: Readonly<Record<string, string>>;
}

/** Part of the Ukrainian General Staff's count that losses are taken to lie between, 90 %. Judged: it is a party's count, and no second one is independent of it. */
const partOfClaim = [0.7, 1.1] as const;

/** 1.66 seriously wounded per killed, where 0.7, 0.6 or 0.4 of all losses are irrecoverable: wounded per killed, and the share who come back. */
const afterLosses: JointInput = {
  parameters: ['force.losses.woundedPerKilled', 'force.returns.share'],
  rows: [
    [2.8, 0.407],
    [3.43, 0.516],
    [5.65, 0.706],
  ],
  weights: [1, 2, 1],
};

/**
 * The Russian force in Ukraine that recruits of 2023 went to, April to December: for `vary(russia2023, russianForce2023)`. Every number is a
 * range judged from figures of `russianForce` that contradict each other; required is what 1,000 men had in 2024 (see `forceRequirements`).
 */
export const russianForce2023: ForcePatch = /*#__PURE__*/ build2023();

/** The same of 2024, January to December: for `vary(russia2024, russianForce2024)`. */
export const russianForce2024: ForcePatch = /*#__PURE__*/ build2024();

interface Year {
  readonly strength: ForceInput['strength'];
  /** Claims of the Ukrainian General Staff by month. */
  readonly men: readonly number[];
  readonly tanks: readonly number[];
  readonly equipment: {
    readonly tanks: {
      readonly holding: number;
      readonly store: readonly [number, number];
      readonly made: readonly [number, number];
      readonly refurbished: readonly [number, number];
    };
    readonly rounds: {
      readonly holding: readonly [number, number];
      readonly made: readonly [number, number];
      readonly fired: readonly [number, number];
    };
  };
  readonly sources: Readonly<Record<string, string>>;
}

function build({ strength, men, tanks, equipment, sources }: Year): ForcePatch {
  const mean = meanOf(men);
  const range = ([low, high]: readonly [number, number]) => (low === high ? low : uniform(low, high));
  /** 1,120 in 2023, documented one by one. */
  const documented = valueOf('2023', 'tanks lost in the year') / 12;
  const { perThousandMen } = forceRequirements.year2024;
  return deepFreeze<ForcePatch>({
    force: {
      strength,
      arrivals: { share: uniform(0.7, 1) },
      losses: {
        counted: 'all',
        number: between(partOfClaim[0] * mean, partOfClaim[1] * mean),
        woundedPerKilled: 3.43,
        profile: men.map((claimed) => claimed / mean),
      },
      returns: { share: 0.516, lag: uniform(1, 6) },
      equipment: {
        tanks: {
          holding: equipment.tanks.holding,
          store: range(equipment.tanks.store),
          made: range(equipment.tanks.made),
          refurbished: range(equipment.tanks.refurbished),
          losses: { number: triangular(documented, documented, meanOf(tanks)) },
          required: perThousandMen.tanks,
        },
        rounds: {
          consumed: true,
          holding: range(equipment.rounds.holding),
          made: range(equipment.rounds.made),
          losses: { number: range(equipment.rounds.fired) },
          required: perThousandMen.rounds,
        },
      },
    },
    joint: [afterLosses],
    sources: {
      'force.arrivals.share':
        'judged: 30 % of recruits of 2022-24 went to new formations (Hvylya on Kofman); how many of these fought is not known',
      'force.losses.counted': 'the Ukrainian General Staff counts killed and wounded',
      'force.losses.number':
        'judged: 0.7 to 1.1 times the count of the Ukrainian General Staff, a party to the war; killed of whom probate records speak (47,000, 40,000 to 55,000, by 27 May 2023, Mediazona and Meduza) are 0.2 to 0.27 of it',
      'force.losses.profile': 'the count of the Ukrainian General Staff by month over its mean',
      'force.losses.woundedPerKilled':
        'derived: 1.66 seriously wounded per killed (Mediazona and Meduza), irrecoverable share 0.4 to 0.7',
      'force.returns.share': 'derived with the wounded per killed',
      'force.returns.lag': 'assumption',
      'force.equipment.tanks.losses.number':
        'judged: from the 1,120 of 2023 (IISS) to the count of the Ukrainian General Staff, a party to the war; the likelier the nearer to the first',
      ...sources,
      ...forceRequirements.year2024.patch.sources,
    },
  });
}

function build2023(): ForcePatch {
  return build({
    // 190,000 + 150,000 or 302,503 mobilised − 25,000 killed with their seriously wounded (2.66 times).
    strength: between(275_000, 425_000),
    men: claimedByMonth('killed and wounded', 2023, 4, 12),
    tanks: claimedByMonth('tanks destroyed', 2023, 4, 12),
    equipment: {
      tanks: {
        holding: valueOf('2022-11', 'main battle tanks in service'),
        // What was left or taken in 2024 (up to 500, and 342), and nine months at 25 to 108.
        store: [342 + 9 * 25, 842 + 9 * 108],
        made: [200 / 12, valueOf('2023-03', 'new tanks')],
        // Of at most 1,500 added in the year over 200 were new.
        refurbished: [valueOf('2023-03', 'tanks refurbished'), (1500 - 200) / 12],
      },
      rounds: {
        // At least what was fired and not made in nine months: (7 − 2.5) million × 9 / 12. The upper end is an assumption.
        holding: [3_400_000, 7_000_000],
        made: [2_500_000 / 12, 2_800_000 / 12],
        fired: [7_000_000 / 12, 7_000_000 / 12],
      },
    },
    sources: {
      'force.strength':
        'judged: 190,000 men of February 2022, 150,000 mobilised in theatre (Putin) to 302,503 called up, less 66,500 killed and seriously wounded in 2022 (Mediazona and Meduza); 617,000 were said in December 2023 (Putin)',
      'force.equipment.tanks.holding': 'IISS for November 2022, of the whole army, via pledgetimes.com',
      'force.equipment.tanks.store':
        'derived: at most 500 good ones left at the end of 2024 (Re:Russia), 342 taken in 2024, 25 to 108 a month in 2023',
      'force.equipment.tanks.made': 'over 200 in the year (IISS), 20 a month (The Economist)',
      'force.equipment.tanks.refurbished':
        '25 a month (The Economist, March 2023) to 108 (IISS: up to 1,500 added in the year, over 200 of them new)',
      'force.equipment.rounds.holding':
        'derived: at least what was fired and not made in 2023 (7 and 2.5 million, RUSI); upper end an assumption',
      'force.equipment.rounds.made': '2.5 million in the year (RUSI), 300,000 from Iran (CNN)',
      'force.equipment.rounds.losses.number': '7 million fired in the year (RUSI)',
    },
  });
}

function build2024(): ForcePatch {
  return build({
    strength: between(valueOf('2024-mid', 'strength in theatre'), valueOf('2023-12-14', 'strength in theatre')),
    men: claimedByMonth('killed and wounded', 2024, 1, 12),
    tanks: claimedByMonth('tanks destroyed', 2024, 1, 12),
    equipment: {
      tanks: {
        holding: valueOf('2024-02', 'main battle tanks in service'),
        store: [342, 842],
        made: [30 / 12, 90 / 12],
        refurbished: [342 / 12, valueOf('2023', 'tanks taken from storage, peak')],
      },
      rounds: {
        holding: [600_000, 3_000_000],
        made: [250_000, 250_000],
        // 10,000 to 15,000 a day.
        fired: [304_375, 456_563],
      },
    },
    sources: {
      'force.strength': 'Syrskyi (520,000, 2024, a party to the war) to Putin (617,000, December 2023, another)',
      'force.equipment.tanks.holding': 'IISS for February 2024, of the whole army, via UNN',
      'force.equipment.tanks.store':
        'derived: at most 500 good ones left at the end of 2024 (Re:Russia), 342 taken in the year (satellite count)',
      'force.equipment.tanks.made': '30 (P. Luzin) to 90 (IISS) new T-90M in the year',
      'force.equipment.tanks.refurbished': '342 in the year (satellite count) to 90 a month (IISS for 2023)',
      'force.equipment.rounds.holding':
        'assumption: what 250,000 made and 300,000 fired a month need for a year, to 3 million',
      'force.equipment.rounds.made': '250,000 a month (NATO, CNN, March 2024)',
      'force.equipment.rounds.losses.number': '10,000 to 15,000 a day (CNN, March 2024)',
    },
  });
}
