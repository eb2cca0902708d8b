import { createRouter, createWebHashHistory, type RouterHistory } from 'vue-router'
import RequestsView from '../screens/requests/RequestsView.vue'

/**
 * Hash addresses: any static host, any sub-folder and a file opened from disk serve them alike. An address
 * holds ids only, never what somebody typed.
 */
export function createAppRouter(history: RouterHistory = createWebHashHistory()) {
  return createRouter({
    history,
    routes: [
      {
        path: '/',
        name: 'requests',
        component: RequestsView,
        meta: { title: 'Requests' },
      },
      {
        path: '/drafts/:id',
        component: () => import('../screens/draft/DraftView.vue'),
        props: true,
        children: [
          { path: '', redirect: (to) => `${to.path.replace(/\/$/, '')}/eligibility` },
          {
            path: 'eligibility',
            component: () => import('../screens/eligibility/EligibilityView.vue'),
            meta: { step: 'eligibility', title: 'Eligibility' },
          },
          {
            path: 'agreement',
            component: () => import('../screens/agreement/AgreementView.vue'),
            meta: { step: 'agreement', title: 'Agreement' },
          },
          {
            path: 'domains',
            component: () => import('../screens/domains/DomainsView.vue'),
            meta: { step: 'domains', title: 'Edges and domains' },
          },
          {
            path: 'contacts',
            component: () => import('../screens/contacts/ContactsView.vue'),
            meta: { step: 'contacts', title: 'Contacts' },
          },
          {
            path: 'order',
            component: () => import('../screens/order/OrderView.vue'),
            meta: { step: 'order', title: 'Order of work' },
          },
          {
            path: 'review',
            component: () => import('../screens/review/ReviewView.vue'),
            meta: { step: 'review', title: 'Review' },
          },
          {
            path: 'summary',
            component: () => import('../screens/summary/SummaryView.vue'),
            meta: { title: 'Provisioning request' },
          },
          {
            path: 'track',
            component: () => import('../screens/track/TrackView.vue'),
            meta: { title: 'Track' },
          },
          {
            path: 'versions',
            component: () => import('../screens/versions/VersionsView.vue'),
            meta: { title: 'Versions' },
          },
        ],
      },
      {
        path: '/guide/:topic?',
        component: () => import('../screens/guide/GuideView.vue'),
        props: true,
        meta: { title: 'Guide' },
      },
      {
        path: '/tools/address',
        component: () => import('../screens/address/AddressToolView.vue'),
        meta: { title: 'Contact addresses' },
      },
      {
        path: '/:rest(.*)*',
        component: () => import('./NotFoundView.vue'),
        meta: { title: 'Page not found' },
      },
    ],
  })
}
