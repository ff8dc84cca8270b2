// Owns what the words of one language are that a line is understood by.
import type { Channel, Kind } from '../../domain/inquiry.ts';

/** Rows of these files are words with a comma between them. */
export function list(words: string): readonly string[] {
  return words.split(', ');
}

export interface ChannelWords {
  /** Mean the channel and nothing more. */
  readonly plain: readonly string[];
  readonly verbs: readonly string[];
  /** Narrower than the channel: where exactly to answer. */
  readonly kept: readonly string[];
}

export interface KindWords {
  readonly plain: readonly string[];
  readonly kept: readonly string[];
  /** Mean the kind also in the middle of a sentence, where "lead time" or "sensitive skin" would not. */
  readonly anywhere: readonly string[];
}

export type ChannelTable = Readonly<Record<Channel, ChannelWords>>;
export type KindTable = Readonly<Record<Exclude<Kind, 'ordinary'>, KindWords>>;

/** What a language beside English adds. No word here may be one that an English line uses otherwise. */
export interface LanguageWords {
  readonly channels: ChannelTable;
  readonly kinds: KindTable;
  readonly starters: readonly string[];
  readonly fillers: readonly string[];
  /** "llamada de Ana": fillers behind a channel or kind of this language alone, because they are parts of names elsewhere. */
  readonly joiners: readonly string[];
  readonly notNames: readonly string[];
  readonly asides: readonly string[];
  readonly prepositions: readonly string[];
}
