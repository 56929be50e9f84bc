import './styles/sign-in-bar.css';
import type { ProfileId } from '../preload/vocabulary';
import { mount } from './mount';
import { SignInBar } from './views/sign-in-bar';

// The app itself writes this address, so what it names is a profile.
const profile = (new URLSearchParams(location.search).get('profile') ?? '') as ProfileId;

mount('bar', <SignInBar tray={window.tokenTray} profile={profile} />);
