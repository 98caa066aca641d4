/** The pages that are loaded when one of them is first shown; together they are smaller than apart. */
export { AccountPage } from './account/account-page.tsx';
export { SettingsPage } from './settings/settings-page.tsx';
