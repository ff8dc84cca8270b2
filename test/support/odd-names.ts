/** What customers are called, or what a telephone system says that they are called. */
export const oddNames: readonly (readonly [what: string, name: string])[] = [
  ['a plain one', 'Ana Ruiz'],
  ['80 characters', 'The Worshipful Company of Particularly Patient Piano Tuners and Sons, Limited 80'],
  ['Arabic', 'نورا الحسن'],
  ['emoji', 'Zoë 👩‍👧'],
  ['HTML', '<b>Ana</b> & <script>alert(1)</script>'],
  ['quotes', `O'Neil "Ana" «Ruiz» „Co“`],
  ['braces', "{name} {me} {promise} {count, plural, one {x}} '{' }"],
  ['signs of links and of replacing', '100% %20 %s $& $1 $$ ?subject=x&body=y #+'],
  ['signs of calendars', 'Ruiz; Sons, \\n Co: END:VCALENDAR'],
  ['a formula', '=1+1'],
];

/** Nothing of them can be seen. */
export const unseenNames: readonly (readonly [what: string, name: string])[] = [
  ['empty', ''],
  ['spaces', '   \t'],
  ['a space without width', '\u200b\u2060'],
  ['signs that turn the text', '\u202e\u2066\u2069'],
];
