import { chineseCities } from './chinese-city.ts'
import { chineseGivenNames, chineseSurnames } from './chinese-name.ts'
import { internationalRegions } from './international-region.ts'
import type { RandomStream } from './random-stream.ts'
import { weightedChoice } from './weighted-choice.ts'

/** An invented person. */
export interface InventedPerson {
  /** As written at home: 王秀英, Chloé Moreau. */
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly city: string
  readonly language: 'zh' | 'en'
}

const chineseShare = 0.7
/** Kept free for examples for ever (RFC 2606): no mail can reach anybody. */
const mailHosts = ['example.com', 'example.net', 'example.org'] as const
/** Mobile numbers in China begin with 13 to 19; none is given out under 111. */
const chinesePhone = '+86 111 #### ####'

/** Draws the person with the running number `ordinal`, which makes mail address and Chinese phone number their own. */
export function drawPerson(ordinal: number, random: RandomStream): InventedPerson {
  return random.uniform() < chineseShare
    ? chinesePerson(ordinal, random)
    : internationalPerson(ordinal, random)
}

const chooseSurname = weightedChoice(chineseSurnames, ([, , perThousand]) => perThousand)
const chooseGivenName = weightedChoice(chineseGivenNames)
const chooseChineseCity = weightedChoice(chineseCities, ([, residents]) => residents)
const chooseMailHost = weightedChoice(mailHosts)

function chinesePerson(ordinal: number, random: RandomStream): InventedPerson {
  const [surname, surnamePinyin] = chooseSurname(random)
  const [givenName, givenNamePinyin] = chooseGivenName(random)
  return {
    name: surname + givenName,
    email: `${givenNamePinyin}.${surnamePinyin}${ordinal}@${chooseMailHost(random)}`,
    phone: numbered(chinesePhone, ordinal),
    city: chooseChineseCity(random)[0],
    language: 'zh',
  }
}

const chooseRegion = weightedChoice(
  internationalRegions.map(({ weight, givenNames, familyNames, cities, phoneEnd }) => ({
    weight,
    phoneEnd,
    chooseGivenName: weightedChoice(givenNames),
    chooseFamilyName: weightedChoice(familyNames),
    chooseCity: weightedChoice(cities),
  })),
  ({ weight }) => weight,
)

function internationalPerson(ordinal: number, random: RandomStream): InventedPerson {
  const region = chooseRegion(random)
  const givenName = region.chooseGivenName(random)
  const familyName = region.chooseFamilyName(random)
  const [city, phoneStart] = region.chooseCity(random)
  return {
    name: `${givenName} ${familyName}`,
    email: `${plainLetters(givenName)}.${plainLetters(familyName)}${ordinal}@${chooseMailHost(random)}`,
    phone: `${phoneStart} ${numbered(region.phoneEnd, ordinal)}`,
    city,
    language: 'en',
  }
}

/** Fills the `#` of a pattern with the last digits of a number. */
function numbered(pattern: string, ordinal: number): string {
  const places = pattern.split('#').length - 1
  const digits = String(ordinal).padStart(places, '0').slice(-places)
  let next = 0
  return pattern.replaceAll('#', () => digits.charAt(next++))
}

/** Lower case a to z: Léa becomes lea, O'Brien obrien. */
function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
}
