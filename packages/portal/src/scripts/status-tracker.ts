import '@fanar/journeys/status-tracker/define';
import { keepAddress } from './other-language.js';

keepAddress();
