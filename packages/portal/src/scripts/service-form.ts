import '@fanar/journeys/service-form/define';
