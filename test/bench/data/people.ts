// Who writes to the office and what about. Made up; some names need more than ASCII, as in any customer list.

/** They are separated by commas. */
function names(list: string): readonly string[] {
  return list.split(',').map((name) => name.trim());
}

export const firstNames = names(`
  Ana, Ben, Carla, David, Elena, Frank, Grace, Hugo, Ines, Jordan, Karim, Laura, Maria, Noah, Olga,
  Priya, Quentin, Rosa, Samuel, Tina, Umar, Vera, William, Yasmin, José, Zoë, Łukasz, Søren, Nina, Renée,
  Jürgen, محمد, Нина, 美咲, Ayşe, Siobhán`);

export const lastNames = names(`
  Abbott, Baker, Castillo, Dawson, Ellis, Fischer, Garcia, Hoffmann, Ibrahim, Jensen, Kovács, Larsson,
  Moreau, Novák, Okafor, Petrov, Quiroga, Rossi, Schneider, Tanaka, Ueda, Vargas, Williams, Xu, Yılmaz,
  Zimmermann, Núñez, MacLeod, van Dijk, Al-Farsi, Brandt, Chaudhary, Duarte, Eriksen, Fontaine, Greene,
  Horvat, Iversen, Johnson, Kim`);

export const colleagues = ['Sam', 'Alex', 'Kim', 'Noor', 'Pat', 'Robin', 'Chris', 'Dana'] as const;

export const topics = [
  'Invoice is higher than the offer',
  'Asks when the delivery comes',
  'Wants an offer for twelve chairs',
  'Parcel arrived damaged, photos follow',
  'Cannot sign in since the change of address',
  'Appointment on Thursday has to move',
  'Asks whether the warranty covers the hinge',
  'Return label does not print',
  'Order has two wrong items',
  'Would like to speak to the same person as last time',
  'Asks for the invoice once more, for the accountant',
  'Payment was taken twice',
  'Is interested in the larger model',
  'Complains about the tone of the last letter',
] as const;

export const notes = [
  'Prefers the afternoon.',
  'Left a message with the neighbour, will be back at four.',
  'Offer sent, waits for the board.',
  'Spoke to the warehouse: it left this morning.',
  'Credit note is on its way.',
  'Wants everything by email from now on.',
] as const;
