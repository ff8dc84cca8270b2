/** "YYYY-MM-DD", and what the day is called. */
export interface NamedDay {
  readonly date: string;
  readonly name: string;
  /** BCP 47: the language of the name, where it is known in no other than the place's own. */
  readonly lang?: string;
}

interface Place {
  /** As `HolidayRegion` has it. */
  readonly code: string;
  readonly name: string;
}

/** What can be chosen: all countries, and the parts of the chosen one. */
export interface HolidayPlaces {
  readonly countries: readonly Place[];
  readonly states: readonly Place[];
  readonly regions: readonly Place[];
}

/** Public holidays, or the whole days of a calendar file: of this year and the next two, in order of time. */
export interface HolidayDays {
  readonly days: readonly NamedDay[];
}
