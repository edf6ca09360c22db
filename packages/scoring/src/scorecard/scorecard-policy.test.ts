import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { customerHealthCard } from './card/customer-health-card.ts'
import { leadScoreCard } from './card/lead-score-card.ts'
import { prospectGradeCard } from './card/prospect-grade-card.ts'
import { serviceQualityCard } from './card/service-quality-card.ts'
import { cardOf } from './scorecard.test-support.ts'
import { parseScorecardPolicy, scorecardPolicyJsonSchema } from './scorecard-policy.ts'

const [level, employees, reachable, demo, ...others] = leadScoreCard.signals

const faultsOf = (document: unknown) => {
  const parsed = parseScorecardPolicy(document)
  return parsed.ok ? [] : parsed.error.faults.map(({ path, code }) => [path.join('.'), code])
}

test.each([leadScoreCard, customerHealthCard, serviceQualityCard, prospectGradeCard])(
  'the ready card $code is a valid one',
  card => {
    expect(parseScorecardPolicy(card)).toEqual({ ok: true, value: card })
  },
)

test('what is left out is filled in', () => {
  const { code, name, signals, bands } = leadScoreCard
  expect(parseScorecardPolicy({ code, name, signals, bands })).toMatchObject({
    value: { max: 100, missing: 'REWEIGHT', leastKnownWeight: 0, hysteresis: { up: 0, down: 0 } },
  })
})

describe('a card', () => {
  it.each<[string, object, string, string]>([
    ['of weights that do not sum to 1', { signals: [level] }, 'signals', 'weights_do_not_sum_to_one'],
    [
      'with a code twice',
      { signals: [level, employees, reachable, demo, ...others.map(one => ({ ...one, code: 'EMPLOYEES' }))] },
      'signals.4.code',
      'duplicate_code',
    ],
    [
      'without a band from 0',
      { bands: [{ ...leadScoreCard.bands[0], from: 1 }] },
      'bands.0.from',
      'first_band_not_from_zero',
    ],
    [
      'of bands that do not ascend',
      { bands: leadScoreCard.bands.map(band => ({ ...band, from: 0 })) },
      'bands.1.from',
      'not_ascending',
    ],
    ['with a band nobody reaches', { max: 60 }, 'bands.2.from', 'band_beyond_max'],
    ['that holds bands too long', { hysteresis: { up: 20, down: 10 } }, 'hysteresis', 'hysteresis_too_wide'],
    [
      'with a choice of nothing',
      { signals: [{ ...level, shares: {} }, employees, reachable, demo, ...others] },
      'signals.0.shares',
      'nothing_to_choose',
    ],
    [
      'with a range of no width',
      {
        signals: [
          level,
          employees,
          reachable,
          { ...demo, normalise: { by: 'linear', worst: 1, best: 1 } },
          ...others,
        ],
      },
      'signals.3.normalise.best',
      'empty_range',
    ],
    [
      'with steps that fall',
      {
        signals: [
          level,
          {
            ...employees,
            normalise: {
              by: 'steps',
              steps: [
                { from: 2, share: 0 },
                { from: 1, share: 1 },
              ],
            },
          },
          reachable,
          demo,
          ...others,
        ],
      },
      'signals.1.normalise.steps.1.from',
      'not_ascending',
    ],
    ['with a key nobody knows', { colour: 'red' }, 'colour', 'unrecognized_key'],
    [
      'with a negative weight',
      { signals: [{ ...level, weight: -0.25 }, employees, reachable, demo, ...others] },
      'signals.0.weight',
      'too_small',
    ],
    ['without a Chinese name', { name: { en: 'Lead score' } }, 'name.zh-CN', 'invalid_type'],
    ['with NaN', { max: Number.NaN }, 'max', 'not_finite'],
  ])('%s is refused at its place', (_, changes, path, code) => {
    expect(faultsOf({ ...leadScoreCard, ...changes })).toContainEqual([path, code])
  })

  it('of any valid shape is taken as it is', () => {
    fc.assert(
      fc.property(cardOf(), card => {
        expect(parseScorecardPolicy(card)).toEqual({ ok: true, value: card })
      }),
    )
  })
})

test('editors get a JSON Schema that names the fields', () => {
  expect(scorecardPolicyJsonSchema()).toMatchObject({
    type: 'object',
    required: ['code', 'name', 'signals', 'bands'],
  })
})
