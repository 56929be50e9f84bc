import { contextBridge, ipcRenderer } from 'electron';
import { bridge } from './bridge';

contextBridge.exposeInMainWorld('tokenTray', bridge(ipcRenderer));
