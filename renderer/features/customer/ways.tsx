import { Copy, Mail, MessageSquare, Phone, type LucideIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { callLink, mailLink, textLink } from '../../../electron/contract/outbound-links.ts';
import type { CustomerWays } from '../../../electron/domain/same-customer.ts';
import { copyText } from '../../ui/copy-text.ts';
import { tip, wholeText } from '../../ui/tip.ts';
import { say } from './words.ts';

type Kind = 'phone' | 'email' | 'handle';
type Act = 'call' | 'text' | 'write';

interface Way {
  readonly kind: Kind;
  readonly way: string;
  readonly links: readonly { readonly act: Act; readonly href: string }[];
}

const icons: Readonly<Record<Act | 'copy', LucideIcon>> = {
  call: Phone,
  text: MessageSquare,
  write: Mail,
  copy: Copy,
};

/** Every number, address and handle, with what can be done with it. */
export function Ways({ ways }: { ways: CustomerWays }) {
  const [said, setSaid] = useState('');
  const all = waysWithLinks(ways);
  const [, ...otherNames] = ways.names;
  return (
    <>
      {otherNames.length > 0 && (
        <p className="hint" dir="auto">
          {say('also-called', { names: otherNames.join(', ') })}
        </p>
      )}
      {all.length === 0 ? (
        <p className="hint">
          {say('no-way')} {say('name-only')}
        </p>
      ) : (
        <ul className="ways" aria-label={say('reach')}>
          {all.map((one) => (
            <OneWay key={one.kind + one.way} one={one} onSaid={setSaid} />
          ))}
        </ul>
      )}
      <output className="hint">{said}</output>
    </>
  );
}

function OneWay({ one: { kind, way, links }, onSaid }: { one: Way; onSaid: (said: string) => void }) {
  const field = useRef<HTMLInputElement>(null);
  const copy = async (): Promise<void> => onSaid(say((await copyText(way, field.current)) ? 'copied' : 'not-copied'));
  const CopyIcon = icons.copy;
  return (
    <li>
      {/* A field, because what is selected in one can be copied where a page may not copy by itself. */}
      <input ref={field} className="way" dir="auto" readOnly aria-label={say(kind)} {...wholeText(way)} value={way} />
      {links.map(({ act, href }) => (
        <WayLink key={act} act={act} way={way} href={href} />
      ))}
      <button
        type="button"
        className="plain-button"
        aria-label={say('copy-way', { way })}
        {...tip(say('copy'), say('copy-way', { way }))}
        onClick={() => void copy()}
      >
        <CopyIcon size={14} aria-hidden />
      </button>
    </li>
  );
}

/** A plain link: the browser, or the desktop edition, hands it to the program of that kind. */
function WayLink({ act, way, href }: { act: Act; way: string; href: string }) {
  const Icon = icons[act];
  return (
    <a className="plain-button" href={href} aria-label={say(`${act}-way`, { way })}>
      <Icon size={14} aria-hidden /> <span aria-hidden="true">{say(act)}</span>
    </a>
  );
}

function waysWithLinks({ phones, emails, handles }: CustomerWays): readonly Way[] {
  const links = (all: Readonly<Partial<Record<Act, string | null>>>): Way['links'] =>
    (['call', 'text', 'write'] as const).flatMap((act) => {
      const href = all[act] ?? null;
      return href === null ? [] : [{ act, href }];
    });
  return [
    ...phones.map((way): Way => {
      const call = callLink({ phone: way });
      return { kind: 'phone', way, links: links({ call, text: textLink({ phone: way }, '') }) };
    }),
    ...emails.map((way): Way => {
      const write = mailLink({ email: way }, { subject: '', text: '' });
      return { kind: 'email', way, links: links({ write }) };
    }),
    ...handles.map((way): Way => ({ kind: 'handle', way, links: [] })),
  ];
}
