import '@fanar/journeys/status-tracker/define';
