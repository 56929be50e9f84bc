import './styles/popup.css';
import { Popup } from './popup';
import { mount } from './mount';

mount('popup', <Popup tray={window.tokenTray} />);
