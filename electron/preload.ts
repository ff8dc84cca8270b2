// Gives the page the two functions of its Api, and nothing of Electron. Sandboxed: only `electron` can be required here.
import { contextBridge, ipcRenderer } from 'electron';
import { createBridge } from './shell/bridge.ts';

contextBridge.exposeInMainWorld('tenfour', createBridge(ipcRenderer, location.pathname));
