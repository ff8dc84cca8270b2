// What assistive technology is told of a page: Chromium's own accessibility tree, in the order of reading.
import type { Page } from 'playwright-core';

export interface AxNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Of what is typed, chosen or moved. */
  readonly value: string;
  /** "checked", "expanded", "level", "live" and the like, as they are told. */
  readonly states: Readonly<Record<string, unknown>>;
}

/** Roles of what is pressed, typed into, chosen or moved. */
const controlRoles: ReadonlySet<string> = new Set([
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'listbox',
  'checkbox',
  'radio',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'menuitem',
  'DisclosureTriangle',
  'Date',
  'InputTime',
]);

/** Their parts are the browser's own, in its language. */
const nativeRoles: ReadonlySet<string> = new Set(['Date', 'InputTime']);

/** Everything that is told, as it is read; what is hidden from it, and what lies inert under a sheet, is not there. */
export async function axTree(page: Page): Promise<readonly AxNode[]> {
  const cdp = await page.context().newCDPSession(page);
  try {
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const byId = new Map(nodes.map((node) => [node.nodeId, node]));
    const read = (id: string): readonly AxNode[] => {
      const node = byId.get(id);
      if (node === undefined) return [];
      const isNative = nativeRoles.has(wordOf(node.role?.value));
      const inside = isNative ? [] : (node.childIds ?? []).flatMap(read);
      return node.ignored ? inside : [told(node), ...inside];
    };
    return nodes.filter(({ parentId }) => parentId === undefined).flatMap(({ nodeId }) => read(nodeId));
  } finally {
    await cdp.detach();
  }
}

interface RawNode {
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly value?: { readonly value?: unknown };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown; readonly relatedNodes?: unknown };
  }[];
}

function told({ role, name, description, value, properties = [] }: RawNode): AxNode {
  return {
    role: wordOf(role?.value),
    name: wordOf(name?.value),
    description: wordOf(description?.value),
    value: wordOf(value?.value),
    states: Object.fromEntries(properties.map((one) => [one.name, one.value.value ?? one.value.relatedNodes])),
  };
}

/** The tree gives words as anything. */
function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

export function isControl({ role }: AxNode): boolean {
  return controlRoles.has(role);
}

export function ofRole(tree: readonly AxNode[], role: string): readonly AxNode[] {
  return tree.filter((node) => node.role === role);
}

/** "button", and what it is called: for failures that can be read. */
export function called({ role, name, value }: AxNode): string {
  return `${role} "${name}"${value === '' ? '' : ` = ${value}`}`;
}
