// Draws docs/tray-faces.png anew. Run it after any change of the icons, and look at it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodePng } from '../../electron/shell/tray-icon/encode-png.ts';
import { traySheet } from '../support/tray-sheet.ts';
import { projectFolder } from './steps.ts';

const file = join(projectFolder, 'docs', 'tray-faces.png');
writeFileSync(file, encodePng(traySheet()));
console.log(`Drew ${file}.`);
