import { createRouter, createWebHashHistory, type RouterHistory } from 'vue-router'
import RequestsView from './views/RequestsView.vue'

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
        component: () => import('./views/DraftView.vue'),
        props: true,
        children: [
          { path: '', redirect: (to) => `${to.path.replace(/\/$/, '')}/eligibility` },
          {
            path: 'eligibility',
            component: () => import('./views/EligibilityView.vue'),
            meta: { step: 'eligibility', title: 'Eligibility' },
          },
          {
            path: 'agreement',
            component: () => import('./views/AgreementView.vue'),
            meta: { step: 'agreement', title: 'Agreement' },
          },
          {
            path: 'domains',
            component: () => import('./views/DomainsView.vue'),
            meta: { step: 'domains', title: 'Edges and domains' },
          },
          {
            path: 'contacts',
            component: () => import('./views/ContactsView.vue'),
            meta: { step: 'contacts', title: 'Contacts' },
          },
          {
            path: 'order',
            component: () => import('./views/OrderView.vue'),
            meta: { step: 'order', title: 'Order of work' },
          },
          {
            path: 'review',
            component: () => import('./views/ReviewView.vue'),
            meta: { step: 'review', title: 'Review' },
          },
          {
            path: 'summary',
            component: () => import('./views/SummaryView.vue'),
            meta: { title: 'Provisioning request' },
          },
          {
            path: 'track',
            component: () => import('./views/TrackView.vue'),
            meta: { title: 'Track' },
          },
          {
            path: 'versions',
            component: () => import('./views/VersionsView.vue'),
            meta: { title: 'Versions' },
          },
        ],
      },
      {
        path: '/guide/:topic?',
        component: () => import('./views/GuideView.vue'),
        props: true,
        meta: { title: 'Guide' },
      },
      {
        path: '/tools/address',
        component: () => import('./views/AddressToolView.vue'),
        meta: { title: 'Contact addresses' },
      },
      {
        path: '/:rest(.*)*',
        component: () => import('./views/NotFoundView.vue'),
        meta: { title: 'Page not found' },
      },
    ],
  })
}
