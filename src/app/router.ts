import type { Component } from 'vue'
import {
  createRouter,
  createWebHashHistory,
  type RouteRecordRaw,
  type RouterHistory,
} from 'vue-router'
import {
  DRAFT_SCREENS,
  OTHER_SCREENS,
  type DraftScreenName,
  type OtherScreenName,
  type Screen,
} from '../request/screens'
import RequestsView from '../screens/requests/RequestsView.vue'

type View = Component | (() => Promise<Component>)

/** The component of each screen; a screen without one does not compile. */
const DRAFT_VIEWS: Readonly<Record<DraftScreenName, View>> = {
  eligibility: () => import('../screens/eligibility/EligibilityView.vue'),
  agreement: () => import('../screens/agreement/AgreementView.vue'),
  domains: () => import('../screens/domains/DomainsView.vue'),
  contacts: () => import('../screens/contacts/ContactsView.vue'),
  order: () => import('../screens/order/OrderView.vue'),
  review: () => import('../screens/review/ReviewView.vue'),
  summary: () => import('../screens/summary/SummaryView.vue'),
  documents: () => import('../screens/documents/DocumentsView.vue'),
  track: () => import('../screens/track/TrackView.vue'),
  verify: () => import('../screens/verify/VerifyView.vue'),
  versions: () => import('../screens/versions/VersionsView.vue'),
}

const OTHER_VIEWS: Readonly<Record<OtherScreenName, View>> = {
  requests: RequestsView,
  guide: () => import('../screens/guide/GuideView.vue'),
  address: () => import('../screens/address/AddressToolView.vue'),
}

/**
 * Hash addresses: any static host, any sub-folder and a file opened from disk serve them alike. An address
 * holds ids only, never what somebody typed.
 */
export function createAppRouter(history: RouterHistory = createWebHashHistory()) {
  return createRouter({
    history,
    routes: [
      ...routesOf(OTHER_SCREENS, OTHER_VIEWS),
      {
        path: '/drafts/:id',
        components: {
          default: () => import('../screens/draft/DraftView.vue'),
          tools: () => import('../screens/draft/UndoTools.vue'),
        },
        props: { default: true },
        children: [
          { path: '', redirect: (to) => `${to.path.replace(/\/$/, '')}/eligibility` },
          ...routesOf(DRAFT_SCREENS, DRAFT_VIEWS),
        ],
      },
      {
        path: '/:rest(.*)*',
        component: () => import('./NotFoundView.vue'),
        meta: { title: 'Page not found' },
      },
    ],
  })
}

function routesOf<Name extends string>(
  screens: Readonly<Record<Name, Screen>>,
  views: Readonly<Record<Name, View>>,
): RouteRecordRaw[] {
  return (Object.keys(screens) as Name[]).map((name) => {
    const { path, ...meta } = screens[name]
    return { path, name, component: views[name], meta, props: true } as RouteRecordRaw
  })
}
