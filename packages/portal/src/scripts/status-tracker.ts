import '@fanar/journeys/status-tracker/define';
import { keepFragment } from './other-language.js';

keepFragment();
