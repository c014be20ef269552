import '@fanar/journeys/service-page/define';
import { keepAddress } from './other-language.js';

keepAddress();
