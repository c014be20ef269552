import '@fanar/journeys/appointment-picker/define';
