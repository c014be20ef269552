/** What the page of a sector is made of. */
import '@fanar/elements/accordion/define';
import '@fanar/elements/accordion-item/define';
import '@fanar/elements/alert/define';
import '@fanar/elements/banner/define';
import '@fanar/elements/breadcrumbs/define';
import '@fanar/elements/button/define';
import '@fanar/elements/contact-block/define';
import '@fanar/elements/feedback/define';
import '@fanar/elements/language-switcher/define';
import '@fanar/elements/official-banner/define';
import '@fanar/elements/process-list/define';
import '@fanar/elements/service-list-item/define';
import '@fanar/elements/site-footer/define';
import '@fanar/elements/site-header/define';
import '@fanar/elements/skip-link/define';
import '@fanar/elements/summary-box/define';
import '@fanar/elements/table/define';
