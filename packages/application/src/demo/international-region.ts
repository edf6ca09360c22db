/** Where people outside China live: how they are called, and what their phone numbers look like. */
export interface InternationalRegion {
  readonly weight: number
  readonly givenNames: readonly string[]
  readonly familyNames: readonly string[]
  /** City and the first digits of its phone numbers. */
  readonly cities: readonly (readonly [city: string, phoneStart: string])[]
  /**
   * The other digits, `#` a running one. Every number lies in the range that the country's authority keeps free for
   * films and books, so nobody can ever be called.
   */
  readonly phoneEnd: string
}

export const internationalRegions: readonly InternationalRegion[] = [
  // NANPA: 555-0100 to 555-0199 of every area code.
  {
    weight: 45,
    givenNames: words(
      'Olivia Emma Sophia Isabella Grace Hannah Maya Camila Naomi Aisha Liam Noah James Benjamin Lucas Mateo Ethan Daniel David Kenji',
    ),
    familyNames: words(
      'Smith Johnson Williams Brown Garcia Miller Davis Martinez Nguyen Kim Patel Anderson Thompson Walker Rivera Cohen Tanaka Okafor',
    ),
    cities: [
      ['New York', '+1 212'],
      ['Los Angeles', '+1 213'],
      ['Chicago', '+1 312'],
      ['Houston', '+1 713'],
      ['Seattle', '+1 206'],
      ['San Francisco', '+1 415'],
      ['Boston', '+1 617'],
      ['Toronto', '+1 416'],
      ['Vancouver', '+1 604'],
    ],
    phoneEnd: '555 01##',
  },
  // Ofcom: 07700 900000 to 07700 900999.
  {
    weight: 25,
    givenNames: words(
      'Amelia Isla Poppy Charlotte Eleanor Priya Zara Oliver George Harry Arthur Callum Rhys Imran Thomas Edward',
    ),
    familyNames: words(
      "Jones Taylor Davies Evans Wilson Roberts Wright Hughes Green Khan O'Connor Campbell Stewart Murray Bailey Shah",
    ),
    cities: [
      ['London', '+44 7700'],
      ['Manchester', '+44 7700'],
      ['Edinburgh', '+44 7700'],
      ['Bristol', '+44 7700'],
      ['Leeds', '+44 7700'],
      ['Cardiff', '+44 7700'],
    ],
    phoneEnd: '900###',
  },
  // ARCEP: 06 39 98 00 00 to 06 39 98 99 99.
  {
    weight: 12,
    givenNames: words(
      'Camille Chloé Inès Léa Manon Zoé Hélène Hugo Louis Théo Jérôme François Mathieu Karim',
    ),
    familyNames: words(
      'Martin Bernard Dubois Lefèvre Moreau Laurent Girard Fournier Mercier Benoît Diallo Nguyen',
    ),
    cities: [
      ['Paris', '+33 6'],
      ['Lyon', '+33 6'],
      ['Marseille', '+33 6'],
      ['Toulouse', '+33 6'],
      ['Nantes', '+33 6'],
    ],
    phoneEnd: '39 98 ## ##',
  },
  // ACMA: 5550 0000 to 5550 9999 of every area code.
  {
    weight: 18,
    givenNames: words(
      'Matilda Ruby Sienna Chloe Mia Anika Jack Cooper Lachlan William Joshua Minh Angus Finn',
    ),
    familyNames: words(
      "Kelly Ryan Harris Clarke Robinson Mitchell O'Brien Singh Tran Fraser Papadopoulos Hall",
    ),
    cities: [
      ['Sydney', '+61 2'],
      ['Melbourne', '+61 3'],
      ['Brisbane', '+61 7'],
      ['Perth', '+61 8'],
      ['Adelaide', '+61 8'],
    ],
    phoneEnd: '5550 ####',
  },
]

function words(text: string): string[] {
  return text.split(' ')
}
