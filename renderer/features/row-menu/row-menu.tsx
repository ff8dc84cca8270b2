import { CSPProvider } from '@base-ui/react/csp-provider';
import { Menu } from '@base-ui/react/menu';
import { Fragment, type KeyboardEvent } from 'react';
import type { InquiryView } from '../../../electron/contract/views.ts';
import { commandKeys, runRowCommand } from '../../desk/actions.ts';
import type { RowMenuPlace } from '../../desk/on-screen.ts';
import { inquiryOf, usePage } from '../../desk/page-context.ts';
import { menuItems } from './menu-items.ts';
import { say } from './words.ts';

interface RowMenuProps {
  readonly view: InquiryView;
  readonly place: RowMenuPlace;
  readonly onClose: () => void;
}

/** Everything that can be done about a row, with its key. Opened by the right button, Shift+F10 or the menu key. */
export function RowMenu({ view, place, onClose }: RowMenuProps) {
  const page = usePage();
  const run = (item: ReturnType<typeof menuItems>[number]): void => {
    onClose();
    const present = inquiryOf(page, view.id);
    if (present !== undefined) runRowCommand(page, item.command, present);
  };
  /** The key that stands beside an item does it here too, in place of looking for one by its first letter. */
  const runByKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = menuItems(view).find(({ command }) => commandKeys[command] === event.key.toUpperCase());
    if (item === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    run(item);
  };
  return (
    // The policy allows no style elements; the menu needs none.
    <CSPProvider disableStyleElements>
      <Menu.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
        <Menu.Portal>
          <Menu.Positioner
            className="row-menu-place"
            anchor={{ getBoundingClientRect: () => new DOMRect(place.x, place.y, 0, 0) }}
            side="bottom"
            align="start"
            sideOffset={2}
          >
            <Menu.Popup
              className="row-menu"
              aria-label={say('label', { name: view.label })}
              onKeyDownCapture={runByKey}
            >
              {menuItems(view).map((item) => (
                <Fragment key={item.command}>
                  {item.beginsGroup === true && <Menu.Separator className="row-menu-line" />}
                  <Menu.Item
                    className="row-menu-item"
                    aria-keyshortcuts={commandKeys[item.command]}
                    onClick={() => run(item)}
                  >
                    <span>{say(item.text)}</span>
                    <kbd aria-hidden="true">{commandKeys[item.command]}</kbd>
                  </Menu.Item>
                </Fragment>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
    </CSPProvider>
  );
}
