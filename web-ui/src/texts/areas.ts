/**
 * The areas of texts besides the core: a folder here with the six catalogues, loaded with the lazy screen that needs them. Every key of an
 * area begins with the area's name. A new area adds its line below.
 */
import type accounts from './accounts/en.json';
import type administration from './administration/en.json';
import type agree from './agree/en.json';
import type announcement from './announcement/en.json';
import type answer from './answer/en.json';
import type calls from './calls/en.json';
import type cases from './cases/en.json';
import type components from './components/en.json';
import type constituency from './constituency/en.json';
import type data from './data/en.json';
import type desk from './desk/en.json';
import type direct from './direct/en.json';
import type door from './door/en.json';
import type figures from './figures/en.json';
import type floor from './floor/en.json';
import type gavel from './gavel/en.json';
import type handover from './handover/en.json';
import type held from './held/en.json';
import type help from './help/en.json';
import type inbox from './inbox/en.json';
import type invitations from './invitations/en.json';
import type invited from './invited/en.json';
import type joint from './joint/en.json';
import type keys from './keys/en.json';
import type ledger from './ledger/en.json';
import type levels from './levels/en.json';
import type lines from './lines/en.json';
import type list from './list/en.json';
import type lost from './lost/en.json';
import type members from './members/en.json';
import type mention from './mention/en.json';
import type menu from './menu/en.json';
import type mutes from './mutes/en.json';
import type network from './network/en.json';
import type notices from './notices/en.json';
import type opening from './opening/en.json';
import type organizations from './organizations/en.json';
import type pace from './pace/en.json';
import type people from './people/en.json';
import type places from './places/en.json';
import type pointer from './pointer/en.json';
import type practices from './practices/en.json';
import type profile from './profile/en.json';
import type programme from './programme/en.json';
import type protection from './protection/en.json';
import type refusal from './refusal/en.json';
import type register from './register/en.json';
import type report from './report/en.json';
import type reprisal from './reprisal/en.json';
import type retention from './retention/en.json';
import type reveal from './reveal/en.json';
import type rights from './rights/en.json';
import type rules from './rules/en.json';
import type search from './search/en.json';
import type settings from './settings/en.json';
import type size from './size/en.json';
import type source from './source/en.json';
import type start from './start/en.json';
import type switcher from './switcher/en.json';
import type synthesis from './synthesis/en.json';
import type threads from './threads/en.json';
import type translation from './translation/en.json';
import type waiting from './waiting/en.json';
import type welcome from './welcome/en.json';

export type AreaKey =
  | keyof typeof accounts
  | keyof typeof administration
  | keyof typeof announcement
  | keyof typeof answer
  | keyof typeof calls
  | keyof typeof cases
  | keyof typeof components
  | keyof typeof desk
  | keyof typeof direct
  | keyof typeof agree
  | keyof typeof list
  | keyof typeof figures
  | keyof typeof floor
  | keyof typeof gavel
  | keyof typeof data
  | keyof typeof synthesis
  | keyof typeof switcher
  | keyof typeof size
  | keyof typeof source
  | keyof typeof menu
  | keyof typeof mention
  | keyof typeof mutes
  | keyof typeof pace
  | keyof typeof levels
  | keyof typeof handover
  | keyof typeof held
  | keyof typeof help
  | keyof typeof inbox
  | keyof typeof door
  | keyof typeof members
  | keyof typeof joint
  | keyof typeof keys
  | keyof typeof ledger
  | keyof typeof lines
  | keyof typeof lost
  | keyof typeof network
  | keyof typeof constituency
  | keyof typeof notices
  | keyof typeof opening
  | keyof typeof organizations
  | keyof typeof places
  | keyof typeof pointer
  | keyof typeof practices
  | keyof typeof profile
  | keyof typeof programme
  | keyof typeof protection
  | keyof typeof people
  | keyof typeof refusal
  | keyof typeof retention
  | keyof typeof reveal
  | keyof typeof rights
  | keyof typeof register
  | keyof typeof report
  | keyof typeof reprisal
  | keyof typeof rules
  | keyof typeof invited
  | keyof typeof invitations
  | keyof typeof search
  | keyof typeof settings
  | keyof typeof start
  | keyof typeof threads
  | keyof typeof translation
  | keyof typeof waiting
  | keyof typeof welcome;
