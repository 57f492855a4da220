// The shapes the pages use, taken from the answers in schema.d.ts, so that none is written twice.
import type { components, paths } from './schema';

type Answer<Path extends keyof paths> = paths[Path] extends {
    get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
    ? Body
    : never;

export type Season = Answer<'/api/v1/season'>;
export type Region = Answer<'/api/v1/regions'>['items'][number];
export type PlanHeader = Answer<'/api/v1/plans'>['items'][number];
export type Plan = Answer<'/api/v1/plans/{n}'>;
export type Figures = Answer<'/api/v1/plans/{n}/figures'>;
export type Figure = Figures['items'][number];
export type SiteList = Answer<'/api/v1/plans/{n}/sites'>;
export type SiteRow = SiteList['items'][number];
export type Site = Answer<'/api/v1/plans/{n}/sites/{id}'>;
export type SiteCalendarDay = Site['days'][number];
export type SiteDay = Answer<'/api/v1/plans/{n}/sites/{id}/days/{date}'>;
export type Session = SiteDay['sessions'][number];
export type ViolationList = Answer<'/api/v1/plans/{n}/violations'>;
export type Violation = ViolationList['items'][number];
export type RoundList = Answer<'/api/v1/plans/{n}/visits'>;

type Schema = components['schemas'];
export type SitingFigures = Schema['SitingFigures'];
export type WhatIf = Schema['WhatIf'];
export type WhatIfChange = Schema['WhatIfChange'];
export type WhatIfRequest = Schema['WhatIfRequest'];
export type VenueChange = Schema['VenueChange'];
export type PlacementMove = Schema['PlacementMove'];
export type PlacementMoves = Schema['PlacementMoves'];
export type Comparison = Schema['PlanComparison'];
export type ChildStory = Schema['ChildStory'];
export type VenueStory = Schema['VenueStory'];
export type SiteCurve = Schema['SiteCurve'];
export type RulePrices = Schema['RulePrices'];
export type WishConflicts = Schema['WishConflicts'];

export type StaffingGaps = Schema['StaffingGaps'];
export type TownshipGap = StaffingGaps['items'][number];
export type RecruitmentCalls = Schema['RecruitmentCalls'];
export type RecruitmentCall = RecruitmentCalls['items'][number];
export type StaffingFixes = Schema['StaffingFixes'];
export type ShortSite = StaffingFixes['items'][number];
export type OneStepList = Schema['OneStepList'];
export type OneStep = OneStepList['items'][number];
export type TrainingList = Schema['TrainingList'];
export type TrainingPage = Schema['TrainingPage'];
export type TrainingRecord = Schema['TrainingRecord'];
export type TrainingRecordRequest = Schema['TrainingRecordRequest'];
export type VettingList = Schema['VettingList'];
export type VettingLine = VettingList['items'][number];
export type VettingPage = Schema['VettingPage'];
export type VettingState = Schema['VettingState'];
export type VettingRequest = Schema['VettingRequest'];
export type Recruits = Schema['RecruitsRequest'];
export type RecruitsAnswer = Schema['RecruitsAnswer'];
export type RepairRequest = Schema['RepairRequest'];
export type RepairAnswer = Schema['RepairAnswer'];
export type StandbyAnswer = Schema['StandbyAnswer'];
export type Roll = Schema['Roll'];
export type RollCallRequest = Schema['RollCallRequest'];
export type RollCallAnswer = Schema['RollCallAnswer'];
export type SiteRoster = Schema['SiteRoster'];
export type AdultList = Schema['AdultList'];
export type AdultRow = AdultList['items'][number];
export type AdultPage = Schema['AdultPage'];
export type AdultStory = Schema['AdultStory'];

export type Text = Schema['Text'];
export type Coded = Schema['Coded'];
export type ImportReport = Schema['ImportReport'];
export type ImportList = Schema['ImportList'];
export type ImportRun = Schema['ImportRun'];
export type ImportPage = Schema['ImportPage'];
export type ImportFile = Schema['ImportFile'];
export type DoubtfulRow = Schema['DoubtfulRow'];
export type DoubtfulRows = Schema['DoubtfulRows'];
export type MarkedCopy = Schema['MarkedCopy'];
export type UndoneImport = Schema['UndoneImport'];
export type RunningImport = Schema['ImportProgress']['running'][number];
export type ProbablePair = Schema['ProbablePair'];
export type PairList = Schema['PairList'];
export type Verdict = Schema['Verdict'];
export type Funnel = Schema['Funnel'];
export type RegionFunnel = Schema['RegionFunnel'];
export type ToAskList = Schema['ToAskList'];
export type ToAsk = Schema['ToAsk'];
export type RiskTasks = Schema['RiskTasks'];
export type Contact = Schema['Contact'];
export type ContactMeans = Schema['ContactMeans'];
export type ContactOutcome = Schema['ContactOutcome'];
export type ClaimedChild = Schema['ClaimedChildren']['items'][number];
export type Certificate = Schema['Certificate'];
export type ListEstimate = Schema['ListEstimate'];
export type CertificateSection = Schema['CertificateSection'];

export type SiteCalendar = Schema['SiteCalendar'];
export type CalendarSession = Schema['CalendarSession'];
export type SiteChoices = Schema['SiteChoices'];
export type SiteEdit = Schema['SiteEdit'];
export type SiteEditChange = Schema['SiteEditChange'];
export type SessionChange = Schema['SessionChange'];
export type SitePlanStanding = Schema['SitePlanStanding'];
export type SiteStep = Schema['SiteStep'];
export type SiteVersions = Schema['SiteVersions'];
export type SiteVersionComparison = Schema['SiteVersionComparison'];
export type SitePlanProgress = Schema['SitePlanProgress'];
export type SitePlanList = Schema['SitePlanList'];

// One venue as the map draws it.
export interface MapSite {
    venue_id: number;
    name: string;
    kind: string;
    state: string;
    children: number;
    capacity: number;
    county: string;
    lon: number;
    lat: number;
    amount?: number; // what the size of the mark shows, where that is not the children
}
