// Written by `npm run api` from the OpenAPI document of /api/v1: do not edit.
export interface paths {
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That the program is running, and its version */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/season": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The season: calendar, policy and what there is */
        get: operations["season"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Regions of the administrative tree */
        get: operations["regions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/outlines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Outlines of regions for the map, as GeoJSON */
        get: operations["outlines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All plans, the newest first */
        get: operations["plans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One plan: how it was made, and what it counts */
        get: operations["plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of a plan, for the whole and by county */
        get: operations["figures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/map": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All venues that have a point, with what the plan makes of them, as GeoJSON */
        get: operations["map"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Venues, open or not, found by filter and search */
        get: operations["sites"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One venue: who comes, who is on duty, and every day */
        get: operations["site"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/days/{date}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One day of an open site: what happens, who answers for it, and who is missing */
        get: operations["siteDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A week of a site's plan as it stands, edits included */
        get: operations["siteCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What may be put into an hour, what each would break, and who is there */
        get: operations["siteChoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change sessions of a site: what it does to the rules, kept unless it is a dry run */
        post: operations["editSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over another site's timetable, without its people */
        post: operations["copySite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A step of approval: check, submit, approve, return */
        post: operations["stepSite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The history of a site's plan, oldest first */
        get: operations["siteVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/versions/{a}/compare/{b}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two versions of a site's plan */
        get: operations["compareSiteVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/documents/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A document of a site, made of its plan as it stands, edits included
         * @description A4, for printing. No child is named; lines are left for that. Adults' names are masked and telephones left out unless `by` and `purpose` are given; the read log keeps both.
         */
        get: operations["siteDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/site-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the sites' plans are, the whole and by county */
        get: operations["sitePlanProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/site-plans/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the plan of each open site stands, found by filter and search */
        get: operations["sitePlanList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/roster": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who stands at a site on each day, and who is missing */
        get: operations["siteRoster"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/adults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Adults and what the plan makes of them */
        get: operations["adults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/adults/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An adult's own page: duties, rounds, sessions, checks and training */
        get: operations["adult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/staffing/gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is missing in each township, and what no roster could avoid */
        get: operations["staffingGaps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/staffing/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to recruit: post, dates and number for each township */
        get: operations["recruitmentCalls"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/staffing/one-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is one step from being usable, and what the step would add */
        get: operations["oneStepFromUsable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/staffing/recruits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What so many more adults in one township would do */
        post: operations["whatIfRecruits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/staffing/standby": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The evening before: where somebody will be missing on a day, and whom to ask to be ready */
        get: operations["standby"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/staffing/roll-calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is due on a day in an area, site by site, and what was recorded of each */
        get: operations["roll"];
        put?: never;
        /** Record which of the adults who were due on a day came: all of them, but those named */
        post: operations["callRoll"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/staffing/repairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The roster mended after an event, touching as few as can be */
        post: operations["repairRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/explain/adults/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why an adult serves where, and why not elsewhere */
        get: operations["explainAdult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/staffing/fixes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** For each site that lacks adults, the cheapest ways out */
        get: operations["staffingFixes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/programmes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The local programmes: where they run and what is recorded of them */
        get: operations["programmes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/programmes/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who takes part in a local programme at one site */
        get: operations["programmeAtSite"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/sites/{id}/programmes/{code}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record sign-ups and their withdrawals, attendance, baselines and measures: all of them or none */
        post: operations["recordProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/violations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rules the plan breaks, counted by rule and listed */
        get: operations["violations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/visits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rounds of home visits */
        get: operations["visits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/what-ifs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a change would do: solved again around it */
        post: operations["createWhatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/what-ifs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A what-if, with another page of its moves */
        get: operations["whatIf"];
        put?: never;
        post?: never;
        /** Discard a what-if */
        delete: operations["discardWhatIf"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/what-ifs/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide it so: the decisions are kept, and a whole plan is made of the what-if */
        post: operations["acceptWhatIf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/compare/{m}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two plans side by side: who moves, minutes, cost */
        get: operations["comparePlans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/explain/children/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a child goes where it goes, and what another venue would cost */
        get: operations["explainChild"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/explain/households/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same for a household: by its first child to be cared for */
        get: operations["explainHousehold"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/explain/venues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why a venue opens or not, and at which price it would */
        get: operations["explainVenue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/siting/curve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What one site more or less buys; takes seconds the first time */
        get: operations["sitingCurve"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/siting/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each rule costs; takes seconds the first time */
        get: operations["sitingPrices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plans/{n}/siting/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Wishes that cannot all be had */
        get: operations["sitingConflicts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who imported what and when, newest first */
        get: operations["imports"];
        put?: never;
        /** Take ledgers over, or with dry_run say what would change */
        post: operations["importLedgers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marked-copies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The marked copy of an uploaded file, with the names and numbers that stand in it
         * @description Kept in the server's memory for half an hour after the upload. Who fetches it says who they are and what for; the read log keeps both.
         */
        get: operations["markedCopy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Uploads that are being taken over at this moment, and how far they are */
        get: operations["importProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{n}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import with its doubtful rows */
        get: operations["import"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{n}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a whole import: every record stands again as it stood before */
        post: operations["undoImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Training sessions: those to come first, by date, then those that were */
        get: operations["trainingSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One training session, and who was invited, came and passed */
        get: operations["trainingSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/training/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record one adult at a training session; it holds over what ledgers say */
        post: operations["recordTraining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vetting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where every adult's record check stands, by number */
        get: operations["vetting"];
        put?: never;
        /** Record a state of an adult's record check */
        post: operations["recordVetting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/vetting/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One adult's record check and training, with the history */
        get: operations["vettingOfAdult"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funnel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Known, asked, willing, placed, present, of a region and its parts */
        get: operations["funnel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funnel/ask-next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to ask next: by risk, then fewest attempts, then distance */
        get: operations["askNext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funnel/stopped": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children who stopped in the funnel for a reason, masked: by risk, then fewest attempts, then distance */
        get: operations["stopped"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/funnel/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children whom the law does not leave as they are, with who answers for it and by when */
        get: operations["risks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Attempts to reach families, in the order of recording */
        get: operations["contacts"];
        put?: never;
        /** Record an attempt, or take one back */
        post: operations["recordContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The names behind masked ones, for somebody who says who they are and what for; it is logged */
        post: operations["claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Children who may be one child, the likeliest first, with the evidence side by side; masked but for what differs */
        get: operations["pairs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pairs/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A probable pair with every value whole, for somebody who says who they are and what for; it is logged */
        post: operations["claimPair"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verdicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What persons have found about pairs, oldest first */
        get: operations["verdicts"];
        put?: never;
        /** Keep what a person has found: one child, two children, or that a row is another child's */
        post: operations["giveVerdict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verdicts/{n}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a verdict back: everything stands as it stood before */
        post: operations["takeVerdictBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The nobody-missed certificate: totals and the estimate of children on no list */
        get: operations["certificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The nobody-missed certificate as a file, with everyone it names, masked */
        get: operations["certificateFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/certificate/{section}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Those whom a section of the certificate names */
        get: operations["certificateSection"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description One sentence or label for a person, in Chinese and in English. */
        Text: {
            zh: string;
            en: string;
        };
        /**
         * @description What a venue is.
         * @enum {string}
         */
        VenueKind: "school" | "childrens_home" | "protection_centre" | "welfare_home" | "elder_care" | "civic_station" | "farm_library" | "youth_home" | "other";
        /**
         * @description What the plan makes of a venue: open; open with a listed shortfall of adults on some day; closed; unusable this season.
         * @enum {string}
         */
        SiteState: "open" | "short" | "closed" | "unusable";
        /**
         * @description What a person has decided about the venue before planning.
         * @enum {string}
         */
        VenueDecision: "free" | "pinned_open" | "forbidden";
        /**
         * @description At most one plan is published at a time.
         * @enum {string}
         */
        PlanState: "draft" | "published" | "superseded";
        /**
         * @description Who an adult is in daily life.
         * @enum {string}
         */
        AdultClass: "student" | "teacher" | "retired_cadre" | "resident" | "village_cadre" | "logistics" | "western_plan" | "other";
        /**
         * @description What an adult does on duty.
         * @enum {string}
         */
        Post: "lead" | "care" | "study" | "sport_arts" | "wellbeing" | "safety" | "logistics" | "guard" | "cook" | "home_visit";
        /**
         * @description A hard rule must not be broken; a soft one is a wish with a price.
         * @enum {string}
         */
        Severity: "hard" | "soft";
        /** @enum {string} */
        RegionLevel: "prefecture" | "county" | "township" | "village";
        /** @enum {string} */
        BlockKind: "activity" | "meal" | "nap";
        /**
         * @description Category of the ledger 一点一方案.
         * @enum {string}
         */
        ActivityCategory: "care" | "homework" | "reading" | "sport" | "arts" | "labour" | "science" | "safety" | "wellbeing" | "red_culture" | "heritage" | "family_class" | "other";
        /** @description Every refusal, from every endpoint (RFC 9457). */
        Problem: {
            /** @description urn:yingtuo:problem:CODE */
            type: string;
            /** @description What kind of problem this is. */
            title: string;
            /** @description The HTTP status. */
            status: number;
            /** @description What happened, in English: message.en. */
            detail: string;
            /** @enum {string} */
            code: "bad_input" | "not_found" | "conflict" | "forbidden" | "too_large" | "unsupported" | "method_not_allowed" | "expectation_failed" | "wrong_host" | "header_too_large" | "gone" | "internal" | "busy";
            message: components["schemas"]["Text"];
            hint: components["schemas"]["Text"];
            /** @description What in the request it is about: query:limit, path:date, header:Host; empty where nothing in particular. */
            where: string;
        };
        Health: {
            /** @enum {string} */
            status: "ok";
            /** @description Of the program. */
            version: string;
        };
        Season: {
            name: string;
            /**
             * Format: date
             * @description First day of the season.
             */
            opening: string;
            /**
             * Format: date
             * @description Last day, included.
             */
            last_day: string;
            /** @description Days on which sites open, in order. */
            open_days: string[];
            /** @description The open day, the same on every open day, in order. */
            blocks: {
                kind: components["schemas"]["BlockKind"];
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                start: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                end: string;
            }[];
            /** @description Countable days a site owes its children. */
            min_days: number;
            /** @description Countable days of a site that opens on every open day. */
            countable_days: number;
            /** @description Countable hours a day a site owes its children. */
            min_hours_day: number;
            /** @description Countable hours of an open day. */
            countable_hours: number;
            /** @description Every setting of the season, with its source. */
            policy: {
                /** @description As in season.toml. */
                key: string;
                value: string;
                /** @description Where the rule comes from; may be empty. */
                source: string;
            }[];
            counts: {
                /** @description On the roll. */
                children: number;
                /** @description Of them, those who want to be cared for. */
                willing: number;
                households: number;
                /** @description Candidates, open or not. */
                venues: number;
                /** @description Recruited. */
                adults: number;
                counties: number;
                townships: number;
                villages: number;
            };
        };
        /** @description Longitude or latitude in degrees, WGS-84; null where the point is not known. */
        Degrees: number | null;
        Region: {
            /** @description Twelve digits of the statistics bureau. */
            code: string;
            /** @description Code of the region above; empty at the root. */
            parent: string;
            level: components["schemas"]["RegionLevel"];
            name: string;
            lon: components["schemas"]["Degrees"];
            lat: components["schemas"]["Degrees"];
        };
        /** @description A region; both empty where it is not known. */
        RegionRef: {
            code: string;
            name: string;
        };
        RegionList: {
            items: components["schemas"]["Region"][];
        };
        OutlineCollection: {
            /** @enum {string} */
            type: "FeatureCollection";
            features: {
                /** @enum {string} */
                type: "Feature";
                /** @description RFC 7946. */
                geometry: {
                    /** @enum {string} */
                    type: "Polygon" | "MultiPolygon";
                    coordinates: unknown[];
                };
                properties: {
                    code: string;
                    name: string;
                };
            }[];
        };
        PlanHeader: {
            number: number;
            state: components["schemas"]["PlanState"];
            /** @description Code of the county it was made for; empty for the whole season. */
            county: string;
            seed: number;
            /** @description Limit of the search, where it was given so. */
            iterations: number | null;
            /** @description Limit of the search, where it was given so. */
            seconds: number | null;
            program_version: string;
            /** @description Of everything the plan was made from. */
            input_fingerprint: string;
            /** @description Yuan a season. */
            objective: number;
            /** @description Proven: no plan costs less. */
            lower_bound: number | null;
            /** @description (objective - lower_bound) / objective, 0 to 1; null without a bound. */
            gap: number | null;
            /**
             * Format: date-time
             * @description UTC.
             */
            created_at: string;
        };
        PlanList: {
            /** @description The newest first. */
            items: components["schemas"]["PlanHeader"][];
        };
        Plan: {
            number: number;
            state: components["schemas"]["PlanState"];
            /** @description Code of the county it was made for; empty for the whole season. */
            county: string;
            seed: number;
            /** @description Limit of the search, where it was given so. */
            iterations: number | null;
            /** @description Limit of the search, where it was given so. */
            seconds: number | null;
            program_version: string;
            /** @description Of everything the plan was made from. */
            input_fingerprint: string;
            /** @description Yuan a season. */
            objective: number;
            /** @description Proven: no plan costs less. */
            lower_bound: number | null;
            /** @description (objective - lower_bound) / objective, 0 to 1; null without a bound. */
            gap: number | null;
            /**
             * Format: date-time
             * @description UTC.
             */
            created_at: string;
            violations: {
                /** @description Hard rules broken, those the plan lists itself included. */
                hard: number;
                /** @description Of them, those the plan lists: duties nobody is there to stand. */
                hard_listed: number;
                soft: number;
            };
            counts: {
                open_sites: number;
                /** @description At a site. */
                children_placed: number;
                /** @description At home, because no site reaches them. */
                children_visited: number;
                duties: number;
                sessions: number;
                visits: number;
                /** @description Adults missing by ratio and minimum, summed over sites and days: the figure staffing.missing_adult_days. */
                missing_adult_days: number;
            };
        };
        /** @description A figure that opens: what was divided by what. */
        Figure: {
            key: string;
            label: components["schemas"]["Text"];
            definition: components["schemas"]["Text"];
            value: number | null;
            /** @description children, share, adult_days and the like. */
            unit: string;
            numerator: number | null;
            denominator: number | null;
        };
        Violation: {
            /** @description siting.capacity */
            rule: string;
            severity: components["schemas"]["Severity"];
            /** @description What breaks it: venue:17, household:4, adult:12@2025-07-15. */
            subject: string;
            sentence: components["schemas"]["Text"];
            /** @description By how much, in the rule's unit. */
            amount: number;
            /** @description The plan itself lists it as a shortfall that could not be staffed. */
            listed: boolean;
        };
        Figures: {
            /**
             * Format: date-time
             * @description When the plan was made, UTC.
             */
            as_of: string;
            plan: number;
            items: components["schemas"]["Figure"][];
            by_county: {
                code: string;
                name: string;
                items: components["schemas"]["Figure"][];
            }[];
            /** @description Sums that do not agree; empty where all do. */
            cross_foots: components["schemas"]["Violation"][];
        };
        SiteMap: {
            /** @enum {string} */
            type: "FeatureCollection";
            features: {
                /** @enum {string} */
                type: "Feature";
                geometry: {
                    /** @enum {string} */
                    type: "Point";
                    coordinates: number[];
                };
                properties: {
                    venue_id: number;
                    name: string;
                    kind: components["schemas"]["VenueKind"];
                    state: components["schemas"]["SiteState"];
                    children: number;
                    capacity: number;
                    /** @description Code; empty where it is not known. */
                    county: string;
                };
            }[];
        };
        SiteItem: {
            venue_id: number;
            name: string;
            kind: components["schemas"]["VenueKind"];
            /** @description 1 is used first, 3 last. */
            tier: number;
            county: components["schemas"]["RegionRef"];
            township: components["schemas"]["RegionRef"];
            village: components["schemas"]["RegionRef"];
            lon: components["schemas"]["Degrees"];
            lat: components["schemas"]["Degrees"];
            /** @description Children at one time. */
            capacity: number;
            state: components["schemas"]["SiteState"];
            /** @description Placed here by the plan. */
            children: number;
            /** @description At every moment, by the ratio and the minimum of the policy; 0 where closed. */
            adults_needed: number;
            /** @description Adults who count for the ratio, at the moment of the season that has the fewest; 0 where closed. */
            adults_on_duty_min: number;
            /** @description Open days on which the plan lists missing adults. */
            missing_days: number;
            open_last_year: boolean;
        };
        SiteList: {
            /** @description That fit, on all pages together. */
            total: number;
            items: components["schemas"]["SiteItem"][];
        };
        Site: {
            venue_id: number;
            name: string;
            kind: components["schemas"]["VenueKind"];
            /** @description 1 is used first, 3 last. */
            tier: number;
            county: components["schemas"]["RegionRef"];
            township: components["schemas"]["RegionRef"];
            village: components["schemas"]["RegionRef"];
            lon: components["schemas"]["Degrees"];
            lat: components["schemas"]["Degrees"];
            /** @description Children at one time. */
            capacity: number;
            state: components["schemas"]["SiteState"];
            /** @description Placed here by the plan. */
            children: number;
            /** @description At every moment, by the ratio and the minimum of the policy; 0 where closed. */
            adults_needed: number;
            /** @description Adults who count for the ratio, at the moment of the season that has the fewest; 0 where closed. */
            adults_on_duty_min: number;
            /** @description Open days on which the plan lists missing adults. */
            missing_days: number;
            open_last_year: boolean;
            /** @description 0 where it is not stated. */
            rooms: number;
            /** @description For adults who lodge. */
            beds: number;
            /** @description Adults who lodge there by the plan. */
            lodgers: number;
            decision: components["schemas"]["VenueDecision"];
            /** @description Empty where the venue is usable, or no reason is stated. */
            unusable_reason: string;
            walk: {
                /** @description Minutes on foot one way, mean over children; null without children. */
                mean_min: number | null;
                /** @description null without children. */
                longest_min: number | null;
                /** @description Children by how long they walk, in steps of 15 minutes. */
                bands: {
                    up_to_min: number;
                    children: number;
                }[];
            };
            groups: {
                group: number;
                children: number;
                /** @description Whole years on the opening day; null where no age is known. */
                youngest: number | null;
                oldest: number | null;
            }[];
            /** @description One line for each adult and post, most days first. */
            adults: {
                adult_id: number;
                class: components["schemas"]["AdultClass"];
                post: components["schemas"]["Post"];
                /** @description On duty here in this post. */
                days: number;
                /** @description From where the adult lives, as the crow flies; null where a point is not known. */
                distance_km: number | null;
            }[];
            /** @description The open days of the season; none where the site is closed. */
            days: {
                /** Format: date */
                date: string;
                children: number;
                adults_needed: number;
                /** @description Adults who count for the ratio, at the moment of the day that has the fewest. */
                adults_on_duty: number;
                /** @description Adults the plan lists as missing, at the moment that misses most. */
                missing: number;
                sessions: number;
            }[];
            /** @description Those about this site. */
            violations: components["schemas"]["Violation"][];
        };
        /** @description An adult on duty; null for nobody. */
        AdultRef: {
            adult_id: number;
            class: components["schemas"]["AdultClass"];
        } | null;
        SiteDay: {
            /** Format: date */
            date: string;
            /** @description By start, then group. */
            sessions: {
                /** @description 0: a session for carers or the public, beside the children's. */
                group: number;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                start: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                end: string;
                activity: {
                    code: string;
                    name: components["schemas"]["Text"];
                    category: components["schemas"]["ActivityCategory"];
                    category_name: components["schemas"]["Text"];
                    indoor: boolean;
                };
                responsible: components["schemas"]["AdultRef"];
                assisting: components["schemas"]["AdultRef"];
                place: string;
                /** @description What is done instead when it rains; null for what is done indoors. */
                rain_activity: {
                    code: string;
                    name: components["schemas"]["Text"];
                } | null;
            }[];
            duties: {
                adult_id: number;
                class: components["schemas"]["AdultClass"];
                post: components["schemas"]["Post"];
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                start: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                end: string;
            }[];
            /** @description Adults the plan could not find. */
            shortfalls: {
                post: components["schemas"]["Post"];
                missing: number;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                start: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                end: string;
            }[];
        };
        /** @description Where a site's plan stands: draft, checked, submitted, approved or returned; the version; who took the last step, and when. */
        SitePlanStanding: {
            state: components["schemas"]["Coded"];
            /** @description 0: as drafted. */
            version: number;
            /** @description The tier that is to approve next; null unless the plan is submitted. */
            waits_for: {
                code: string;
                label: components["schemas"]["Text"];
            } | null;
            /** @description Of the last return, while the plan stands returned. */
            remark: string;
            by: string;
            at: string;
        };
        CalendarSession: {
            /** @description 0: a session for carers or the public, beside the children's. */
            group: number;
            /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
            start: string;
            /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
            end: string;
            activity: {
                code: string;
                name: components["schemas"]["Text"];
                category: components["schemas"]["ActivityCategory"];
                category_name: components["schemas"]["Text"];
                indoor: boolean;
            };
            responsible: components["schemas"]["AdultRef"];
            assisting: components["schemas"]["AdultRef"];
            place: string;
            /** @description What is done instead when it rains; null for what is done indoors. */
            rain_activity: {
                code: string;
                name: components["schemas"]["Text"];
            } | null;
            /** @description The local programme the session belongs to. */
            programme: {
                code: string;
                name: components["schemas"]["Text"];
            } | null;
        };
        SessionChange: {
            /** @description null: the session is new. */
            before: {
                /** @description 0: a session for carers or the public, beside the children's. */
                group: number;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                start: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                end: string;
                activity: {
                    code: string;
                    name: components["schemas"]["Text"];
                    category: components["schemas"]["ActivityCategory"];
                    category_name: components["schemas"]["Text"];
                    indoor: boolean;
                };
                responsible: components["schemas"]["AdultRef"];
                assisting: components["schemas"]["AdultRef"];
                place: string;
                /** @description What is done instead when it rains; null for what is done indoors. */
                rain_activity: {
                    code: string;
                    name: components["schemas"]["Text"];
                } | null;
                /** Format: date */
                date: string;
            } | null;
            /** @description null: the session is taken off. */
            after: {
                /** @description 0: a session for carers or the public, beside the children's. */
                group: number;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                start: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                end: string;
                activity: {
                    code: string;
                    name: components["schemas"]["Text"];
                    category: components["schemas"]["ActivityCategory"];
                    category_name: components["schemas"]["Text"];
                    indoor: boolean;
                };
                responsible: components["schemas"]["AdultRef"];
                assisting: components["schemas"]["AdultRef"];
                place: string;
                /** @description What is done instead when it rains; null for what is done indoors. */
                rain_activity: {
                    code: string;
                    name: components["schemas"]["Text"];
                } | null;
                /** Format: date */
                date: string;
            } | null;
        };
        SiteCalendar: {
            plan: number;
            venue_id: number;
            name: string;
            standing: components["schemas"]["SitePlanStanding"];
            /**
             * Format: date
             * @description Monday of the week shown.
             */
            week: string;
            /** @description Mondays of the weeks in which the site is open. */
            weeks: string[];
            days_possible: {
                /** @description days.min_days */
                needed: number;
                planned: number;
                /** @description Days that could count if every make-up day were used. */
                possible: number;
                lost: string[];
                make_up: string[];
                /**
                 * Format: date
                 * @description The lost day with which the minimum can no longer be reached.
                 */
                impossible_from: string | null;
            };
            blocks: {
                kind: components["schemas"]["BlockKind"];
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                start: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                end: string;
            }[];
            groups: {
                group: number;
                children: number;
                youngest: number | null;
                oldest: number | null;
            }[];
            /** @description There are sessions for carers and the public, as group 0. */
            beside: boolean;
            /** @description Every name of a place in the plan of the site. */
            places: string[];
            /** @description Local programmes the site runs. */
            programmes: {
                code: string;
                name: components["schemas"]["Text"];
                audience: components["schemas"]["Coded"];
                per_week: number;
            }[];
            /** @description Monday to Sunday. */
            days: {
                /** Format: date */
                date: string;
                open: boolean;
                make_up: boolean;
                /** @description Closed: a season day that a closure takes. */
                lost: boolean;
                /** @description By group, then start; of the groups asked for. */
                sessions: components["schemas"]["CalendarSession"][];
            }[];
            /** @description Of the week. */
            duties: {
                adult_id: number;
                class: components["schemas"]["AdultClass"];
                post: components["schemas"]["Post"];
                /** Format: date */
                date: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                start: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                end: string;
            }[];
            /** @description All that have to do with the site, edits included. */
            violations: components["schemas"]["Violation"][];
        };
        SiteChoices: {
            activities: {
                code: string;
                name: components["schemas"]["Text"];
                category: components["schemas"]["ActivityCategory"];
                category_name: components["schemas"]["Text"];
                indoor: boolean;
                materials: components["schemas"]["Text"];
                safety: components["schemas"]["Text"];
                /** @description What it would break; empty where it fits. */
                come: components["schemas"]["Violation"][];
            }[];
            /** @description On duty at the site for the whole hour. */
            adults: {
                adult_id: number;
                class: components["schemas"]["AdultClass"];
                may_answer: boolean;
                /** @description Is with another group then. */
                taken: boolean;
            }[];
        };
        /** @description set: the session of `group` that starts then becomes what is named (activity brings its rain alternative and place with it; new_date, new_start, new_end move it). swap: two sessions change what is done (with_group, with_date, with_start). add: a session with end and activity. remove: takes it off. Any other field is refused. */
        SiteEditChange: {
            /** @enum {string} */
            op: "set" | "swap" | "add" | "remove";
            group: number;
            /** Format: date */
            date: string;
            /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
            start: string;
            /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
            end?: string;
            activity?: string;
            rain_activity?: string;
            responsible?: number | null;
            assisting?: number | null;
            place?: string;
            /** Format: date */
            new_date?: string;
            /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
            new_start?: string;
            /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
            new_end?: string;
            with_group?: number;
            /** Format: date */
            with_date?: string;
            /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
            with_start?: string;
        };
        SiteEditRequest: {
            /** @description The last version the writer saw. */
            version: number;
            /** @description Name; not needed for a dry run. */
            by?: string;
            remark?: string;
            /** @description Say what it would do and keep nothing: for violations as one types. */
            dry_run?: boolean;
            changes: components["schemas"]["SiteEditChange"][];
        };
        SiteCopyRequest: {
            /** @description The last version the writer saw. */
            version: number;
            /** @description Name; not needed for a dry run. */
            by?: string;
            remark?: string;
            /** @description Say what it would do and keep nothing: for violations as one types. */
            dry_run?: boolean;
            /** @description The site whose timetable is taken over, without its people. */
            from: number;
        };
        SiteStepRequest: {
            /** @description The last version the writer saw. */
            version: number;
            /** @description Name; not needed for a dry run. */
            by?: string;
            remark?: string;
            /** @description Say what it would do and keep nothing: for violations as one types. */
            dry_run?: boolean;
            /** @enum {string} */
            step: "check" | "submit" | "approve" | "return";
            /**
             * @description Of approve and return.
             * @enum {string}
             */
            tier?: "prefecture" | "county" | "township" | "village";
        };
        SiteEdit: {
            saved: boolean;
            standing: components["schemas"]["SitePlanStanding"];
            changes: components["schemas"]["SessionChange"][];
            gone: components["schemas"]["Violation"][];
            come: components["schemas"]["Violation"][];
            /** @description Hard rules among `come` that no want of adults excuses. */
            hard: number;
        };
        SiteStep: {
            saved: boolean;
            standing: components["schemas"]["SitePlanStanding"];
            /** @description Hard rules broken that no want of adults excuses: the plan cannot be checked before they are mended. */
            in_the_way: components["schemas"]["Violation"][];
        };
        ProgrammeList: {
            items: {
                code: string;
                name: components["schemas"]["Text"];
                audience: components["schemas"]["Coded"];
                per_week: number;
                records: components["schemas"]["Coded"][];
                unit: components["schemas"]["Text"];
                less_is_better: boolean;
                sites: number;
                sessions: number;
                /** @description Children in its groups; of a programme for carers or the public, households recorded. */
                people: number;
                signed_up: number;
                /** @description People who were there at least once. */
                came: number;
                attendance: number;
                baselines: number;
                measures: number;
                /** @description Of people with a baseline, each against its own. */
                trends: {
                    trend: components["schemas"]["Coded"];
                    people: number;
                }[];
            }[];
        };
        ProgrammeAtSite: {
            code: string;
            name: components["schemas"]["Text"];
            audience: components["schemas"]["Coded"];
            per_week: number;
            records: components["schemas"]["Coded"][];
            unit: components["schemas"]["Text"];
            less_is_better: boolean;
            venue_id: number;
            sessions: {
                date: string;
                /** @description 0: carers or the public. */
                group: number;
            }[];
            people: {
                child_id: number | null;
                household_id: number | null;
                group: number;
                choices: components["schemas"]["ActivityCategory"][];
                present: number;
                absent: number;
                baseline: number | null;
                measures: number;
                trend: components["schemas"]["Coded"];
            }[];
            /** @description After recording: how many records were kept. */
            kept?: number;
        };
        ProgrammeRecords: {
            /** @description Name. */
            by: string;
            records: {
                /**
                 * @description withdrawn: the sign-up for this choice holds no longer.
                 * @enum {string}
                 */
                kind: "sign_up" | "withdrawn" | "present" | "absent" | "baseline" | "measure";
                /** @description A day that has come, in China; of baseline and measure one of the season or of its make-up days. */
                date: string;
                child_id?: number;
                /** @description Of a programme for carers or the public. */
                household_id?: number;
                choice?: components["schemas"]["ActivityCategory"];
                /** @description Of baseline and measure, in the programme's unit. */
                value?: number;
            }[];
        };
        SiteVersions: {
            standing: components["schemas"]["SitePlanStanding"];
            items: {
                version: number;
                step: components["schemas"]["Coded"];
                tier: {
                    code: string;
                    label: components["schemas"]["Text"];
                } | null;
                changes: number;
                remark: string;
                by: string;
                at: string;
            }[];
        };
        SiteVersionComparison: {
            from: number;
            to: number;
            changes: components["schemas"]["SessionChange"][];
        };
        SitePlanList: {
            /** @description That fit, on all pages together. */
            total: number;
            items: {
                venue_id: number;
                name: string;
                county: components["schemas"]["RegionRef"];
                township: components["schemas"]["RegionRef"];
                /** @description Placed here by the plan. */
                children: number;
                standing: components["schemas"]["SitePlanStanding"];
            }[];
        };
        SitePlanProgress: {
            items: {
                /** @description null: the whole plan. */
                county: {
                    code: string;
                    name: string;
                } | null;
                total: number;
                draft: number;
                checked: number;
                submitted: number;
                approved: number;
                returned: number;
                waits_for: {
                    tier: components["schemas"]["Coded"];
                    sites: number;
                }[];
            }[];
        };
        ViolationList: {
            /** @description That fit, on all pages together. */
            total: number;
            /** @description Of all that fit, by rule. */
            by_rule: {
                rule: string;
                title: components["schemas"]["Text"];
                severity: components["schemas"]["Severity"];
                count: number;
                /** @description Of them, those the plan lists itself. */
                listed: number;
            }[];
            items: components["schemas"]["Violation"][];
        };
        VisitRounds: {
            /** @description Rounds that fit, on all pages together. */
            total: number;
            /** @description A round is an adult's day of visits. */
            items: {
                round: number;
                /** Format: date */
                date: string;
                adult_id: number;
                class: components["schemas"]["AdultClass"];
                stops: {
                    order: number;
                    child_id: number;
                    /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                    arrive: string;
                    /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                    leave: string;
                    /** @description Name; empty where it is not known. */
                    village: string;
                }[];
            }[];
        };
        /**
         * @description What the plan makes of an adult.
         * @enum {string}
         */
        AdultState: "on_duty" | "visiting" | "reserve" | "one_step" | "more_steps" | "away" | "helper" | "barred";
        /**
         * @description What an adult lacks.
         * @enum {string}
         */
        AdultStep: "record_check" | "record_renewal" | "general_training" | "post_training" | "birth_date";
        RosterSite: {
            venue_id: number;
            name: string;
        };
        PostCount: {
            post: components["schemas"]["Post"];
            adults: number;
        };
        MissingPost: {
            post: components["schemas"]["Post"];
            missing: number;
        };
        SiteRoster: {
            venue_id: number;
            name: string;
            children: number;
            /** @description By the ratio and the minimum, at every hour; 0 where the venue is closed. */
            adults_needed: number;
            /** @description What the policy asks for beside the number. */
            posts_wanted: {
                post: components["schemas"]["Post"];
                adults: number;
                /** @description Among the adults needed; else on top of them. */
                in_ratio: boolean;
            }[];
            /** @description Those with most days first. */
            adults: {
                adult_id: number;
                class: components["schemas"]["AdultClass"];
                posts: components["schemas"]["Post"][];
                days: number;
                /** @description Great circle from home, or from where the adult lodges, in kilometres; null where a point is not known. */
                distance_km: number | null;
                /** @description One way by road or on foot, in minutes. */
                travel_min: number | null;
                duties: {
                    /** Format: date */
                    date: string;
                    post: components["schemas"]["Post"];
                    /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                    start: string;
                    /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                    end: string;
                }[];
            }[];
            days: {
                /** Format: date */
                date: string;
                adults_needed: number;
                /** @description Who count, in the hour that has fewest. */
                adults_on_duty: number;
                on_duty: components["schemas"]["PostCount"][];
                missing: components["schemas"]["MissingPost"][];
            }[];
        };
        AdultList: {
            /** @description Adults that fit, on all pages together. */
            total: number;
            /** @description Of those that fit but for the state. */
            by_state: {
                on_duty: number;
                visiting: number;
                reserve: number;
                one_step: number;
                more_steps: number;
                away: number;
                helper: number;
                barred: number;
            };
            items: {
                adult_id: number;
                class: components["schemas"]["AdultClass"];
                state: components["schemas"]["AdultState"];
                /** @description What stands between this adult and serving on every day available. */
                lacks: components["schemas"]["AdultStep"][];
                county: components["schemas"]["RegionRef"];
                township: components["schemas"]["RegionRef"];
                village: components["schemas"]["RegionRef"];
                posts_trained: components["schemas"]["Post"][];
                /** @description Open days on which this adult may be put on duty. */
                days_able: number;
                days_on_duty: number;
                /** @description Days of home visits. */
                days_visiting: number;
                sites: components["schemas"]["RosterSite"][];
            }[];
        };
        AdultPage: {
            adult_id: number;
            class: components["schemas"]["AdultClass"];
            state: components["schemas"]["AdultState"];
            /** @description What stands between this adult and serving on every day available. */
            lacks: components["schemas"]["AdultStep"][];
            county: components["schemas"]["RegionRef"];
            township: components["schemas"]["RegionRef"];
            village: components["schemas"]["RegionRef"];
            posts_trained: components["schemas"]["Post"][];
            /** @description Open days on which this adult may be put on duty. */
            days_able: number;
            days_on_duty: number;
            /** @description Days of home visits. */
            days_visiting: number;
            sites: components["schemas"]["RosterSite"][];
            record_check: {
                state: components["schemas"]["Coded"];
                /** Format: date */
                checked_on: string | null;
                /** Format: date */
                valid_until: string | null;
            };
            /** Format: date */
            general_trained_on: string | null;
            /** Format: date */
            available_from: string | null;
            /** Format: date */
            available_to: string | null;
            unavailable: string[];
            accepts_transfer: boolean;
            /** @description Would sleep at a venue that has beds. */
            accepts_lodging: boolean;
            /** @description Where the adult sleeps and sets out from on days of duty; null for who lives at home. */
            lodging: {
                venue: components["schemas"]["RosterSite"];
                /** Format: date */
                from: string;
                /**
                 * Format: date
                 * @description Included.
                 */
                to: string;
                /** @description One for each day. */
                nights: number;
                /** @description Great circle from home to the lodging, in kilometres; null where the home is not known. Travelled once there and once back. */
                distance_km: number | null;
                /** @description From home to the lodging, one way by road or on foot, in minutes. */
                travel_min: number | null;
            } | null;
            wished_township: components["schemas"]["RegionRef"];
            duties: {
                /** Format: date */
                date: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                start: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                end: string;
                post: components["schemas"]["Post"];
                site: components["schemas"]["RosterSite"];
                /** @description Great circle from home, or from where the adult lodges, in kilometres; null where a point is not known. */
                distance_km: number | null;
                /** @description One way by road or on foot, in minutes. */
                travel_min: number | null;
            }[];
            weeks: {
                /** Format: date */
                monday: string;
                days_on_duty: number;
                days_visiting: number;
                /** @description Days a week this adult serves at most. */
                most_days: number;
            }[];
            /** @description Rounds of home visits. */
            rounds: {
                /** Format: date */
                date: string;
                round: number;
                children: number;
            }[];
            sessions: {
                /** Format: date */
                date: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                start: string;
                /** @description Clock time, HH:MM; 24:00 is midnight at the end of the day. */
                end: string;
                site: components["schemas"]["RosterSite"];
                group: number;
                /** @description Code in the catalogue. */
                activity: string;
                place: string;
                /** @description Answers for it; else helps. */
                is_responsible: boolean;
            }[];
        };
        StaffingGaps: {
            whole_plan: {
                needed_adult_days: number;
                /** @description What lawful duties leave uncovered; never below missing_at_least. */
                missing_adult_days: number;
                /** @description Of them, those that duties against a hard rule hold: the plan does not list them. 0 for plans of the planner. */
                unlawful_adult_days: number;
                /** @description Proven: no roster of these adults, lodging as the plan has them lodge, misses fewer. */
                missing_at_least: number;
                /** @description Proven: no roster of these adults misses fewer, whoever lodges wherever there is a bed. */
                missing_at_least_with_any_lodging: number;
                /** @description A need is a site's ratio, or one of its posts outside it, on one day; open where somebody is missing. */
                open_needs: number;
                /** @description Proven: no roster leaves fewer open. */
                open_needs_at_least: number;
            };
            /** @description Townships with sites, by code. */
            items: {
                township: components["schemas"]["RegionRef"];
                county: components["schemas"]["RegionRef"];
                lon: components["schemas"]["Degrees"];
                lat: components["schemas"]["Degrees"];
                sites: number;
                /** @description On one day at least. */
                sites_short: number;
                needed_adult_days: number;
                missing_adult_days: number;
                missing_by_post: {
                    post: components["schemas"]["Post"];
                    adult_days: number;
                }[];
                /** @description Hours in which a site has fewer adults than it needs, over all its sites and days. */
                breached_site_hours: number;
                /** Format: date */
                first_date: string | null;
                /** Format: date */
                last_date: string | null;
                /** @description Usable on some open day, who live there. */
                adults: number;
                /** @description On which they may serve and do not, within the days of each week. */
                free_adult_days: number;
            }[];
        };
        RecruitmentCalls: {
            /** @description Calls that fit, on all pages together. */
            total: number;
            /** @description By township, post, length. Together they are exactly what the township lacks. */
            items: {
                township: components["schemas"]["RegionRef"];
                county: components["schemas"]["RegionRef"];
                lon: components["schemas"]["Degrees"];
                lat: components["schemas"]["Degrees"];
                post: components["schemas"]["Post"];
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
                open_days: number;
                people: number;
                /** @description That miss somebody meanwhile. */
                sites: components["schemas"]["RosterSite"][];
            }[];
        };
        StandbyAnswer: {
            /** Format: date */
            date: string;
            /** @description By class of those who are due: what the rolls called before the day say, and the chance learnt from it that one of them stays away. */
            recorded: {
                class: components["schemas"]["AdultClass"];
                /** @description Adult-days. */
                due: number;
                /** @description Of them, without having said so before. */
                absent: number;
                chance: number;
            }[];
            /** @description Townships where somebody is due, by code. */
            items: {
                township: components["schemas"]["RegionRef"];
                county: components["schemas"]["RegionRef"];
                /** @description Adults on duty by the roster. */
                due: number;
                /** @description Of them, those who said so and those who may not serve that day any more. */
                known_out: number;
                /** @description Those known to be out among them. */
                expected_absent: number;
                /** @description So many standing by are enough on nine of ten such days. */
                stand_by: number;
                /** @description Whom to ask, best first: of those who are free that day, at most as many as are to stand by; nobody for two townships. */
                asked: {
                    adult_id: number;
                    class: components["schemas"]["AdultClass"];
                    township: components["schemas"]["RegionRef"];
                    /** @description Places of the township where this adult could step in: a site's ratio, or one of its posts outside it. */
                    needs: number;
                    /** @description From home to the nearest of them, great circle; null where a point is unknown. */
                    distance_km: number | null;
                }[];
            }[];
        };
        Roll: {
            /** Format: date */
            date: string;
            /** @description Adults on duty by the roster. */
            due: number;
            /** @description Of them, those of whom something was recorded. */
            called: number;
            /** @description Of those called, those who stayed away. */
            absent: number;
            /** @description To be sent with a roll call that follows, which is then refused if the roll is called meanwhile. */
            seen: number;
            /** @description Sites where somebody is due, by number. */
            sites: {
                site: components["schemas"]["RosterSite"];
                township: components["schemas"]["RegionRef"];
                county: components["schemas"]["RegionRef"];
                /** @description Adults wanted at every hour: those of the ratio (post null), and those of each post outside it. */
                needs: {
                    post: components["schemas"]["Post"] | null;
                    adults: number;
                }[];
                /** @description By number. */
                adults: {
                    adult_id: number;
                    class: components["schemas"]["AdultClass"];
                    post: components["schemas"]["Post"];
                    /** @description The need of the site that the adult fills, by its post; null: the ratio. */
                    counts_as: components["schemas"]["Post"] | null;
                    /** @description What was recorded last; null: nothing. */
                    recorded: {
                        came: boolean;
                        /** @description Who recorded it. */
                        by: string;
                        /** Format: date-time */
                        at: string;
                    } | null;
                }[];
            }[];
        };
        /** @description Either region or venue_id says where. Who was due is what the plan's roster says. Called again, the later roll holds. Why somebody stayed away is not kept. */
        RollCallRequest: {
            /**
             * Format: date
             * @description An open day, none to come.
             */
            date: string;
            /** @description Code of the county or township whose roll is called. */
            region?: string;
            /** @description The site whose roll is called, instead of a region. */
            venue_id?: number;
            /** @description Adults who were due and stayed away. */
            absent?: number[];
            /** @description Adults who had said so before: left out of the record. */
            out?: number[];
            /** @description Who records it. */
            by: string;
            /** @description As the roll that was looked at said: refused (409) if the roll was called since. Without it nothing is compared. */
            seen?: number;
        };
        RollCallAnswer: {
            /** Format: date */
            date: string;
            /** @description Null where the roll is of one site. */
            region: string | null;
            /** @description Null where the roll is of a region. */
            venue_id: number | null;
            /** @description Adults recorded. */
            due: number;
            /** @description Of them, those who stayed away. */
            absent: number;
            /** @description What was recorded of them before, and holds no more; null: nothing. */
            before: {
                /** @description Adults called before. */
                adults: number;
                /** @description Of them, those who had stayed away. */
                absent: number[];
                /** @description Who recorded the last of it. */
                by: string;
                /** Format: date-time */
                at: string;
            } | null;
        };
        OneStepList: {
            /** @description Adults that fit, on all pages together. */
            total: number;
            /** @description Those who cover most first. */
            items: {
                adult_id: number;
                class: components["schemas"]["AdultClass"];
                county: components["schemas"]["RegionRef"];
                township: components["schemas"]["RegionRef"];
                step: components["schemas"]["Coded"];
                /** @description The post that lacks most in reach, where the step is post training. */
                post: components["schemas"]["Post"] | null;
                /** @description Days of service the step would add. */
                days_added: number;
                /** @description Of them, days on which somebody is missing in reach. */
                missing_days_covered: number;
                /** @description Training that would take the step: the session this adult is invited to, else the next with a place left; null where none is known. */
                session: {
                    session_id: number;
                    /** Format: date */
                    date: string;
                    is_invited: boolean;
                } | null;
            }[];
        };
        /**
         * @description What happened.
         * @enum {string}
         */
        RosterEventKind: "adult_out" | "site_closed" | "children_arrive" | "area_closed";
        RecruitsRequest: {
            /** @description Code of a township with sites: they serve there alone. */
            township: string;
            people: number;
            post: components["schemas"]["Post"];
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        RecruitsAnswer: {
            /** @description Adult-days that the best roster of today's adults misses. */
            missing_before: number;
            /** @description The same with the recruits: proven, not estimated. */
            missing_after: number;
            /** @description Adult-days of the recruits. */
            days_offered: number;
            days_used: number;
            /** @description Adults of today whose duties change. */
            adults_moved: number;
            /** @description Where the number changes. */
            townships: {
                township: components["schemas"]["RegionRef"];
                missing_before: number;
                missing_after: number;
            }[];
        };
        RepairAnswer: {
            /** @description Adult-days to be filled. */
            vacated: number;
            filled: number;
            /** @description Adults whose duties change but for the event itself. */
            touched: number[];
            changes: {
                adult_id: number;
                /** Format: date */
                date: string;
                from: components["schemas"]["RosterSite"] | null;
                post_before: components["schemas"]["Post"] | null;
                to: components["schemas"]["RosterSite"] | null;
                post_after: components["schemas"]["Post"] | null;
                reason: components["schemas"]["Coded"];
            }[];
            /** @description What stays open. */
            open: {
                site: components["schemas"]["RosterSite"];
                /** Format: date */
                date: string;
                post: components["schemas"]["Post"];
                missing: number;
            }[];
            /** @description For the first place that fell vacant, best first, whoever was chosen. */
            substitutes: {
                adult_id: number;
                days: number;
                /** @description Else this adult would leave another site. */
                is_free: boolean;
                has_post: boolean;
                same_township: boolean;
                distance_km: number | null;
                reason: components["schemas"]["Text"];
            }[];
            /** @description Number of the plan it was saved as; null where it was not. */
            plan: number | null;
        };
        AdultStory: {
            adult_id: number;
            state: components["schemas"]["AdultState"];
            /** @description Where this adult serves, then the nearest others. */
            options: {
                site: components["schemas"]["RosterSite"];
                /** @description Great circle from home, or from where the adult lodges, in kilometres; null where a point is not known. */
                distance_km: number | null;
                /** @description One way by road or on foot, in minutes. */
                travel_min: number | null;
                days_there: number;
                /** @description Open days on which the site lacks somebody whom this adult could be. */
                days_short: number;
                /** @description Who serve there and live nearer. */
                adults_nearer: number;
                obstacle: components["schemas"]["Coded"];
                sentence: components["schemas"]["Text"];
            }[];
            sentence: components["schemas"]["Text"];
        };
        RepairRequest: {
            kind: components["schemas"]["RosterEventKind"];
            /** @description Of adult_out. */
            adult_id?: number;
            /** @description Of site_closed and children_arrive. */
            venue_id?: number;
            /** @description Of area_closed: a county's or township's digits, with which region codes begin (530602, 530602100). */
            area?: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            /** @description Of children_arrive. */
            children?: number;
            /** @description Save a plan of it, with sessions made anew. */
            save?: boolean;
        };
        /**
         * @description A way out of a shortage.
         * @enum {string}
         */
        FixKind: "step" | "lift" | "lodge" | "merge" | "cap" | "recruit";
        StaffingFixes: {
            /** @description Sites that fit, on all pages together. */
            total: number;
            /** @description By venue. */
            items: {
                site: components["schemas"]["RosterSite"];
                missing_adult_days: number;
                /** @description On which somebody is missing. */
                days: number;
                /** @description Those that cover most first, of these the cheapest. */
                fixes: {
                    kind: components["schemas"]["FixKind"];
                    /** @description Above the present plan, by the policy's weights; negative where it saves. */
                    cost_yuan: number;
                    /** @description Of the missing adult-days; all of them where children go elsewhere. */
                    days_covered: number;
                    /** @description Who go elsewhere. */
                    children: number;
                    /** @description Of step, lift and lodge. */
                    adult_id: number | null;
                    /** @description Of merge; of lodge, the venue that has the bed. */
                    with: components["schemas"]["RosterSite"] | null;
                    sentence: components["schemas"]["Text"];
                }[];
            }[];
        };
        /**
         * @description Where a better plan is looked for.
         * @enum {string}
         */
        WhatIfSearch: "around" | "everywhere";
        /**
         * @description What a person may decide.
         * @enum {string}
         */
        DecisionKind: "venue" | "capacity" | "household" | "policy";
        /**
         * @description What becomes of a venue.
         * @enum {string}
         */
        ChangeOfVenue: "opened" | "closed" | "more_children" | "fewer_children";
        /** @description One change. kind says which of the other fields there are: venue has venue_id and decision; capacity has venue_id and capacity; household has household_id and venue_id; policy has key and value. Any other field is refused. */
        WhatIfChange: {
            kind: components["schemas"]["DecisionKind"];
            /** @description Of venue and capacity: which venue. Of household: where it must go; null: the planner decides again. */
            venue_id?: number | null;
            /**
             * @description Of venue.
             * @enum {string}
             */
            decision?: "free" | "pinned_open" | "forbidden";
            /** @description Of capacity: children at one time. */
            capacity?: number;
            /** @description Of household. */
            household_id?: number;
            /** @description Of policy: a key of season.toml. reach.walk_cap_min, reach.walk_cap_young_min, ratio.children_per_adult, ratio.min_adults, siting.opening_cost_by_tier.1 to .9, siting.change_cost, siting.adult_cost, siting.walk_cost_child_min, siting.home_visit_cost, siting.long_walk_min, siting.long_walk_cost_child_min. */
            key?: string;
            /** @description Of policy: in the key's own unit. */
            value?: number;
        };
        /** @description search absent: around, the surroundings of what changed; whoever lies apart from them stays where they are. */
        WhatIfRequest: {
            /** @description Code of a county: only its households may move, and the figures are of it alone. Absent or empty: everything the plan covers. */
            county?: string;
            /** @description 1 to 1,000, no two about the same thing. */
            changes: components["schemas"]["WhatIfChange"][];
            search?: components["schemas"]["WhatIfSearch"];
        };
        /** @description Kept with the decisions; no answer repeats it. */
        AcceptRequest: {
            /** @description Why it is decided so: 1 to 500 characters. */
            reason: string;
            /** @description Who decides: 1 to 100 characters. */
            decided_by: string;
        };
        SitingFigures: {
            sites_open: number;
            children_at_sites: number;
            /** @description Children no site serves, visited at home. */
            children_on_visits: number;
            /** @description At one time, by the ratio and the minimum, over all sites. */
            adults_needed: number;
            /** @description Minutes on foot. */
            walk: {
                /** @description One way, over children at sites; null where there are none. */
                mean_min: number | null;
                longest_min: number | null;
                /** @description Of children at sites, those who walk more than 30 minutes, 0 to 1. */
                share_beyond_30: number | null;
                /** @description The same for 45 minutes. */
                share_beyond_45: number | null;
            };
            /** @description Yuan a season, by the weights of the policy that the plan was made with. */
            cost: {
                opening: number;
                staff: number;
                walking: number;
                home_visits: number;
                total: number;
            };
            /** @description Proven: no plan costs less. null where it is not known, and where the figures are of one county of a larger plan. */
            lower_bound: number | null;
            /** @description (total - lower_bound) / total, 0 to 1; null without a bound. */
            gap: number | null;
        };
        PlacementMove: {
            household_id: number;
            /** @description Of the household, those to be cared for. */
            children: number;
            /** @description Where they go in the first plan; null: home visits. */
            from: {
                venue_id: number;
                name: string;
                lon: components["schemas"]["Degrees"];
                lat: components["schemas"]["Degrees"];
            } | null;
            /** @description Where they go in the second plan; null: home visits. */
            to: {
                venue_id: number;
                name: string;
                lon: components["schemas"]["Degrees"];
                lat: components["schemas"]["Degrees"];
            } | null;
            /** @description On foot, one way; null on home visits. */
            minutes_before: number | null;
            /** @description On foot, one way; null on home visits. */
            minutes_after: number | null;
        };
        PlacementMoves: {
            /** @description Households that move, on all pages together. */
            total: number;
            /** @description Children who move, on all pages together. */
            children: number;
            /** @description By household. */
            items: components["schemas"]["PlacementMove"][];
        };
        VenueChange: {
            venue_id: number;
            name: string;
            kind: components["schemas"]["VenueKind"];
            lon: components["schemas"]["Degrees"];
            lat: components["schemas"]["Degrees"];
            change: components["schemas"]["ChangeOfVenue"];
            /** @description Children at one time; in a what-if, as changed. */
            capacity: number;
            children_before: number;
            children_after: number;
        };
        /** @description What a change would do. Kept in the server's memory until it is discarded or accepted, or newer ones take its place. */
        WhatIf: {
            id: string;
            /** @description The plan it starts from. */
            plan: number;
            /** @description As asked; empty: everything the plan covers. */
            county: string;
            search: components["schemas"]["WhatIfSearch"];
            /** @description As asked. */
            changes: components["schemas"]["WhatIfChange"][];
            /** @description What it took. */
            seconds: number;
            /** @description Nine seconds had passed before the work was done: asked again, the answer may be another. */
            is_cut_short: boolean;
            /** @description Households around which was searched: those within reach of a changed venue, or all of the county where the policy changed. */
            touched_households: number;
            /** @description No hard rule of siting is broken. */
            is_feasible: boolean;
            /** @description Rules of siting that are broken after the change; at most 100. */
            violations: components["schemas"]["Violation"][];
            before: components["schemas"]["SitingFigures"];
            after: components["schemas"]["SitingFigures"];
            /** @description Venues that open or close, or whose number of children changes, by number. */
            venues: components["schemas"]["VenueChange"][];
            moves: components["schemas"]["PlacementMoves"];
        };
        AcceptedWhatIf: {
            /** @description Number of the plan that was made: a draft. */
            plan: number;
        };
        PlanComparison: {
            /** @description Number of the first plan. */
            before: number;
            /** @description Number of the second plan. */
            after: number;
            is_same: boolean;
            before_figures: components["schemas"]["SitingFigures"];
            after_figures: components["schemas"]["SitingFigures"];
            /** @description Venues that open or close, or whose number of children changes, by number. */
            venues: components["schemas"]["VenueChange"][];
            moves: components["schemas"]["PlacementMoves"];
            /** @description Households the second plan does not know. */
            only_before: number;
            /** @description Households the first plan does not know. */
            only_after: number;
            duties: {
                before: number;
                after: number;
                /** @description Duties that are in both. */
                same: number;
            };
            missing_adult_days: {
                before: number;
                after: number;
            };
        };
        VenueRef: {
            venue_id: number;
            name: string;
            lon: components["schemas"]["Degrees"];
            lat: components["schemas"]["Degrees"];
        };
        /**
         * @description Why a household is where it is.
         * @enum {string}
         */
        PlacementReason: "pinned" | "only_site" | "nearest" | "nearer_forbidden" | "nearer_full" | "nearer_closed" | "nearer_full_or_closed" | "nearer_dearer" | "better_found" | "none_in_reach" | "none_may_open" | "all_full" | "home_visits_cheaper";
        /**
         * @description Why a venue cannot take a household whatever it costs.
         * @enum {string}
         */
        Obstacle: "nothing" | "forbidden" | "pinned_elsewhere" | "too_small" | "count_is_fixed" | "no_way_found";
        /**
         * @description A rule whose price is told.
         * @enum {string}
         */
        PricedRule: "walk_cap" | "children_per_adult" | "min_adults" | "tier_weights" | "pinned_venue" | "forbidden_venue";
        /**
         * @description A wish that may stand in the way.
         * @enum {string}
         */
        WishKind: "pinned_household" | "forbidden_venue" | "pinned_venue" | "capacity" | "exact_count";
        /** @description Yuan a season; negative where something saves. */
        CostParts: {
            opening: number;
            staff: number;
            walking: number;
            home_visits: number;
            total: number;
        };
        /** @description Why a child goes where it goes. */
        ChildStory: {
            child_id: number;
            household_id: number;
            /** @description Of the household, those to be cared for: they go together. */
            children: number;
            /** @description Where they go; null: home visits, or not planned for. */
            venue: {
                venue_id: number;
                name: string;
                lon: components["schemas"]["Degrees"];
                lat: components["schemas"]["Degrees"];
            } | null;
            /** @description On foot, one way; null on home visits. */
            minutes: number | null;
            /** @description A code of PlacementReason; empty where the child does not want to come, or is not in the plan. */
            reason: string;
            /** @description Venues within reach, cheapest walk first. */
            options: {
                venue: components["schemas"]["VenueRef"];
                /** @description On foot, one way. */
                minutes: number;
                /** @description Yuan a season, of the whole household. */
                walking_cost: number;
                /** @description They go there. */
                is_present: boolean;
                is_open: boolean;
                /** @description Places left; of a closed venue all of them. */
                room: number;
                obstacle: components["schemas"]["Obstacle"];
                /** @description Moving them there: what it costs, and whom it displaces. null: present, barred, or no way found. */
                change: {
                    cost: components["schemas"]["CostParts"];
                    moves: components["schemas"]["PlacementMove"][];
                    opened: components["schemas"]["VenueRef"][];
                    closed: components["schemas"]["VenueRef"][];
                } | null;
                sentence: components["schemas"]["Text"];
            }[];
            sentence: components["schemas"]["Text"];
        };
        /** @description Why a venue opens or not, and at which price it would. */
        VenueStory: {
            venue_id: number;
            /** @description Usable, with a point and a capacity. */
            is_candidate: boolean;
            is_open: boolean;
            decision: components["schemas"]["VenueDecision"];
            capacity: number;
            /** @description It serves. */
            children: number;
            households: number;
            adults: number;
            children_in_reach: number;
            cost: components["schemas"]["CostParts"];
            /** @description Of an open venue closing it, of a closed one opening it; null: no way found. */
            change: {
                cost: components["schemas"]["CostParts"];
                moves: components["schemas"]["PlacementMove"][];
                opened: components["schemas"]["VenueRef"][];
                closed: components["schemas"]["VenueRef"][];
            } | null;
            /** @description Children for whom that change leaves home visits only. */
            left_to_home_visits: number;
            /** @description No plan that has it the other way costs less than the present one plus this. */
            certain_at_least: number;
            /** @description Of a closed venue that could open. */
            price: {
                /** @description By the policy, with the cost of change. */
                opening_cost: number;
                /** @description Found: at this opening cost it pays. */
                pays_at_or_below: number;
                /** @description Proven: above it, it does not pay. */
                never_pays_above: number;
            } | null;
            sentence: components["schemas"]["Text"];
        };
        /** @description What one site more or less buys. */
        SiteCurve: {
            county: string;
            /** @description Sites of the plan. */
            present: number;
            /** @description Ascending by sites. */
            points: {
                sites: number;
                /** @description Of the best plan found with exactly so many sites; null: none found. */
                cost: {
                    opening: number;
                    staff: number;
                    walking: number;
                    home_visits: number;
                    total: number;
                } | null;
                /** @description On home visits, in it. */
                children_at_home: number;
                /** @description Proven: no plan with so many sites costs less. */
                lower_bound: number;
                is_present: boolean;
            }[];
            sentence: components["schemas"]["Text"];
        };
        /** @description What the season would cost under another rule. */
        RulePrices: {
            county: string;
            items: {
                rule: components["schemas"]["PricedRule"];
                what: components["schemas"]["Text"];
                /** @description Of a pin. */
                venue: {
                    venue_id: number;
                    name: string;
                    lon: components["schemas"]["Degrees"];
                    lat: components["schemas"]["Degrees"];
                } | null;
                /** @description Yuan a season: the best plan found under the other rule less the best found under this one. */
                found: number;
                /** @description Proven: the true difference is no less. */
                at_least: number;
                /** @description Proven: nor more. */
                at_most: number;
                /** @description If nobody moved; null: the present plan breaks the other rule. */
                unmoved: number | null;
                sites_before: number;
                sites_after: number;
                children_at_home_before: number;
                children_at_home_after: number;
                sentence: components["schemas"]["Text"];
            }[];
        };
        /** @description Why children within reach of a venue are on home visits nevertheless; no items where they could all be served. */
        WishConflicts: {
            county: string;
            items: {
                wishes: {
                    kind: components["schemas"]["WishKind"];
                    /** @description Whose wish it is about; null: none. */
                    venue: {
                        venue_id: number;
                        name: string;
                        lon: components["schemas"]["Degrees"];
                        lat: components["schemas"]["Degrees"];
                    } | null;
                    household_id: number | null;
                    sentence: components["schemas"]["Text"];
                }[];
                /** @description Who cannot all be served while the wishes stand. */
                households: number[];
                children: number;
                /** @description That the wishes cannot all be had. */
                is_proven: boolean;
                /** @description Proven: without any one of them it could be done. */
                is_irreducible: boolean;
                sentence: components["schemas"]["Text"];
            }[];
        };
        ImportProgress: {
            /** @description In the order in which they began. */
            running: {
                files: number;
                /** @description Files read so far. */
                read: number;
                /** @description All are read: rows are being matched and saved. */
                is_taken_over: boolean;
            }[];
        };
        ImportCounts: {
            rows: number;
            added: number;
            merged: number;
            unchanged: number;
            refused: number;
        };
        /** @description `doubtful`: how many rows; null in the list of imports */
        ImportFile: {
            file: string;
            fingerprint: string;
            counts: components["schemas"]["ImportCounts"];
            doubtful: number | null;
        };
        /** @description `kind`: what all rows of this code have in common; `remedy`: what to do. */
        DoubtfulRow: {
            file: string;
            sheet: string;
            row: number;
            column: string;
            code: string;
            /** @enum {string} */
            level: "note" | "doubt" | "refused";
            kind: components["schemas"]["Text"];
            sentence: components["schemas"]["Text"];
            remedy: components["schemas"]["Text"];
            /** @description Of a dry run with `cells` alone: the row as the file has it. */
            cells?: {
                /** @description Letters. */
                column: string;
                text: string;
            }[];
        };
        DoubtfulRows: {
            total: number;
            offset: number;
            items: components["schemas"]["DoubtfulRow"][];
        };
        ImportRun: {
            number: number;
            imported_by: string;
            imported_at: string;
            can_be_undone: boolean;
            is_undone: boolean;
            undone_by: string;
            undone_at: string;
            undo_reason: string;
            total: components["schemas"]["ImportCounts"];
            files: components["schemas"]["ImportFile"][];
        };
        ImportList: {
            total: number;
            offset: number;
            items: components["schemas"]["ImportRun"][];
        };
        ImportPage: {
            number: number;
            imported_by: string;
            imported_at: string;
            can_be_undone: boolean;
            is_undone: boolean;
            undone_by: string;
            undone_at: string;
            undo_reason: string;
            total: components["schemas"]["ImportCounts"];
            files: components["schemas"]["ImportFile"][];
            doubtful: components["schemas"]["DoubtfulRows"];
        };
        FieldChange: {
            field: string;
            label: components["schemas"]["Text"];
            before: string;
            after: string;
        };
        /** @description Names and numbers are masked. */
        RecordChange: {
            /** @enum {string} */
            type: "household" | "child" | "venue" | "adult";
            id: number;
            is_new: boolean;
            label: string;
            fields: components["schemas"]["FieldChange"][];
        };
        /** @description `number`: in the journal; null for a dry run and where nothing changed. `doubtful`: as offset and limit ask, those that want a person before mere notes. */
        ImportReport: {
            dry_run: boolean;
            number: number | null;
            total: components["schemas"]["ImportCounts"];
            files: components["schemas"]["ImportFile"][];
            unread: {
                file: string;
                message: components["schemas"]["Text"];
                hint: components["schemas"]["Text"];
            }[];
            /** @description Of each file that was read, where marked copies were asked for. */
            marked: components["schemas"]["MarkedCopy"][];
            /** @description Of a dry run: new records by count, known ones field by field, at most 500. */
            changes: {
                added: number;
                changed: number;
                items: components["schemas"]["RecordChange"][];
            };
            doubtful: components["schemas"]["DoubtfulRows"];
        };
        MarkedCopy: {
            file: string;
            /** @description Of the copy: the file's own, or with .xlsx for its ending. */
            name: string | null;
            /** @description Where it is fetched, with `by` and `purpose`; null where there is none. */
            href: string | null;
            /** @description Marked. */
            cells: number;
            /** @description With reasons beside them. */
            rows: number;
            /** @description An old kind of file: its sheets and values in an .xlsx, without its looks. */
            is_converted: boolean;
            /** @description Why there is none. */
            message: {
                zh: string;
                en: string;
            } | null;
        };
        UndoRequest: {
            by: string;
            reason: string;
        };
        UndoneImport: {
            undone: number;
            restored: number;
            withdrawn: number;
            listings: number;
        };
        Coded: {
            code: string;
            label: components["schemas"]["Text"];
        };
        /** @enum {string} */
        TrainingPresence: "invited" | "attended" | "absent";
        /** @enum {string} */
        TrainingAssessment: "none" | "passed" | "failed";
        /** @enum {string} */
        RecordCheckState: "not_requested" | "requested" | "clear" | "hit";
        TrainingSession: {
            session_id: number;
            /** Format: date */
            date: string;
            kind: components["schemas"]["Coded"];
            /** @description Of training for a post. */
            post: components["schemas"]["Post"] | null;
            subject: string;
            /** @description As written in the ledger. */
            place: string;
            /** @description null where the ledger does not say. */
            places: number | null;
            /** @description Those that nobody is invited to or came to. */
            places_left: number | null;
            length_min: number | null;
            /** @description Nobody has come or stayed away yet. */
            is_to_come: boolean;
            /** @description And neither came nor stayed away so far. */
            invited: number;
            attended: number;
            absent: number;
            passed: number;
            failed: number;
            county: components["schemas"]["RegionRef"];
        };
        TrainingList: {
            total: number;
            items: components["schemas"]["TrainingSession"][];
        };
        /** @description Whoever came and did not fail is trained from the next day on. */
        TrainingRecord: {
            session_id: number;
            adult_id: number;
            presence: components["schemas"]["Coded"];
            assessment: components["schemas"]["Coded"];
            /** @description A person recorded it; else a ledger says so. */
            is_by_hand: boolean;
            /** @description UTC; empty where a ledger says so. */
            recorded_at: string;
        };
        TrainingPage: {
            session_id: number;
            /** Format: date */
            date: string;
            kind: components["schemas"]["Coded"];
            /** @description Of training for a post. */
            post: components["schemas"]["Post"] | null;
            subject: string;
            /** @description As written in the ledger. */
            place: string;
            /** @description null where the ledger does not say. */
            places: number | null;
            /** @description Those that nobody is invited to or came to. */
            places_left: number | null;
            length_min: number | null;
            /** @description Nobody has come or stayed away yet. */
            is_to_come: boolean;
            /** @description And neither came nor stayed away so far. */
            invited: number;
            attended: number;
            absent: number;
            passed: number;
            failed: number;
            county: components["schemas"]["RegionRef"];
            records: {
                session_id: number;
                adult_id: number;
                presence: components["schemas"]["Coded"];
                assessment: components["schemas"]["Coded"];
                /** @description A person recorded it; else a ledger says so. */
                is_by_hand: boolean;
                /** @description UTC; empty where a ledger says so. */
                recorded_at: string;
                class: components["schemas"]["AdultClass"];
                township: components["schemas"]["RegionRef"];
            }[];
        };
        /** @description Whoever is assessed has attended. An invitation needs a place left. */
        TrainingRecordRequest: {
            adult_id: number;
            presence: components["schemas"]["TrainingPresence"];
            assessment?: components["schemas"]["TrainingAssessment"];
            /** @description Who records it. */
            recorded_by: string;
        };
        VettingLine: {
            adult_id: number;
            class: components["schemas"]["AdultClass"];
            county: components["schemas"]["RegionRef"];
            township: components["schemas"]["RegionRef"];
            state: components["schemas"]["Coded"];
            /** Format: date */
            checked_on: string | null;
            /** Format: date */
            valid_until: string | null;
            /** @description A clear check that is over before the last day of service. */
            runs_out: boolean;
            /** Format: date */
            general_trained_on: string | null;
        };
        VettingList: {
            /** @description Adults that fit, on all pages together. */
            total: number;
            /** @description Adults of the county, whatever the filter. */
            by_state: {
                not_requested: number;
                requested: number;
                clear: number;
                hit: number;
            };
            /** @description Adults of the county whose clear check is over before their last day of service. */
            running_out: number;
            items: components["schemas"]["VettingLine"][];
        };
        /** @description Of a record nothing is kept but that it is not clear. */
        VettingState: {
            adult_id: number;
            state: components["schemas"]["Coded"];
            /** Format: date */
            on: string | null;
            /** Format: date */
            valid_until: string | null;
            has_evidence: boolean;
            /** @description The last four characters of the number of the reply, after a star. */
            evidence_end: string;
            /** @description A person recorded it; else a ledger says so. */
            is_by_hand: boolean;
            /** @description UTC; empty where a ledger says so. */
            recorded_at: string;
        };
        VettingPage: {
            adult_id: number;
            class: components["schemas"]["AdultClass"];
            county: components["schemas"]["RegionRef"];
            township: components["schemas"]["RegionRef"];
            state: components["schemas"]["Coded"];
            /** Format: date */
            checked_on: string | null;
            /** Format: date */
            valid_until: string | null;
            /** @description A clear check that is over before the last day of service. */
            runs_out: boolean;
            /** Format: date */
            general_trained_on: string | null;
            /** @description In the order of recording. */
            history: components["schemas"]["VettingState"][];
            training: {
                session_id: number;
                adult_id: number;
                presence: components["schemas"]["Coded"];
                assessment: components["schemas"]["Coded"];
                /** @description A person recorded it; else a ledger says so. */
                is_by_hand: boolean;
                /** @description UTC; empty where a ledger says so. */
                recorded_at: string;
                /** Format: date */
                date: string;
                kind: components["schemas"]["Coded"];
                /** @description Of training for a post. */
                post: components["schemas"]["Post"] | null;
                subject: string;
            }[];
        };
        VettingRequest: {
            adult_id: number;
            state: components["schemas"]["RecordCheckState"];
            /**
             * Format: date
             * @description Day of the request or of the reply, not later than today.
             */
            on: string;
            /**
             * Format: date
             * @description Of a clear state, and of no other: the last day on which it counts.
             */
            valid_until?: string;
            /** @description Of a clear state: number of the reply. It is encrypted. */
            evidence?: string;
            /** @description Who records it. */
            recorded_by: string;
        };
        /** @description `count` null: it cannot be computed yet, which is not none. */
        FunnelStep: {
            /** @enum {string} */
            code: "known" | "asked" | "willing" | "placed" | "present";
            label: components["schemas"]["Text"];
            count: number | null;
            of: number | null;
            stopped: {
                code: string;
                label: components["schemas"]["Text"];
                count: number;
            }[];
        };
        /** @description Without a code: children whose home is not known. */
        RegionFunnel: {
            code: string;
            name: string;
            level: string;
            steps: components["schemas"]["FunnelStep"][];
            visited: number;
        };
        /** @description The region first, then its parts. */
        Funnel: {
            as_of: string;
            plan: number | null;
            regions: components["schemas"]["RegionFunnel"][];
        };
        Place: {
            code: string;
            name: string;
        };
        ToAsk: {
            child: number;
            masked_name: string;
            region: components["schemas"]["Place"];
            why: components["schemas"]["Coded"];
            risk: {
                code: string;
                label: components["schemas"]["Text"];
            } | null;
            attempts: number;
            last_attempt: string;
            nearest_venue_m: number | null;
        };
        ToAskList: {
            total: number;
            offset: number;
            items: components["schemas"]["ToAsk"][];
        };
        RiskTask: {
            child: number;
            masked_name: string;
            region: components["schemas"]["Place"];
            risk: components["schemas"]["Coded"];
            article: components["schemas"]["Text"];
            responsible: components["schemas"]["Text"];
            since: string;
            due: string;
            is_settled: boolean;
        };
        RiskTasks: {
            total: number;
            offset: number;
            items: components["schemas"]["RiskTask"][];
        };
        /** @enum {string} */
        ContactMeans: "phone" | "visit" | "wechat" | "school" | "other";
        /** @enum {string} */
        ContactOutcome: "not_reached" | "wrong_contact" | "undecided" | "willing" | "not_willing" | "care_arranged";
        Evidence: {
            field: components["schemas"]["Coded"];
            a: string;
            b: string;
            agreement: components["schemas"]["Coded"];
            /** @description For one child; below 0 against. */
            weight_bits: number;
        };
        ProbablePair: {
            a: number;
            b: number;
            probability: number;
            /** @description Never merged without a person, however likely. */
            barred: boolean;
            evidence: components["schemas"]["Evidence"][];
        };
        PairList: {
            total: number;
            offset: number;
            items: components["schemas"]["ProbablePair"][];
        };
        VerdictRow: {
            file: string;
            sheet: string;
            row: number;
        } | null;
        Verdict: {
            id: number;
            kind: components["schemas"]["Coded"];
            child: number | null;
            other: number | null;
            row: components["schemas"]["VerdictRow"];
            takes_back: number | null;
            sentence: components["schemas"]["Text"];
            reason: string;
            decided_by: string;
            decided_at: string;
            holds: boolean;
        };
        VerdictList: {
            total: number;
            offset: number;
            items: components["schemas"]["Verdict"][];
        };
        /** @description With `other`, or for `other_child` with `file`, `sheet` and `row`. */
        VerdictRequest: {
            /** @enum {string} */
            kind: "same" | "different" | "other_child";
            child: number;
            other?: number;
            file?: string;
            sheet?: string;
            row?: number;
            reason: string;
            by: string;
        };
        VerdictUndoRequest: {
            reason: string;
            by: string;
        };
        Contact: {
            id: number;
            child: number;
            means: components["schemas"]["Coded"];
            outcome: components["schemas"]["Coded"];
            made_at: string;
            made_by: string;
            note: string;
            withdraws: number | null;
            recorded_at: string;
        };
        ContactList: {
            total: number;
            offset: number;
            items: components["schemas"]["Contact"][];
        };
        /** @description Either `means` and `outcome`, or `withdraws`. Without `made_at`: now. */
        ContactRequest: {
            child: number;
            means?: components["schemas"]["ContactMeans"];
            outcome?: components["schemas"]["ContactOutcome"];
            made_at?: string;
            made_by: string;
            note?: string;
            withdraws?: number;
        };
        PairClaimRequest: {
            by: string;
            purpose: string;
            a: number;
            b: number;
        };
        ClaimRequest: {
            by: string;
            purpose: string;
            children: number[];
        };
        ClaimedChildren: {
            items: {
                child: number;
                name: string;
                carer_name: string;
                carer_relation: string;
                carer_phone: string;
                address: string;
            }[];
        };
        /** @description `missing` null: cannot be estimated; `high` null with a figure: no upper bound. Never shown without its caveats and assumptions. */
        ListEstimate: {
            code: string;
            name: components["schemas"]["Text"];
            seen: number;
            on_two_lists: number;
            missing: number | null;
            low: number | null;
            high: number | null;
            model: string;
            bic: number;
            caveats: components["schemas"]["Coded"][];
        };
        /** @description `named_in`: the section that names each one; empty: must be zero. */
        Certificate: {
            season: string;
            region: string;
            as_of: string;
            fingerprint: string;
            is_complete: boolean;
            children: number;
            lists: {
                code: string;
                label: components["schemas"]["Text"];
                sheets: number;
                children: number;
            }[];
            totals: {
                code: string;
                label: components["schemas"]["Text"];
                count: number;
                named_in: string;
            }[];
            estimate: {
                whole: components["schemas"]["ListEstimate"];
                by_county: components["schemas"]["ListEstimate"][];
                by_age: components["schemas"]["ListEstimate"][];
                assumptions: components["schemas"]["Text"][];
            };
        };
        /** @description Children by number and masked name, villages, schools, risks; of without_place and without_identity numbers alone. */
        CertificateSection: {
            total: number;
            offset: number;
            items: (Record<string, never> | number)[];
        };
    };
    responses: {
        /** @description The request cannot be read, a parameter is unknown, or its value is not valid; `where` names it. */
        BadInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "urn:yingtuo:problem:bad_input",
                 *       "title": "The request is malformed",
                 *       "status": 400,
                 *       "detail": "the value of parameter limit is not valid",
                 *       "code": "bad_input",
                 *       "message": {
                 *         "zh": "参数 limit 的值无效",
                 *         "en": "the value of parameter limit is not valid"
                 *       },
                 *       "hint": {
                 *         "zh": "应为 1 到 500 的整数",
                 *         "en": "give a whole number from 1 to 500"
                 *       },
                 *       "where": "query:limit"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The plan was made from other data than there is now, or the idempotency key was used with another body. */
        Conflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The what-if was discarded or accepted, or newer ones have taken its place. */
        Gone: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Any other refusal or failure: 403, 405, 413, 415, 417, 421, 431, 500, 503. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
        Plan: string;
        /** @description Code of a local programme of the catalogue. */
        Programme: string;
        /** @description Number of a venue. */
        Venue: string;
        /** @description Number of an adult. */
        Adult: string;
        /** @description How many to leave out at the beginning. */
        Offset: number;
        /** @description How many to give. */
        Limit: number;
        /** @description Code of a county. */
        County: string;
        /** @description Id of a what-if, as its creation gave it. */
        WhatIf: string;
        /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description That the program is running, and its version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "version": "0.1.0"
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description This document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    season: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The season: calendar, policy and what there is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "2025年暑期托管",
                     *       "opening": "2025-07-15",
                     *       "last_day": "2025-07-18",
                     *       "open_days": [
                     *         "2025-07-15",
                     *         "2025-07-16",
                     *         "2025-07-17",
                     *         "2025-07-18"
                     *       ],
                     *       "blocks": [
                     *         {
                     *           "kind": "activity",
                     *           "start": "11:00",
                     *           "end": "12:00"
                     *         },
                     *         {
                     *           "kind": "meal",
                     *           "start": "12:00",
                     *           "end": "13:00"
                     *         }
                     *       ],
                     *       "min_days": 30,
                     *       "countable_days": 4,
                     *       "min_hours_day": 5,
                     *       "countable_hours": 5,
                     *       "policy": [
                     *         {
                     *           "key": "days.min_days",
                     *           "value": "30",
                     *           "source": "昭通2025年暑期托管公开报道：不少于30天"
                     *         },
                     *         {
                     *           "key": "days.min_hours_day",
                     *           "value": "5",
                     *           "source": "昭通2025年暑期托管公开报道：每天不少于5小时"
                     *         }
                     *       ],
                     *       "counts": {
                     *         "children": 10,
                     *         "willing": 8,
                     *         "households": 6,
                     *         "venues": 7,
                     *         "adults": 6,
                     *         "counties": 2,
                     *         "townships": 2,
                     *         "villages": 3
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Season"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    regions: {
        parameters: {
            query?: {
                /** @description Only regions of this level. */
                level?: components["schemas"]["RegionLevel"];
                /** @description Only regions below this one, at any depth: a region's code. */
                parent?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Regions of the administrative tree. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "530602000000",
                     *           "parent": "530600000000",
                     *           "level": "county",
                     *           "name": "昭阳区",
                     *           "lon": 103.717465,
                     *           "lat": 27.338294
                     *         },
                     *         {
                     *           "code": "530621000000",
                     *           "parent": "530600000000",
                     *           "level": "county",
                     *           "name": "鲁甸县",
                     *           "lon": null,
                     *           "lat": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RegionList"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    outlines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Outlines of regions for the map, as GeoJSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "FeatureCollection",
                     *       "features": [
                     *         {
                     *           "type": "Feature",
                     *           "geometry": {
                     *             "type": "Polygon",
                     *             "coordinates": [
                     *               [
                     *                 [
                     *                   103,
                     *                   27
                     *                 ],
                     *                 [
                     *                   104,
                     *                   27
                     *                 ],
                     *                 [
                     *                   104,
                     *                   28
                     *                 ],
                     *                 [
                     *                   103,
                     *                   27
                     *                 ]
                     *               ]
                     *             ]
                     *           },
                     *           "properties": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/geo+json": components["schemas"]["OutlineCollection"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    plans: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All plans, the newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "state": "draft",
                     *           "county": "",
                     *           "seed": 7,
                     *           "iterations": 1000,
                     *           "seconds": null,
                     *           "program_version": "0.1.0",
                     *           "input_fingerprint": "0123456789abcdef0123456789abcdef",
                     *           "objective": 40000,
                     *           "lower_bound": 39000,
                     *           "gap": 0.025,
                     *           "created_at": "2025-07-10T08:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PlanList"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One plan: how it was made, and what it counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 1,
                     *       "state": "draft",
                     *       "county": "",
                     *       "seed": 7,
                     *       "iterations": 1000,
                     *       "seconds": null,
                     *       "program_version": "0.1.0",
                     *       "input_fingerprint": "0123456789abcdef0123456789abcdef",
                     *       "objective": 40000,
                     *       "lower_bound": 39000,
                     *       "gap": 0.025,
                     *       "created_at": "2025-07-10T08:00:00Z",
                     *       "violations": {
                     *         "hard": 3,
                     *         "hard_listed": 1,
                     *         "soft": 1
                     *       },
                     *       "counts": {
                     *         "open_sites": 3,
                     *         "children_placed": 7,
                     *         "children_visited": 1,
                     *         "duties": 27,
                     *         "sessions": 12,
                     *         "visits": 2,
                     *         "missing_adult_days": 2
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Plan"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    figures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The figures of a plan, for the whole and by county. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2025-07-10T08:00:00Z",
                     *       "plan": 1,
                     *       "items": [
                     *         {
                     *           "key": "staffing.ratio",
                     *           "label": {
                     *             "zh": "儿童与上岗人数之比",
                     *             "en": "Children an adult assigned"
                     *           },
                     *           "definition": {
                     *             "zh": "分子：到点儿童；分母：在这些点值过班的人员。",
                     *             "en": "children at sites by adults with a duty there"
                     *           },
                     *           "value": 1.17,
                     *           "unit": "children_per_adult",
                     *           "numerator": 7,
                     *           "denominator": 6
                     *         }
                     *       ],
                     *       "by_county": [
                     *         {
                     *           "code": "530602000000",
                     *           "name": "昭阳区",
                     *           "items": [
                     *             {
                     *               "key": "staffing.ratio",
                     *               "label": {
                     *                 "zh": "儿童与上岗人数之比",
                     *                 "en": "Children an adult assigned"
                     *               },
                     *               "definition": {
                     *                 "zh": "分子：到点儿童；分母：在这些点值过班的人员。",
                     *                 "en": "children at sites by adults with a duty there"
                     *               },
                     *               "value": 1.17,
                     *               "unit": "children_per_adult",
                     *               "numerator": 7,
                     *               "denominator": 6
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "cross_foots": []
                     *     }
                     */
                    "application/json": components["schemas"]["Figures"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    map: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All venues that have a point, with what the plan makes of them, as GeoJSON. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "type": "FeatureCollection",
                     *       "features": [
                     *         {
                     *           "type": "Feature",
                     *           "geometry": {
                     *             "type": "Point",
                     *             "coordinates": [
                     *               103.717465,
                     *               27.338294
                     *             ]
                     *           },
                     *           "properties": {
                     *             "venue_id": 1,
                     *             "name": "昭阳中学",
                     *             "kind": "school",
                     *             "state": "open",
                     *             "children": 4,
                     *             "capacity": 120,
                     *             "county": "530602000000"
                     *           }
                     *         },
                     *         {
                     *           "type": "Feature",
                     *           "geometry": {
                     *             "type": "Point",
                     *             "coordinates": [
                     *               103.7,
                     *               27.3
                     *             ]
                     *           },
                     *           "properties": {
                     *             "venue_id": 2,
                     *             "name": "元龙村儿童之家",
                     *             "kind": "childrens_home",
                     *             "state": "short",
                     *             "children": 1,
                     *             "capacity": 20,
                     *             "county": "530602000000"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/geo+json": components["schemas"]["SiteMap"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    sites: {
        parameters: {
            query?: {
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
                /** @description Only these kinds. Several with commas between. Codes: school, childrens_home, protection_centre, welfare_home, elder_care, civic_station, farm_library, youth_home, other. */
                kind?: string;
                /** @description Only these states. Several with commas between. Codes: open, short, closed, unusable. */
                state?: string;
                /** @description Part of the name, the village or the township, or the pinyin initials of the name; case does not matter. At most 200 bytes. */
                q?: string;
                /** @description By name, children or missing_days; descending with a minus in front; without it by number. */
                sort?: string;
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Venues, open or not, found by filter and search. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 7,
                     *       "items": [
                     *         {
                     *           "venue_id": 1,
                     *           "name": "昭阳中学",
                     *           "kind": "school",
                     *           "tier": 1,
                     *           "county": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           },
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           },
                     *           "village": {
                     *             "code": "530602100201",
                     *             "name": "新民村"
                     *           },
                     *           "lon": 103.717465,
                     *           "lat": 27.338294,
                     *           "capacity": 120,
                     *           "state": "open",
                     *           "children": 4,
                     *           "adults_needed": 2,
                     *           "adults_on_duty_min": 2,
                     *           "missing_days": 0,
                     *           "open_last_year": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SiteList"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    site: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One venue: who comes, who is on duty, and every day. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "venue_id": 2,
                     *       "name": "元龙村儿童之家",
                     *       "kind": "childrens_home",
                     *       "tier": 2,
                     *       "county": {
                     *         "code": "530602000000",
                     *         "name": "昭阳区"
                     *       },
                     *       "township": {
                     *         "code": "530602100000",
                     *         "name": "永丰镇"
                     *       },
                     *       "village": {
                     *         "code": "530602100202",
                     *         "name": "元龙村"
                     *       },
                     *       "lon": 103.7,
                     *       "lat": 27.3,
                     *       "capacity": 20,
                     *       "state": "short",
                     *       "children": 1,
                     *       "adults_needed": 2,
                     *       "adults_on_duty_min": 0,
                     *       "missing_days": 1,
                     *       "open_last_year": false,
                     *       "rooms": 0,
                     *       "beds": 12,
                     *       "lodgers": 4,
                     *       "decision": "free",
                     *       "unusable_reason": "",
                     *       "walk": {
                     *         "mean_min": 15,
                     *         "longest_min": 15,
                     *         "bands": [
                     *           {
                     *             "up_to_min": 15,
                     *             "children": 1
                     *           },
                     *           {
                     *             "up_to_min": 30,
                     *             "children": 0
                     *           },
                     *           {
                     *             "up_to_min": 45,
                     *             "children": 0
                     *           },
                     *           {
                     *             "up_to_min": 60,
                     *             "children": 0
                     *           }
                     *         ]
                     *       },
                     *       "groups": [
                     *         {
                     *           "group": 1,
                     *           "children": 1,
                     *           "youngest": 9,
                     *           "oldest": 9
                     *         }
                     *       ],
                     *       "adults": [
                     *         {
                     *           "adult_id": 3,
                     *           "class": "resident",
                     *           "post": "care",
                     *           "days": 4,
                     *           "distance_km": null
                     *         },
                     *         {
                     *           "adult_id": 4,
                     *           "class": "village_cadre",
                     *           "post": "lead",
                     *           "days": 3,
                     *           "distance_km": 4.6
                     *         }
                     *       ],
                     *       "days": [
                     *         {
                     *           "date": "2025-07-17",
                     *           "children": 1,
                     *           "adults_needed": 2,
                     *           "adults_on_duty": 2,
                     *           "missing": 0,
                     *           "sessions": 0
                     *         },
                     *         {
                     *           "date": "2025-07-18",
                     *           "children": 1,
                     *           "adults_needed": 2,
                     *           "adults_on_duty": 0,
                     *           "missing": 2,
                     *           "sessions": 0
                     *         }
                     *       ],
                     *       "violations": [
                     *         {
                     *           "rule": "staffing.ratio",
                     *           "severity": "hard",
                     *           "subject": "venue:2@2025-07-18",
                     *           "sentence": {
                     *             "zh": "2025-07-18 下午缺 2 名成人。",
                     *             "en": "Two adults are missing on the afternoon of 2025-07-18."
                     *           },
                     *           "amount": 1,
                     *           "listed": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Site"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    siteDay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
                /** @description An open day of the season. */
                date: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One day of an open site: what happens, who answers for it, and who is missing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "date": "2025-07-15",
                     *       "sessions": [
                     *         {
                     *           "group": 1,
                     *           "start": "09:00",
                     *           "end": "10:00",
                     *           "activity": {
                     *             "code": "free_play",
                     *             "name": {
                     *               "zh": "自主活动看护",
                     *               "en": "Supervised free play"
                     *             },
                     *             "category": "care",
                     *             "category_name": {
                     *               "zh": "看护",
                     *               "en": "care"
                     *             },
                     *             "indoor": true
                     *           },
                     *           "responsible": {
                     *             "adult_id": 1,
                     *             "class": "student"
                     *           },
                     *           "assisting": {
                     *             "adult_id": 2,
                     *             "class": "teacher"
                     *           },
                     *           "place": "教室1",
                     *           "rain_activity": null
                     *         },
                     *         {
                     *           "group": 1,
                     *           "start": "10:00",
                     *           "end": "11:00",
                     *           "activity": {
                     *             "code": "rope_skipping",
                     *             "name": {
                     *               "zh": "跳绳",
                     *               "en": "Rope skipping"
                     *             },
                     *             "category": "sport",
                     *             "category_name": {
                     *               "zh": "体育",
                     *               "en": "sport"
                     *             },
                     *             "indoor": false
                     *           },
                     *           "responsible": {
                     *             "adult_id": 2,
                     *             "class": "teacher"
                     *           },
                     *           "assisting": null,
                     *           "place": "操场",
                     *           "rain_activity": {
                     *             "code": "free_play",
                     *             "name": {
                     *               "zh": "自主活动看护",
                     *               "en": "Supervised free play"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "duties": [
                     *         {
                     *           "adult_id": 1,
                     *           "class": "student",
                     *           "post": "care",
                     *           "start": "09:00",
                     *           "end": "15:00"
                     *         },
                     *         {
                     *           "adult_id": 2,
                     *           "class": "teacher",
                     *           "post": "lead",
                     *           "start": "09:00",
                     *           "end": "15:00"
                     *         }
                     *       ],
                     *       "shortfalls": [
                     *         {
                     *           "post": "lead",
                     *           "missing": 1,
                     *           "start": "09:00",
                     *           "end": "15:00"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SiteDay"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    siteCalendar: {
        parameters: {
            query?: {
                /** @description Any day of the week wanted; the first week where it is not given. */
                week?: string;
                /** @description Only the sessions of these groups; 0 for carers and the public. Several with commas between. All where it is not given; one that is not there has none. */
                group?: string;
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A week of a site's plan as it stands, edits included. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plan": 1,
                     *       "venue_id": 1,
                     *       "name": "昭阳中学",
                     *       "standing": {
                     *         "state": {
                     *           "code": "draft",
                     *           "label": {
                     *             "zh": "草稿",
                     *             "en": "draft"
                     *           }
                     *         },
                     *         "version": 0,
                     *         "waits_for": null,
                     *         "remark": "",
                     *         "by": "",
                     *         "at": ""
                     *       },
                     *       "week": "2025-07-14",
                     *       "weeks": [
                     *         "2025-07-14"
                     *       ],
                     *       "days_possible": {
                     *         "needed": 30,
                     *         "planned": 30,
                     *         "possible": 30,
                     *         "lost": [],
                     *         "make_up": [],
                     *         "impossible_from": null
                     *       },
                     *       "blocks": [
                     *         {
                     *           "kind": "activity",
                     *           "start": "09:00",
                     *           "end": "10:00"
                     *         }
                     *       ],
                     *       "groups": [
                     *         {
                     *           "group": 1,
                     *           "children": 12,
                     *           "youngest": 6,
                     *           "oldest": 12
                     *         }
                     *       ],
                     *       "beside": false,
                     *       "places": [
                     *         "教室1"
                     *       ],
                     *       "programmes": [],
                     *       "days": [
                     *         {
                     *           "date": "2025-07-15",
                     *           "open": true,
                     *           "make_up": false,
                     *           "lost": false,
                     *           "sessions": [
                     *             {
                     *               "group": 1,
                     *               "start": "09:00",
                     *               "end": "10:00",
                     *               "activity": {
                     *                 "code": "free_play",
                     *                 "name": {
                     *                   "zh": "自主活动看护",
                     *                   "en": "Supervised free play"
                     *                 },
                     *                 "category": "care",
                     *                 "category_name": {
                     *                   "zh": "看护",
                     *                   "en": "care"
                     *                 },
                     *                 "indoor": true
                     *               },
                     *               "responsible": {
                     *                 "adult_id": 1,
                     *                 "class": "student"
                     *               },
                     *               "assisting": null,
                     *               "place": "教室1",
                     *               "rain_activity": null,
                     *               "programme": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "duties": [
                     *         {
                     *           "adult_id": 1,
                     *           "class": "student",
                     *           "post": "care",
                     *           "date": "2025-07-15",
                     *           "start": "09:00",
                     *           "end": "15:00"
                     *         }
                     *       ],
                     *       "violations": []
                     *     }
                     */
                    "application/json": components["schemas"]["SiteCalendar"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    siteChoices: {
        parameters: {
            query: {
                /** @description The group; 0 for carers and the public. */
                group: number;
                /** @description The day. */
                date: string;
                /** @description When the session starts, HH:MM. */
                start: string;
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What may be put into an hour, what each would break, and who is there. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "activities": [
                     *         {
                     *           "code": "free_play",
                     *           "name": {
                     *             "zh": "自主活动看护",
                     *             "en": "Supervised free play"
                     *           },
                     *           "category": "care",
                     *           "category_name": {
                     *             "zh": "看护",
                     *             "en": "care"
                     *           },
                     *           "indoor": true,
                     *           "materials": {
                     *             "zh": "积木",
                     *             "en": "blocks"
                     *           },
                     *           "safety": {
                     *             "zh": "清点人数",
                     *             "en": "count the children"
                     *           },
                     *           "come": []
                     *         }
                     *       ],
                     *       "adults": [
                     *         {
                     *           "adult_id": 1,
                     *           "class": "student",
                     *           "may_answer": true,
                     *           "taken": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SiteChoices"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    editSite: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 0,
                 *       "by": "点长",
                 *       "changes": [
                 *         {
                 *           "op": "set",
                 *           "group": 1,
                 *           "date": "2025-07-15",
                 *           "start": "09:00",
                 *           "place": "教室2"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SiteEditRequest"];
            };
        };
        responses: {
            /** @description The same for a dry run: nothing is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "saved": true,
                     *       "standing": {
                     *         "state": {
                     *           "code": "draft",
                     *           "label": {
                     *             "zh": "草稿",
                     *             "en": "draft"
                     *           }
                     *         },
                     *         "version": 1,
                     *         "waits_for": null,
                     *         "remark": "",
                     *         "by": "点长",
                     *         "at": "2025-07-10T08:00:00Z"
                     *       },
                     *       "changes": [
                     *         {
                     *           "before": {
                     *             "group": 1,
                     *             "start": "09:00",
                     *             "end": "10:00",
                     *             "activity": {
                     *               "code": "free_play",
                     *               "name": {
                     *                 "zh": "自主活动看护",
                     *                 "en": "Supervised free play"
                     *               },
                     *               "category": "care",
                     *               "category_name": {
                     *                 "zh": "看护",
                     *                 "en": "care"
                     *               },
                     *               "indoor": true
                     *             },
                     *             "responsible": {
                     *               "adult_id": 1,
                     *               "class": "student"
                     *             },
                     *             "assisting": null,
                     *             "place": "教室1",
                     *             "rain_activity": null,
                     *             "date": "2025-07-15"
                     *           },
                     *           "after": {
                     *             "group": 1,
                     *             "start": "09:00",
                     *             "end": "10:00",
                     *             "activity": {
                     *               "code": "free_play",
                     *               "name": {
                     *                 "zh": "自主活动看护",
                     *                 "en": "Supervised free play"
                     *               },
                     *               "category": "care",
                     *               "category_name": {
                     *                 "zh": "看护",
                     *                 "en": "care"
                     *               },
                     *               "indoor": true
                     *             },
                     *             "responsible": {
                     *               "adult_id": 1,
                     *               "class": "student"
                     *             },
                     *             "assisting": null,
                     *             "place": "教室2",
                     *             "rain_activity": null,
                     *             "date": "2025-07-15"
                     *           }
                     *         }
                     *       ],
                     *       "gone": [],
                     *       "come": [],
                     *       "hard": 0
                     *     }
                     */
                    "application/json": components["schemas"]["SiteEdit"];
                };
            };
            /** @description Change sessions of a site: what it does to the rules, kept unless it is a dry run. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "saved": true,
                     *       "standing": {
                     *         "state": {
                     *           "code": "draft",
                     *           "label": {
                     *             "zh": "草稿",
                     *             "en": "draft"
                     *           }
                     *         },
                     *         "version": 1,
                     *         "waits_for": null,
                     *         "remark": "",
                     *         "by": "点长",
                     *         "at": "2025-07-10T08:00:00Z"
                     *       },
                     *       "changes": [
                     *         {
                     *           "before": {
                     *             "group": 1,
                     *             "start": "09:00",
                     *             "end": "10:00",
                     *             "activity": {
                     *               "code": "free_play",
                     *               "name": {
                     *                 "zh": "自主活动看护",
                     *                 "en": "Supervised free play"
                     *               },
                     *               "category": "care",
                     *               "category_name": {
                     *                 "zh": "看护",
                     *                 "en": "care"
                     *               },
                     *               "indoor": true
                     *             },
                     *             "responsible": {
                     *               "adult_id": 1,
                     *               "class": "student"
                     *             },
                     *             "assisting": null,
                     *             "place": "教室1",
                     *             "rain_activity": null,
                     *             "date": "2025-07-15"
                     *           },
                     *           "after": {
                     *             "group": 1,
                     *             "start": "09:00",
                     *             "end": "10:00",
                     *             "activity": {
                     *               "code": "free_play",
                     *               "name": {
                     *                 "zh": "自主活动看护",
                     *                 "en": "Supervised free play"
                     *               },
                     *               "category": "care",
                     *               "category_name": {
                     *                 "zh": "看护",
                     *                 "en": "care"
                     *               },
                     *               "indoor": true
                     *             },
                     *             "responsible": {
                     *               "adult_id": 1,
                     *               "class": "student"
                     *             },
                     *             "assisting": null,
                     *             "place": "教室2",
                     *             "rain_activity": null,
                     *             "date": "2025-07-15"
                     *           }
                     *         }
                     *       ],
                     *       "gone": [],
                     *       "come": [],
                     *       "hard": 0
                     *     }
                     */
                    "application/json": components["schemas"]["SiteEdit"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    copySite: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 0,
                 *       "by": "点长",
                 *       "from": 2
                 *     }
                 */
                "application/json": components["schemas"]["SiteCopyRequest"];
            };
        };
        responses: {
            /** @description The same for a dry run: nothing is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "saved": true,
                     *       "standing": {
                     *         "state": {
                     *           "code": "draft",
                     *           "label": {
                     *             "zh": "草稿",
                     *             "en": "draft"
                     *           }
                     *         },
                     *         "version": 1,
                     *         "waits_for": null,
                     *         "remark": "",
                     *         "by": "点长",
                     *         "at": "2025-07-10T08:00:00Z"
                     *       },
                     *       "changes": [
                     *         {
                     *           "before": {
                     *             "group": 1,
                     *             "start": "09:00",
                     *             "end": "10:00",
                     *             "activity": {
                     *               "code": "free_play",
                     *               "name": {
                     *                 "zh": "自主活动看护",
                     *                 "en": "Supervised free play"
                     *               },
                     *               "category": "care",
                     *               "category_name": {
                     *                 "zh": "看护",
                     *                 "en": "care"
                     *               },
                     *               "indoor": true
                     *             },
                     *             "responsible": {
                     *               "adult_id": 1,
                     *               "class": "student"
                     *             },
                     *             "assisting": null,
                     *             "place": "教室1",
                     *             "rain_activity": null,
                     *             "date": "2025-07-15"
                     *           },
                     *           "after": {
                     *             "group": 1,
                     *             "start": "09:00",
                     *             "end": "10:00",
                     *             "activity": {
                     *               "code": "free_play",
                     *               "name": {
                     *                 "zh": "自主活动看护",
                     *                 "en": "Supervised free play"
                     *               },
                     *               "category": "care",
                     *               "category_name": {
                     *                 "zh": "看护",
                     *                 "en": "care"
                     *               },
                     *               "indoor": true
                     *             },
                     *             "responsible": {
                     *               "adult_id": 1,
                     *               "class": "student"
                     *             },
                     *             "assisting": null,
                     *             "place": "教室2",
                     *             "rain_activity": null,
                     *             "date": "2025-07-15"
                     *           }
                     *         }
                     *       ],
                     *       "gone": [],
                     *       "come": [],
                     *       "hard": 0
                     *     }
                     */
                    "application/json": components["schemas"]["SiteEdit"];
                };
            };
            /** @description Take over another site's timetable, without its people. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "saved": true,
                     *       "standing": {
                     *         "state": {
                     *           "code": "draft",
                     *           "label": {
                     *             "zh": "草稿",
                     *             "en": "draft"
                     *           }
                     *         },
                     *         "version": 1,
                     *         "waits_for": null,
                     *         "remark": "",
                     *         "by": "点长",
                     *         "at": "2025-07-10T08:00:00Z"
                     *       },
                     *       "changes": [
                     *         {
                     *           "before": {
                     *             "group": 1,
                     *             "start": "09:00",
                     *             "end": "10:00",
                     *             "activity": {
                     *               "code": "free_play",
                     *               "name": {
                     *                 "zh": "自主活动看护",
                     *                 "en": "Supervised free play"
                     *               },
                     *               "category": "care",
                     *               "category_name": {
                     *                 "zh": "看护",
                     *                 "en": "care"
                     *               },
                     *               "indoor": true
                     *             },
                     *             "responsible": {
                     *               "adult_id": 1,
                     *               "class": "student"
                     *             },
                     *             "assisting": null,
                     *             "place": "教室1",
                     *             "rain_activity": null,
                     *             "date": "2025-07-15"
                     *           },
                     *           "after": {
                     *             "group": 1,
                     *             "start": "09:00",
                     *             "end": "10:00",
                     *             "activity": {
                     *               "code": "free_play",
                     *               "name": {
                     *                 "zh": "自主活动看护",
                     *                 "en": "Supervised free play"
                     *               },
                     *               "category": "care",
                     *               "category_name": {
                     *                 "zh": "看护",
                     *                 "en": "care"
                     *               },
                     *               "indoor": true
                     *             },
                     *             "responsible": {
                     *               "adult_id": 1,
                     *               "class": "student"
                     *             },
                     *             "assisting": null,
                     *             "place": "教室2",
                     *             "rain_activity": null,
                     *             "date": "2025-07-15"
                     *           }
                     *         }
                     *       ],
                     *       "gone": [],
                     *       "come": [],
                     *       "hard": 0
                     *     }
                     */
                    "application/json": components["schemas"]["SiteEdit"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    stepSite: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 0,
                 *       "step": "check",
                 *       "by": "点长"
                 *     }
                 */
                "application/json": components["schemas"]["SiteStepRequest"];
            };
        };
        responses: {
            /** @description The same for a dry run: nothing is kept. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "saved": false,
                     *       "standing": {
                     *         "state": {
                     *           "code": "draft",
                     *           "label": {
                     *             "zh": "草稿",
                     *             "en": "draft"
                     *           }
                     *         },
                     *         "version": 0,
                     *         "waits_for": null,
                     *         "remark": "",
                     *         "by": "",
                     *         "at": ""
                     *       },
                     *       "in_the_way": []
                     *     }
                     */
                    "application/json": components["schemas"]["SiteStep"];
                };
            };
            /** @description A step of approval: check, submit, approve, return. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "saved": true,
                     *       "standing": {
                     *         "state": {
                     *           "code": "checked",
                     *           "label": {
                     *             "zh": "已核对",
                     *             "en": "checked"
                     *           }
                     *         },
                     *         "version": 1,
                     *         "waits_for": null,
                     *         "remark": "",
                     *         "by": "点长",
                     *         "at": "2025-07-10T08:00:00Z"
                     *       },
                     *       "in_the_way": []
                     *     }
                     */
                    "application/json": components["schemas"]["SiteStep"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    siteVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The history of a site's plan, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "standing": {
                     *         "state": {
                     *           "code": "draft",
                     *           "label": {
                     *             "zh": "草稿",
                     *             "en": "draft"
                     *           }
                     *         },
                     *         "version": 0,
                     *         "waits_for": null,
                     *         "remark": "",
                     *         "by": "",
                     *         "at": ""
                     *       },
                     *       "items": [
                     *         {
                     *           "version": 1,
                     *           "step": {
                     *             "code": "edit",
                     *             "label": {
                     *               "zh": "修改",
                     *               "en": "edited"
                     *             }
                     *           },
                     *           "tier": null,
                     *           "changes": 1,
                     *           "remark": "",
                     *           "by": "点长",
                     *           "at": "2025-07-10T08:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SiteVersions"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    compareSiteVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
                /** @description Number of a version; 0 is the plan as drafted. */
                a: string;
                /** @description Number of a version; 0 is the plan as drafted. */
                b: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs between two versions of a site's plan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": 0,
                     *       "to": 1,
                     *       "changes": [
                     *         {
                     *           "before": {
                     *             "group": 1,
                     *             "start": "09:00",
                     *             "end": "10:00",
                     *             "activity": {
                     *               "code": "free_play",
                     *               "name": {
                     *                 "zh": "自主活动看护",
                     *                 "en": "Supervised free play"
                     *               },
                     *               "category": "care",
                     *               "category_name": {
                     *                 "zh": "看护",
                     *                 "en": "care"
                     *               },
                     *               "indoor": true
                     *             },
                     *             "responsible": {
                     *               "adult_id": 1,
                     *               "class": "student"
                     *             },
                     *             "assisting": null,
                     *             "place": "教室1",
                     *             "rain_activity": null,
                     *             "date": "2025-07-15"
                     *           },
                     *           "after": {
                     *             "group": 1,
                     *             "start": "09:00",
                     *             "end": "10:00",
                     *             "activity": {
                     *               "code": "free_play",
                     *               "name": {
                     *                 "zh": "自主活动看护",
                     *                 "en": "Supervised free play"
                     *               },
                     *               "category": "care",
                     *               "category_name": {
                     *                 "zh": "看护",
                     *                 "en": "care"
                     *               },
                     *               "indoor": true
                     *             },
                     *             "responsible": {
                     *               "adult_id": 1,
                     *               "class": "student"
                     *             },
                     *             "assisting": null,
                     *             "place": "教室2",
                     *             "rain_activity": null,
                     *             "date": "2025-07-15"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SiteVersionComparison"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    siteDocument: {
        parameters: {
            query?: {
                /** @description 1: in large print, 18 points and more. */
                large?: 0 | 1;
                /** @description Of week sheets: any day of the one week wanted; every week where it is not given. */
                week?: string;
                /** @description Who reads whole names; only with purpose. */
                by?: string;
                /** @description What for; only with by. */
                purpose?: string;
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
                /** @description plan: the whole plan of the site (一点一方案), as the official table or to be signed; week: a sheet for the wall; pledge: to be signed by child and family; notice: a letter to families. */
                kind: "plan.xlsx" | "plan.pdf" | "week.pdf" | "pledge.pdf" | "notice.pdf";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document. */
            200: {
                headers: {
                    /** @description The file's name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    sitePlanProgress: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far the sites' plans are, the whole and by county. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "county": null,
                     *           "total": 2,
                     *           "draft": 1,
                     *           "checked": 0,
                     *           "submitted": 1,
                     *           "approved": 0,
                     *           "returned": 0,
                     *           "waits_for": [
                     *             {
                     *               "tier": {
                     *                 "code": "township",
                     *                 "label": {
                     *                   "zh": "乡镇",
                     *                   "en": "township"
                     *                 }
                     *               },
                     *               "sites": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SitePlanProgress"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    sitePlanList: {
        parameters: {
            query?: {
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
                /** @description Only these states. Several with commas between. Codes: draft, checked, submitted, approved, returned. */
                state?: string;
                /** @description Only those that wait for this tier. Codes: prefecture, county, township, village. */
                tier?: string;
                /** @description Part of the name, the village or the township, or the pinyin initials of the name; case does not matter. At most 200 bytes. */
                q?: string;
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the plan of each open site stands, found by filter and search. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 2,
                     *       "items": [
                     *         {
                     *           "venue_id": 1,
                     *           "name": "昭阳中学",
                     *           "county": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           },
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           },
                     *           "children": 4,
                     *           "standing": {
                     *             "state": {
                     *               "code": "submitted",
                     *               "label": {
                     *                 "zh": "已提交",
                     *                 "en": "submitted"
                     *               }
                     *             },
                     *             "version": 2,
                     *             "waits_for": {
                     *               "code": "township",
                     *               "label": {
                     *                 "zh": "乡镇",
                     *                 "en": "township"
                     *               }
                     *             },
                     *             "remark": "",
                     *             "by": "点长",
                     *             "at": "2025-07-10T08:00:00Z"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SitePlanList"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    siteRoster: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who stands at a site on each day, and who is missing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "venue_id": 1,
                     *       "name": "昭阳中学",
                     *       "children": 16,
                     *       "adults_needed": 2,
                     *       "posts_wanted": [
                     *         {
                     *           "post": "lead",
                     *           "adults": 1,
                     *           "in_ratio": true
                     *         }
                     *       ],
                     *       "adults": [
                     *         {
                     *           "adult_id": 2,
                     *           "class": "teacher",
                     *           "posts": [
                     *             "lead"
                     *           ],
                     *           "days": 1,
                     *           "distance_km": 0.4,
                     *           "travel_min": 3,
                     *           "duties": [
                     *             {
                     *               "date": "2025-07-15",
                     *               "post": "lead",
                     *               "start": "09:00",
                     *               "end": "15:00"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "days": [
                     *         {
                     *           "date": "2025-07-15",
                     *           "adults_needed": 2,
                     *           "adults_on_duty": 1,
                     *           "on_duty": [
                     *             {
                     *               "post": "lead",
                     *               "adults": 1
                     *             }
                     *           ],
                     *           "missing": [
                     *             {
                     *               "post": "care",
                     *               "missing": 1
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SiteRoster"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    adults: {
        parameters: {
            query?: {
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
                /** @description States of adults, one or several with commas between. */
                state?: string;
                /** @description Classes of adults, one or several with commas between. */
                class?: string;
                /** @description The beginning of the number, part of the village or the township at home, or of a site served at: as sites are searched for. At most 200 bytes. */
                q?: string;
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Adults and what the plan makes of them. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "by_state": {
                     *         "on_duty": 1,
                     *         "visiting": 0,
                     *         "reserve": 0,
                     *         "one_step": 0,
                     *         "more_steps": 0,
                     *         "away": 0,
                     *         "helper": 0,
                     *         "barred": 0
                     *       },
                     *       "items": [
                     *         {
                     *           "adult_id": 2,
                     *           "class": "teacher",
                     *           "state": "on_duty",
                     *           "lacks": [],
                     *           "county": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           },
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           },
                     *           "village": {
                     *             "code": "530602100201",
                     *             "name": "新民村"
                     *           },
                     *           "posts_trained": [
                     *             "lead",
                     *             "care",
                     *             "study"
                     *           ],
                     *           "days_able": 30,
                     *           "days_on_duty": 30,
                     *           "days_visiting": 0,
                     *           "sites": [
                     *             {
                     *               "venue_id": 1,
                     *               "name": "昭阳中学"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AdultList"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    adult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of an adult. */
                id: components["parameters"]["Adult"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An adult's own page: duties, rounds, sessions, checks and training. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "adult_id": 2,
                     *       "class": "teacher",
                     *       "state": "on_duty",
                     *       "lacks": [],
                     *       "county": {
                     *         "code": "530602000000",
                     *         "name": "昭阳区"
                     *       },
                     *       "township": {
                     *         "code": "530602100000",
                     *         "name": "永丰镇"
                     *       },
                     *       "village": {
                     *         "code": "530602100201",
                     *         "name": "新民村"
                     *       },
                     *       "posts_trained": [
                     *         "lead",
                     *         "care",
                     *         "study"
                     *       ],
                     *       "days_able": 30,
                     *       "days_on_duty": 30,
                     *       "days_visiting": 0,
                     *       "sites": [
                     *         {
                     *           "venue_id": 1,
                     *           "name": "昭阳中学"
                     *         }
                     *       ],
                     *       "record_check": {
                     *         "state": {
                     *           "code": "clear",
                     *           "label": {
                     *             "zh": "无记录",
                     *             "en": "clear"
                     *           }
                     *         },
                     *         "checked_on": "2025-06-01",
                     *         "valid_until": "2026-06-01"
                     *       },
                     *       "general_trained_on": "2025-07-01",
                     *       "available_from": "2025-07-10",
                     *       "available_to": null,
                     *       "unavailable": [
                     *         "2025-08-01"
                     *       ],
                     *       "accepts_transfer": true,
                     *       "accepts_lodging": true,
                     *       "lodging": {
                     *         "venue": {
                     *           "venue_id": 1,
                     *           "name": "昭阳中学"
                     *         },
                     *         "from": "2025-07-15",
                     *         "to": "2025-08-22",
                     *         "nights": 39,
                     *         "distance_km": 61.4,
                     *         "travel_min": 325
                     *       },
                     *       "wished_township": {
                     *         "code": "530602100000",
                     *         "name": "永丰镇"
                     *       },
                     *       "duties": [
                     *         {
                     *           "date": "2025-07-15",
                     *           "start": "09:00",
                     *           "end": "15:00",
                     *           "post": "lead",
                     *           "site": {
                     *             "venue_id": 1,
                     *             "name": "昭阳中学"
                     *           },
                     *           "distance_km": 0.4,
                     *           "travel_min": 3
                     *         }
                     *       ],
                     *       "weeks": [
                     *         {
                     *           "monday": "2025-07-14",
                     *           "days_on_duty": 4,
                     *           "days_visiting": 0,
                     *           "most_days": 5
                     *         }
                     *       ],
                     *       "rounds": [],
                     *       "sessions": [
                     *         {
                     *           "date": "2025-07-15",
                     *           "start": "09:00",
                     *           "end": "10:00",
                     *           "site": {
                     *             "venue_id": 1,
                     *             "name": "昭阳中学"
                     *           },
                     *           "group": 1,
                     *           "activity": "free_play",
                     *           "place": "教室1",
                     *           "is_responsible": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AdultPage"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    staffingGaps: {
        parameters: {
            query?: {
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is missing in each township, and what no roster could avoid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "whole_plan": {
                     *         "needed_adult_days": 73200,
                     *         "missing_adult_days": 877,
                     *         "unlawful_adult_days": 0,
                     *         "missing_at_least": 877,
                     *         "missing_at_least_with_any_lodging": 402,
                     *         "open_needs": 861,
                     *         "open_needs_at_least": 452
                     *       },
                     *       "items": [
                     *         {
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           },
                     *           "county": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           },
                     *           "lon": 103.7,
                     *           "lat": 27.3,
                     *           "sites": 9,
                     *           "sites_short": 2,
                     *           "needed_adult_days": 660,
                     *           "missing_adult_days": 12,
                     *           "missing_by_post": [
                     *             {
                     *               "post": "care",
                     *               "adult_days": 12
                     *             }
                     *           ],
                     *           "breached_site_hours": 72,
                     *           "first_date": "2025-08-18",
                     *           "last_date": "2025-08-25",
                     *           "adults": 22,
                     *           "free_adult_days": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StaffingGaps"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    recruitmentCalls: {
        parameters: {
            query?: {
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom to recruit: post, dates and number for each township. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "items": [
                     *         {
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           },
                     *           "county": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           },
                     *           "lon": 103.7,
                     *           "lat": 27.3,
                     *           "post": "care",
                     *           "from": "2025-08-18",
                     *           "to": "2025-08-25",
                     *           "open_days": 6,
                     *           "people": 2,
                     *           "sites": [
                     *             {
                     *               "venue_id": 1,
                     *               "name": "昭阳中学"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecruitmentCalls"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    oneStepFromUsable: {
        parameters: {
            query?: {
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is one step from being usable, and what the step would add. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "items": [
                     *         {
                     *           "adult_id": 17,
                     *           "class": "resident",
                     *           "county": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           },
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           },
                     *           "step": {
                     *             "code": "general_training",
                     *             "label": {
                     *               "zh": "通识培训",
                     *               "en": "general training"
                     *             }
                     *           },
                     *           "post": null,
                     *           "days_added": 28,
                     *           "missing_days_covered": 6,
                     *           "session": {
                     *             "session_id": 3,
                     *             "date": "2025-07-12",
                     *             "is_invited": false
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["OneStepList"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    whatIfRecruits: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "township": "530602100000",
                 *       "people": 10,
                 *       "post": "care",
                 *       "from": "2025-08-18",
                 *       "to": "2025-08-25"
                 *     }
                 */
                "application/json": components["schemas"]["RecruitsRequest"];
            };
        };
        responses: {
            /** @description What so many more adults in one township would do. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "missing_before": 877,
                     *       "missing_after": 841,
                     *       "days_offered": 60,
                     *       "days_used": 36,
                     *       "adults_moved": 4,
                     *       "townships": [
                     *         {
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           },
                     *           "missing_before": 36,
                     *           "missing_after": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecruitsAnswer"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    standby: {
        parameters: {
            query: {
                /** @description An open day. */
                date: string;
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
                /** @description Numbers of adults who said that they cannot come, one or several with commas between. */
                out?: string;
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The evening before: where somebody will be missing on a day, and whom to ask to be ready. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "date": "2025-07-16",
                     *       "recorded": [
                     *         {
                     *           "class": "student",
                     *           "due": 150,
                     *           "absent": 5,
                     *           "chance": 0.03
                     *         }
                     *       ],
                     *       "items": [
                     *         {
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           },
                     *           "county": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           },
                     *           "due": 12,
                     *           "known_out": 1,
                     *           "expected_absent": 1.33,
                     *           "stand_by": 2,
                     *           "asked": [
                     *             {
                     *               "adult_id": 9,
                     *               "class": "resident",
                     *               "township": {
                     *                 "code": "530602100000",
                     *                 "name": "永丰镇"
                     *               },
                     *               "needs": 4,
                     *               "distance_km": 0.8
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StandbyAnswer"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    roll: {
        parameters: {
            query: {
                /** @description An open day. */
                date: string;
                /** @description Code of a county or township; without it and without venue_id everywhere. */
                region?: string;
                /** @description Number of a site that opens, instead of a region. */
                venue_id?: number;
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who is due on a day in an area, site by site, and what was recorded of each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "date": "2025-07-16",
                     *       "due": 2,
                     *       "called": 2,
                     *       "absent": 1,
                     *       "seen": 31,
                     *       "sites": [
                     *         {
                     *           "site": {
                     *             "venue_id": 1,
                     *             "name": "昭阳中学"
                     *           },
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           },
                     *           "county": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           },
                     *           "needs": [
                     *             {
                     *               "post": null,
                     *               "adults": 2
                     *             }
                     *           ],
                     *           "adults": [
                     *             {
                     *               "adult_id": 2,
                     *               "class": "teacher",
                     *               "post": "lead",
                     *               "counts_as": null,
                     *               "recorded": {
                     *                 "came": true,
                     *                 "by": "点长 某某",
                     *                 "at": "2025-07-16T00:40:12Z"
                     *               }
                     *             },
                     *             {
                     *               "adult_id": 9,
                     *               "class": "resident",
                     *               "post": "care",
                     *               "counts_as": null,
                     *               "recorded": {
                     *                 "came": false,
                     *                 "by": "点长 某某",
                     *                 "at": "2025-07-16T00:40:12Z"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Roll"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    callRoll: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "date": "2025-07-16",
                 *       "region": "530602000000",
                 *       "absent": [
                 *         17
                 *       ],
                 *       "by": "县专班 某某"
                 *     }
                 */
                "application/json": components["schemas"]["RollCallRequest"];
            };
        };
        responses: {
            /** @description Record which of the adults who were due on a day came: all of them, but those named. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "date": "2025-07-16",
                     *       "region": "530602000000",
                     *       "venue_id": null,
                     *       "due": 120,
                     *       "absent": 1,
                     *       "before": {
                     *         "adults": 4,
                     *         "absent": [
                     *           9,
                     *           17
                     *         ],
                     *         "by": "点长 某某",
                     *         "at": "2025-07-16T00:40:12Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RollCallAnswer"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    repairRoster: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "adult_out",
                 *       "adult_id": 2,
                 *       "from": "2025-07-15",
                 *       "to": "2025-07-18"
                 *     }
                 */
                "application/json": components["schemas"]["RepairRequest"];
            };
        };
        responses: {
            /** @description The roster mended after an event, touching as few as can be. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "vacated": 4,
                     *       "filled": 4,
                     *       "touched": [
                     *         9
                     *       ],
                     *       "changes": [
                     *         {
                     *           "adult_id": 2,
                     *           "date": "2025-07-15",
                     *           "from": {
                     *             "venue_id": 1,
                     *             "name": "昭阳中学"
                     *           },
                     *           "post_before": "lead",
                     *           "to": null,
                     *           "post_after": null,
                     *           "reason": {
                     *             "code": "dropped",
                     *             "label": {
                     *               "zh": "本人不能到岗",
                     *               "en": "drops out"
                     *             }
                     *           }
                     *         },
                     *         {
                     *           "adult_id": 9,
                     *           "date": "2025-07-15",
                     *           "from": null,
                     *           "post_before": null,
                     *           "to": {
                     *             "venue_id": 1,
                     *             "name": "昭阳中学"
                     *           },
                     *           "post_after": "lead",
                     *           "reason": {
                     *             "code": "substitute",
                     *             "label": {
                     *               "zh": "机动人员顶替",
                     *               "en": "steps in, was free"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "open": [],
                     *       "substitutes": [
                     *         {
                     *           "adult_id": 9,
                     *           "days": 4,
                     *           "is_free": true,
                     *           "has_post": true,
                     *           "same_township": true,
                     *           "distance_km": 2.1,
                     *           "reason": {
                     *             "zh": "机动，可顶4天中的4天，距点2.1公里，住本乡镇，受过“点长”岗培训",
                     *             "en": "free; for 4 of 4 days; 2.1 km from the site; of the township; trained for the post \"site lead\""
                     *           }
                     *         }
                     *       ],
                     *       "plan": null
                     *     }
                     */
                    "application/json": components["schemas"]["RepairAnswer"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    explainAdult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of an adult. */
                id: components["parameters"]["Adult"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why an adult serves where, and why not elsewhere. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "adult_id": 2,
                     *       "state": "on_duty",
                     *       "options": [
                     *         {
                     *           "site": {
                     *             "venue_id": 1,
                     *             "name": "昭阳中学"
                     *           },
                     *           "distance_km": 0.4,
                     *           "travel_min": 3,
                     *           "days_there": 30,
                     *           "days_short": 0,
                     *           "adults_nearer": 1,
                     *           "obstacle": {
                     *             "code": "nothing",
                     *             "label": {
                     *               "zh": "在此上岗",
                     *               "en": "serves there"
                     *             }
                     *           },
                     *           "sentence": {
                     *             "zh": "1号点位：0.4公里，上岗30天；住得更近的在岗者1人。",
                     *             "en": "Venue 1: 0.4 km, 30 days of duty; 1 who serve there live nearer."
                     *           }
                     *         }
                     *       ],
                     *       "sentence": {
                     *         "zh": "在岗：可上岗30天，已排30天。",
                     *         "en": "on duty: may serve on 30 days, serves on 30."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AdultStory"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    staffingFixes: {
        parameters: {
            query?: {
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description For each site that lacks adults, the cheapest ways out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "items": [
                     *         {
                     *           "site": {
                     *             "venue_id": 1,
                     *             "name": "昭阳中学"
                     *           },
                     *           "missing_adult_days": 12,
                     *           "days": 6,
                     *           "fixes": [
                     *             {
                     *               "kind": "recruit",
                     *               "cost_yuan": 1200,
                     *               "days_covered": 12,
                     *               "children": 0,
                     *               "adult_id": null,
                     *               "with": null,
                     *               "sentence": {
                     *                 "zh": "招募，共12人天，约1200元。",
                     *                 "en": "Recruit for 12 adult-days, some 1200 yuan."
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StaffingFixes"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    programmes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line for each local programme of the catalogue. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "screen_free",
                     *           "name": {
                     *             "zh": "去手机瘾行动",
                     *             "en": "Screen-free programme"
                     *           },
                     *           "audience": {
                     *             "code": "children",
                     *             "label": {
                     *               "zh": "儿童",
                     *               "en": "children"
                     *             }
                     *           },
                     *           "per_week": 2,
                     *           "records": [
                     *             {
                     *               "code": "measure",
                     *               "label": {
                     *                 "zh": "每日",
                     *                 "en": "measure of the day"
                     *               }
                     *             }
                     *           ],
                     *           "unit": {
                     *             "zh": "每天看屏幕小时",
                     *             "en": "hours of screen a day"
                     *           },
                     *           "less_is_better": true,
                     *           "sites": 94,
                     *           "sessions": 1316,
                     *           "people": 1690,
                     *           "signed_up": 140,
                     *           "came": 168,
                     *           "attendance": 610,
                     *           "baselines": 152,
                     *           "measures": 590,
                     *           "trends": [
                     *             {
                     *               "trend": {
                     *                 "code": "better",
                     *                 "label": {
                     *                   "zh": "好转",
                     *                   "en": "better than at first"
                     *                 }
                     *               },
                     *               "people": 90
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeList"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    programmeAtSite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
                /** @description Code of a local programme of the catalogue. */
                code: components["parameters"]["Programme"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its sessions and those who take part, in the order of ids: nothing ranks children. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "screen_free",
                     *       "name": {
                     *         "zh": "去手机瘾行动",
                     *         "en": "Screen-free programme"
                     *       },
                     *       "audience": {
                     *         "code": "children",
                     *         "label": {
                     *           "zh": "儿童",
                     *           "en": "children"
                     *         }
                     *       },
                     *       "per_week": 2,
                     *       "records": [
                     *         {
                     *           "code": "measure",
                     *           "label": {
                     *             "zh": "每日",
                     *             "en": "measure of the day"
                     *           }
                     *         }
                     *       ],
                     *       "unit": {
                     *         "zh": "每天看屏幕小时",
                     *         "en": "hours of screen a day"
                     *       },
                     *       "less_is_better": true,
                     *       "venue_id": 17,
                     *       "sessions": [
                     *         {
                     *           "date": "2025-07-15",
                     *           "group": 1
                     *         }
                     *       ],
                     *       "people": [
                     *         {
                     *           "child_id": 2001,
                     *           "household_id": null,
                     *           "group": 1,
                     *           "choices": [
                     *             "sport"
                     *           ],
                     *           "present": 3,
                     *           "absent": 0,
                     *           "baseline": 4.5,
                     *           "measures": 3,
                     *           "trend": {
                     *             "code": "better",
                     *             "label": {
                     *               "zh": "好转",
                     *               "en": "better than at first"
                     *             }
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeAtSite"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    recordProgramme: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
                /** @description Code of a local programme of the catalogue. */
                code: components["parameters"]["Programme"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "点长",
                 *       "records": [
                 *         {
                 *           "kind": "measure",
                 *           "date": "2025-07-16",
                 *           "child_id": 2001,
                 *           "value": 3.5
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ProgrammeRecords"];
            };
        };
        responses: {
            /** @description The programme at the site with the new records in it. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "screen_free",
                     *       "name": {
                     *         "zh": "去手机瘾行动",
                     *         "en": "Screen-free programme"
                     *       },
                     *       "audience": {
                     *         "code": "children",
                     *         "label": {
                     *           "zh": "儿童",
                     *           "en": "children"
                     *         }
                     *       },
                     *       "per_week": 2,
                     *       "records": [
                     *         {
                     *           "code": "measure",
                     *           "label": {
                     *             "zh": "每日",
                     *             "en": "measure of the day"
                     *           }
                     *         }
                     *       ],
                     *       "unit": {
                     *         "zh": "每天看屏幕小时",
                     *         "en": "hours of screen a day"
                     *       },
                     *       "less_is_better": true,
                     *       "venue_id": 17,
                     *       "sessions": [
                     *         {
                     *           "date": "2025-07-15",
                     *           "group": 1
                     *         }
                     *       ],
                     *       "people": [
                     *         {
                     *           "child_id": 2001,
                     *           "household_id": null,
                     *           "group": 1,
                     *           "choices": [
                     *             "sport"
                     *           ],
                     *           "present": 3,
                     *           "absent": 0,
                     *           "baseline": 4.5,
                     *           "measures": 3,
                     *           "trend": {
                     *             "code": "better",
                     *             "label": {
                     *               "zh": "好转",
                     *               "en": "better than at first"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "kept": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProgrammeAtSite"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    violations: {
        parameters: {
            query?: {
                /** @description Only of this severity. Several with commas between. Codes: hard, soft. */
                severity?: string;
                /** @description Only this rule: its code. */
                rule?: string;
                /** @description true: only those the plan lists itself; false: only the others. */
                listed?: "true" | "false";
                /** @description Only about this subject, exactly: venue:17. */
                subject?: string;
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rules the plan breaks, counted by rule and listed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 2,
                     *       "by_rule": [
                     *         {
                     *           "rule": "siting.capacity",
                     *           "title": {
                     *             "zh": "不超过点位容量",
                     *             "en": "No site is filled beyond its capacity"
                     *           },
                     *           "severity": "hard",
                     *           "count": 2,
                     *           "listed": 0
                     *         }
                     *       ],
                     *       "items": [
                     *         {
                     *           "rule": "siting.capacity",
                     *           "severity": "hard",
                     *           "subject": "venue:17",
                     *           "sentence": {
                     *             "zh": "分配了 22 名儿童，点位只能容纳 20 名。",
                     *             "en": "22 children are assigned; the site holds 20."
                     *           },
                     *           "amount": 2,
                     *           "listed": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ViolationList"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    visits: {
        parameters: {
            query?: {
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
                /** @description Number of the adult who makes them. */
                adult?: number;
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Rounds of home visits. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 2,
                     *       "items": [
                     *         {
                     *           "round": 1,
                     *           "date": "2025-07-16",
                     *           "adult_id": 2,
                     *           "class": "teacher",
                     *           "stops": [
                     *             {
                     *               "order": 1,
                     *               "child_id": 50,
                     *               "arrive": "09:00",
                     *               "leave": "10:00",
                     *               "village": "砚池村"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["VisitRounds"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    createWhatIf: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "changes": [
                 *         {
                 *           "kind": "venue",
                 *           "venue_id": 2,
                 *           "decision": "forbidden"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["WhatIfRequest"];
            };
        };
        responses: {
            /** @description What a change would do: solved again around it. */
            201: {
                headers: {
                    /** @description Where it is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f1d0c6a9b7e42d58c1a60f2e4b39d77",
                     *       "plan": 1,
                     *       "county": "",
                     *       "search": "around",
                     *       "changes": [
                     *         {
                     *           "kind": "venue",
                     *           "venue_id": 2,
                     *           "decision": "forbidden"
                     *         }
                     *       ],
                     *       "seconds": 0.08,
                     *       "is_cut_short": false,
                     *       "touched_households": 4,
                     *       "is_feasible": true,
                     *       "violations": [],
                     *       "before": {
                     *         "sites_open": 2,
                     *         "children_at_sites": 9,
                     *         "children_on_visits": 0,
                     *         "adults_needed": 4,
                     *         "walk": {
                     *           "mean_min": 12.4,
                     *           "longest_min": 31.2,
                     *           "share_beyond_30": 0.1111,
                     *           "share_beyond_45": 0
                     *         },
                     *         "cost": {
                     *           "opening": 12000,
                     *           "staff": 12000,
                     *           "walking": 1116,
                     *           "home_visits": 0,
                     *           "total": 25116
                     *         },
                     *         "lower_bound": 25000,
                     *         "gap": 0.004619
                     *       },
                     *       "after": {
                     *         "sites_open": 1,
                     *         "children_at_sites": 9,
                     *         "children_on_visits": 0,
                     *         "adults_needed": 2,
                     *         "walk": {
                     *           "mean_min": 19.8,
                     *           "longest_min": 38.5,
                     *           "share_beyond_30": 0.3333,
                     *           "share_beyond_45": 0
                     *         },
                     *         "cost": {
                     *           "opening": 6000,
                     *           "staff": 6000,
                     *           "walking": 1782,
                     *           "home_visits": 0,
                     *           "total": 13782
                     *         },
                     *         "lower_bound": 13782,
                     *         "gap": 0
                     *       },
                     *       "venues": [
                     *         {
                     *           "venue_id": 1,
                     *           "name": "昭阳中学",
                     *           "kind": "school",
                     *           "lon": 103.717465,
                     *           "lat": 27.338294,
                     *           "change": "more_children",
                     *           "capacity": 120,
                     *           "children_before": 6,
                     *           "children_after": 9
                     *         },
                     *         {
                     *           "venue_id": 2,
                     *           "name": "元龙村儿童之家",
                     *           "kind": "childrens_home",
                     *           "lon": 103.7,
                     *           "lat": 27.3,
                     *           "change": "closed",
                     *           "capacity": 20,
                     *           "children_before": 3,
                     *           "children_after": 0
                     *         }
                     *       ],
                     *       "moves": {
                     *         "total": 1,
                     *         "children": 3,
                     *         "items": [
                     *           {
                     *             "household_id": 2,
                     *             "children": 3,
                     *             "from": {
                     *               "venue_id": 2,
                     *               "name": "元龙村儿童之家",
                     *               "lon": 103.7,
                     *               "lat": 27.3
                     *             },
                     *             "to": {
                     *               "venue_id": 1,
                     *               "name": "昭阳中学",
                     *               "lon": 103.717465,
                     *               "lat": 27.338294
                     *             },
                     *             "minutes_before": 9.4,
                     *             "minutes_after": 31.6
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    whatIf: {
        parameters: {
            query?: {
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Id of a what-if, as its creation gave it. */
                id: components["parameters"]["WhatIf"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A what-if, with another page of its moves. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "3f1d0c6a9b7e42d58c1a60f2e4b39d77",
                     *       "plan": 1,
                     *       "county": "",
                     *       "search": "around",
                     *       "changes": [
                     *         {
                     *           "kind": "venue",
                     *           "venue_id": 2,
                     *           "decision": "forbidden"
                     *         }
                     *       ],
                     *       "seconds": 0.08,
                     *       "is_cut_short": false,
                     *       "touched_households": 4,
                     *       "is_feasible": true,
                     *       "violations": [],
                     *       "before": {
                     *         "sites_open": 2,
                     *         "children_at_sites": 9,
                     *         "children_on_visits": 0,
                     *         "adults_needed": 4,
                     *         "walk": {
                     *           "mean_min": 12.4,
                     *           "longest_min": 31.2,
                     *           "share_beyond_30": 0.1111,
                     *           "share_beyond_45": 0
                     *         },
                     *         "cost": {
                     *           "opening": 12000,
                     *           "staff": 12000,
                     *           "walking": 1116,
                     *           "home_visits": 0,
                     *           "total": 25116
                     *         },
                     *         "lower_bound": 25000,
                     *         "gap": 0.004619
                     *       },
                     *       "after": {
                     *         "sites_open": 1,
                     *         "children_at_sites": 9,
                     *         "children_on_visits": 0,
                     *         "adults_needed": 2,
                     *         "walk": {
                     *           "mean_min": 19.8,
                     *           "longest_min": 38.5,
                     *           "share_beyond_30": 0.3333,
                     *           "share_beyond_45": 0
                     *         },
                     *         "cost": {
                     *           "opening": 6000,
                     *           "staff": 6000,
                     *           "walking": 1782,
                     *           "home_visits": 0,
                     *           "total": 13782
                     *         },
                     *         "lower_bound": 13782,
                     *         "gap": 0
                     *       },
                     *       "venues": [
                     *         {
                     *           "venue_id": 1,
                     *           "name": "昭阳中学",
                     *           "kind": "school",
                     *           "lon": 103.717465,
                     *           "lat": 27.338294,
                     *           "change": "more_children",
                     *           "capacity": 120,
                     *           "children_before": 6,
                     *           "children_after": 9
                     *         },
                     *         {
                     *           "venue_id": 2,
                     *           "name": "元龙村儿童之家",
                     *           "kind": "childrens_home",
                     *           "lon": 103.7,
                     *           "lat": 27.3,
                     *           "change": "closed",
                     *           "capacity": 20,
                     *           "children_before": 3,
                     *           "children_after": 0
                     *         }
                     *       ],
                     *       "moves": {
                     *         "total": 1,
                     *         "children": 3,
                     *         "items": [
                     *           {
                     *             "household_id": 2,
                     *             "children": 3,
                     *             "from": {
                     *               "venue_id": 2,
                     *               "name": "元龙村儿童之家",
                     *               "lon": 103.7,
                     *               "lat": 27.3
                     *             },
                     *             "to": {
                     *               "venue_id": 1,
                     *               "name": "昭阳中学",
                     *               "lon": 103.717465,
                     *               "lat": 27.338294
                     *             },
                     *             "minutes_before": 9.4,
                     *             "minutes_after": 31.6
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WhatIf"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            default: components["responses"]["Problem"];
        };
    };
    discardWhatIf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of a what-if, as its creation gave it. */
                id: components["parameters"]["WhatIf"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Discard a what-if. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            410: components["responses"]["Gone"];
            default: components["responses"]["Problem"];
        };
    };
    acceptWhatIf: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Id of a what-if, as its creation gave it. */
                id: components["parameters"]["WhatIf"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "地质灾害隐患点，停用",
                 *       "decided_by": "县托管办"
                 *     }
                 */
                "application/json": components["schemas"]["AcceptRequest"];
            };
        };
        responses: {
            /** @description Decide it so: the decisions are kept, and a whole plan is made of the what-if. */
            201: {
                headers: {
                    /** @description Where it is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "plan": 2
                     *     }
                     */
                    "application/json": components["schemas"]["AcceptedWhatIf"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            410: components["responses"]["Gone"];
            default: components["responses"]["Problem"];
        };
    };
    comparePlans: {
        parameters: {
            query?: {
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of the other plan, or latest. */
                m: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Two plans side by side: who moves, minutes, cost. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "before": 1,
                     *       "after": 2,
                     *       "is_same": false,
                     *       "before_figures": {
                     *         "sites_open": 2,
                     *         "children_at_sites": 9,
                     *         "children_on_visits": 0,
                     *         "adults_needed": 4,
                     *         "walk": {
                     *           "mean_min": 12.4,
                     *           "longest_min": 31.2,
                     *           "share_beyond_30": 0.1111,
                     *           "share_beyond_45": 0
                     *         },
                     *         "cost": {
                     *           "opening": 12000,
                     *           "staff": 12000,
                     *           "walking": 1116,
                     *           "home_visits": 0,
                     *           "total": 25116
                     *         },
                     *         "lower_bound": 25000,
                     *         "gap": 0.004619
                     *       },
                     *       "after_figures": {
                     *         "sites_open": 1,
                     *         "children_at_sites": 9,
                     *         "children_on_visits": 0,
                     *         "adults_needed": 2,
                     *         "walk": {
                     *           "mean_min": 19.8,
                     *           "longest_min": 38.5,
                     *           "share_beyond_30": 0.3333,
                     *           "share_beyond_45": 0
                     *         },
                     *         "cost": {
                     *           "opening": 6000,
                     *           "staff": 6000,
                     *           "walking": 1782,
                     *           "home_visits": 0,
                     *           "total": 13782
                     *         },
                     *         "lower_bound": 13782,
                     *         "gap": 0
                     *       },
                     *       "venues": [
                     *         {
                     *           "venue_id": 1,
                     *           "name": "昭阳中学",
                     *           "kind": "school",
                     *           "lon": 103.717465,
                     *           "lat": 27.338294,
                     *           "change": "more_children",
                     *           "capacity": 120,
                     *           "children_before": 6,
                     *           "children_after": 9
                     *         },
                     *         {
                     *           "venue_id": 2,
                     *           "name": "元龙村儿童之家",
                     *           "kind": "childrens_home",
                     *           "lon": 103.7,
                     *           "lat": 27.3,
                     *           "change": "closed",
                     *           "capacity": 20,
                     *           "children_before": 3,
                     *           "children_after": 0
                     *         }
                     *       ],
                     *       "moves": {
                     *         "total": 1,
                     *         "children": 3,
                     *         "items": [
                     *           {
                     *             "household_id": 2,
                     *             "children": 3,
                     *             "from": {
                     *               "venue_id": 2,
                     *               "name": "元龙村儿童之家",
                     *               "lon": 103.7,
                     *               "lat": 27.3
                     *             },
                     *             "to": {
                     *               "venue_id": 1,
                     *               "name": "昭阳中学",
                     *               "lon": 103.717465,
                     *               "lat": 27.338294
                     *             },
                     *             "minutes_before": 9.4,
                     *             "minutes_after": 31.6
                     *           }
                     *         ]
                     *       },
                     *       "only_before": 0,
                     *       "only_after": 0,
                     *       "duties": {
                     *         "before": 120,
                     *         "after": 60,
                     *         "same": 55
                     *       },
                     *       "missing_adult_days": {
                     *         "before": 2,
                     *         "after": 0
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["PlanComparison"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    explainChild: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a child. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why a child goes where it goes, and what another venue would cost. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "child_id": 20,
                     *       "household_id": 2,
                     *       "children": 2,
                     *       "venue": {
                     *         "venue_id": 1,
                     *         "name": "昭阳中学",
                     *         "lon": 103.717465,
                     *         "lat": 27.338294
                     *       },
                     *       "minutes": 12.3,
                     *       "reason": "nearest",
                     *       "options": [
                     *         {
                     *           "venue": {
                     *             "venue_id": 2,
                     *             "name": "元龙村儿童之家",
                     *             "lon": 103.7,
                     *             "lat": 27.3
                     *           },
                     *           "minutes": 15.1,
                     *           "walking_cost": 302,
                     *           "is_present": false,
                     *           "is_open": true,
                     *           "room": 4,
                     *           "obstacle": "nothing",
                     *           "change": {
                     *             "cost": {
                     *               "opening": 0,
                     *               "staff": 0,
                     *               "walking": 56,
                     *               "home_visits": 0,
                     *               "total": 56
                     *             },
                     *             "moves": [
                     *               {
                     *                 "household_id": 2,
                     *                 "children": 2,
                     *                 "from": {
                     *                   "venue_id": 1,
                     *                   "name": "昭阳中学",
                     *                   "lon": 103.717465,
                     *                   "lat": 27.338294
                     *                 },
                     *                 "to": {
                     *                   "venue_id": 2,
                     *                   "name": "元龙村儿童之家",
                     *                   "lon": 103.7,
                     *                   "lat": 27.3
                     *                 },
                     *                 "minutes_before": 12.3,
                     *                 "minutes_after": 15.1
                     *               }
                     *             ],
                     *             "opened": [],
                     *             "closed": []
                     *           },
                     *           "sentence": {
                     *             "zh": "改去元龙村儿童之家，全季多56元。",
                     *             "en": "Moving to 元龙村儿童之家 costs 56 yuan more a season."
                     *           }
                     *         }
                     *       ],
                     *       "sentence": {
                     *         "zh": "昭阳中学是最近的点。",
                     *         "en": "昭阳中学 is the nearest site."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChildStory"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    explainHousehold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a household. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The same for a household: by its first child to be cared for. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "child_id": 20,
                     *       "household_id": 2,
                     *       "children": 2,
                     *       "venue": {
                     *         "venue_id": 1,
                     *         "name": "昭阳中学",
                     *         "lon": 103.717465,
                     *         "lat": 27.338294
                     *       },
                     *       "minutes": 12.3,
                     *       "reason": "nearest",
                     *       "options": [
                     *         {
                     *           "venue": {
                     *             "venue_id": 2,
                     *             "name": "元龙村儿童之家",
                     *             "lon": 103.7,
                     *             "lat": 27.3
                     *           },
                     *           "minutes": 15.1,
                     *           "walking_cost": 302,
                     *           "is_present": false,
                     *           "is_open": true,
                     *           "room": 4,
                     *           "obstacle": "nothing",
                     *           "change": {
                     *             "cost": {
                     *               "opening": 0,
                     *               "staff": 0,
                     *               "walking": 56,
                     *               "home_visits": 0,
                     *               "total": 56
                     *             },
                     *             "moves": [
                     *               {
                     *                 "household_id": 2,
                     *                 "children": 2,
                     *                 "from": {
                     *                   "venue_id": 1,
                     *                   "name": "昭阳中学",
                     *                   "lon": 103.717465,
                     *                   "lat": 27.338294
                     *                 },
                     *                 "to": {
                     *                   "venue_id": 2,
                     *                   "name": "元龙村儿童之家",
                     *                   "lon": 103.7,
                     *                   "lat": 27.3
                     *                 },
                     *                 "minutes_before": 12.3,
                     *                 "minutes_after": 15.1
                     *               }
                     *             ],
                     *             "opened": [],
                     *             "closed": []
                     *           },
                     *           "sentence": {
                     *             "zh": "改去元龙村儿童之家，全季多56元。",
                     *             "en": "Moving to 元龙村儿童之家 costs 56 yuan more a season."
                     *           }
                     *         }
                     *       ],
                     *       "sentence": {
                     *         "zh": "昭阳中学是最近的点。",
                     *         "en": "昭阳中学 is the nearest site."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChildStory"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    explainVenue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
                /** @description Number of a venue. */
                id: components["parameters"]["Venue"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Why a venue opens or not, and at which price it would. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "venue_id": 3,
                     *       "is_candidate": true,
                     *       "is_open": false,
                     *       "decision": "free",
                     *       "capacity": 15,
                     *       "children": 0,
                     *       "households": 0,
                     *       "adults": 0,
                     *       "children_in_reach": 9,
                     *       "cost": {
                     *         "opening": 0,
                     *         "staff": 0,
                     *         "walking": 0,
                     *         "home_visits": 0,
                     *         "total": 0
                     *       },
                     *       "change": {
                     *         "cost": {
                     *           "opening": 7000,
                     *           "staff": 6000,
                     *           "walking": -420,
                     *           "home_visits": 0,
                     *           "total": 12580
                     *         },
                     *         "moves": [],
                     *         "opened": [
                     *           {
                     *             "venue_id": 3,
                     *             "name": "新民农家书屋",
                     *             "lon": 103.71,
                     *             "lat": 27.33
                     *           }
                     *         ],
                     *         "closed": []
                     *       },
                     *       "left_to_home_visits": 0,
                     *       "certain_at_least": 9000,
                     *       "price": {
                     *         "opening_cost": 7000,
                     *         "pays_at_or_below": -5580,
                     *         "never_pays_above": -2000
                     *       },
                     *       "sentence": {
                     *         "zh": "开这个点全季多12580元。",
                     *         "en": "Opening it costs 12,580 yuan more a season."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["VenueStory"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    sitingCurve: {
        parameters: {
            query?: {
                /** @description Code of a county of the plan; may be left out where the plan is of one county. */
                county?: string;
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What one site more or less buys; takes seconds the first time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "county": "530602000000",
                     *       "present": 2,
                     *       "points": [
                     *         {
                     *           "sites": 1,
                     *           "cost": {
                     *             "opening": 6000,
                     *             "staff": 6000,
                     *             "walking": 1782,
                     *             "home_visits": 0,
                     *             "total": 13782
                     *           },
                     *           "children_at_home": 0,
                     *           "lower_bound": 13782,
                     *           "is_present": false
                     *         },
                     *         {
                     *           "sites": 2,
                     *           "cost": {
                     *             "opening": 12000,
                     *             "staff": 12000,
                     *             "walking": 1116,
                     *             "home_visits": 0,
                     *             "total": 25116
                     *           },
                     *           "children_at_home": 0,
                     *           "lower_bound": 25000,
                     *           "is_present": true
                     *         }
                     *       ],
                     *       "sentence": {
                     *         "zh": "少开一个点省11334元。",
                     *         "en": "One site less saves 11,334 yuan."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SiteCurve"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    sitingPrices: {
        parameters: {
            query?: {
                /** @description Code of a county of the plan; may be left out where the plan is of one county. */
                county?: string;
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What each rule costs; takes seconds the first time. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "county": "530602000000",
                     *       "items": [
                     *         {
                     *           "rule": "walk_cap",
                     *           "what": {
                     *             "zh": "步行上限60→70分钟",
                     *             "en": "walking cap 60 -> 70 minutes"
                     *           },
                     *           "venue": null,
                     *           "found": -1200,
                     *           "at_least": -1500,
                     *           "at_most": -1100,
                     *           "unmoved": 0,
                     *           "sites_before": 2,
                     *           "sites_after": 2,
                     *           "children_at_home_before": 1,
                     *           "children_at_home_after": 0,
                     *           "sentence": {
                     *             "zh": "放宽到70分钟可省1200元。",
                     *             "en": "70 minutes would save 1,200 yuan."
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RulePrices"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    sitingConflicts: {
        parameters: {
            query?: {
                /** @description Code of a county of the plan; may be left out where the plan is of one county. */
                county?: string;
            };
            header?: never;
            path: {
                /** @description Number of a plan, or latest: the published plan, else the one with the highest number. */
                n: components["parameters"]["Plan"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wishes that cannot all be had. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "county": "530602000000",
                     *       "items": [
                     *         {
                     *           "wishes": [
                     *             {
                     *               "kind": "capacity",
                     *               "venue": {
                     *                 "venue_id": 1,
                     *                 "name": "昭阳中学",
                     *                 "lon": 103.717465,
                     *                 "lat": 27.338294
                     *               },
                     *               "household_id": null,
                     *               "sentence": {
                     *                 "zh": "昭阳中学只能容纳120名儿童",
                     *                 "en": "昭阳中学 takes 120 children"
                     *               }
                     *             }
                     *           ],
                     *           "households": [
                     *             4
                     *           ],
                     *           "children": 2,
                     *           "is_proven": true,
                     *           "is_irreducible": true,
                     *           "sentence": {
                     *             "zh": "这些愿望不能同时满足。",
                     *             "en": "These wishes cannot all be had."
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WishConflicts"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    imports: {
        parameters: {
            query?: {
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who imported what and when, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "offset": 0,
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "imported_by": "县民政局",
                     *           "imported_at": "2025-06-20T08:00:00Z",
                     *           "can_be_undone": true,
                     *           "is_undone": false,
                     *           "undone_by": "",
                     *           "undone_at": "",
                     *           "undo_reason": "",
                     *           "total": {
                     *             "rows": 300,
                     *             "added": 300,
                     *             "merged": 0,
                     *             "unchanged": 0,
                     *             "refused": 0
                     *           },
                     *           "files": [
                     *             {
                     *               "file": "昭阳区/村级儿童花名册.xlsx",
                     *               "fingerprint": "0f1e",
                     *               "counts": {
                     *                 "rows": 300,
                     *                 "added": 300,
                     *                 "merged": 0,
                     *                 "unchanged": 0,
                     *                 "refused": 0
                     *               },
                     *               "doubtful": null
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ImportList"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    importLedgers: {
        parameters: {
            query?: {
                /** @description Write nothing. */
                dry_run?: boolean;
                /** @description Also make a marked copy of every file: the very file, its doubtful cells marked, the reasons beside them. */
                marked?: boolean;
                /** @description With dry_run and by: each doubtful row comes with what stands in it. */
                cells?: boolean;
                /** @description Who imports: a name for the journal. */
                by?: string;
                /** @description Name of the file where the body is one file as it is. */
                file?: string;
                /** @description How many doubtful rows to pass over. For more of them the same files are sent again: nothing of a dry run is kept. */
                offset?: number;
                /** @description How many doubtful rows to give. */
                limit?: number;
            };
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description JSON: {"cells": [{"file", "sheet", "row", "column", "text"}]}; file, sheet and row as a doubtful row has them, the column's letters alone. */
                    corrections?: string;
                };
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Take ledgers over, or with dry_run say what would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dry_run": true,
                     *       "number": null,
                     *       "total": {
                     *         "rows": 300,
                     *         "added": 300,
                     *         "merged": 0,
                     *         "unchanged": 0,
                     *         "refused": 0
                     *       },
                     *       "files": [
                     *         {
                     *           "file": "昭阳区/村级儿童花名册.xlsx",
                     *           "fingerprint": "0f1e",
                     *           "counts": {
                     *             "rows": 300,
                     *             "added": 300,
                     *             "merged": 0,
                     *             "unchanged": 0,
                     *             "refused": 0
                     *           },
                     *           "doubtful": 1
                     *         }
                     *       ],
                     *       "unread": [],
                     *       "marked": [
                     *         {
                     *           "file": "昭阳区/村级儿童花名册.xlsx",
                     *           "name": "昭阳区/村级儿童花名册.xlsx",
                     *           "href": "/api/v1/marked-copies/5f1c0d9a7b3e48216c8d0f4a92e7b561",
                     *           "cells": 1,
                     *           "rows": 1,
                     *           "is_converted": false,
                     *           "message": null
                     *         }
                     *       ],
                     *       "changes": {
                     *         "added": 300,
                     *         "changed": 1,
                     *         "items": [
                     *           {
                     *             "type": "child",
                     *             "id": 7,
                     *             "is_new": false,
                     *             "label": "李**",
                     *             "fields": [
                     *               {
                     *                 "field": "carer_phone",
                     *                 "label": {
                     *                   "zh": "受委托监护人电话",
                     *                   "en": "carer's telephone"
                     *                 },
                     *                 "before": "*******0001",
                     *                 "after": "*******5678"
                     *               }
                     *             ]
                     *           }
                     *         ]
                     *       },
                     *       "doubtful": {
                     *         "total": 1,
                     *         "offset": 0,
                     *         "items": [
                     *           {
                     *             "file": "昭阳区/村级儿童花名册.xlsx",
                     *             "sheet": "永丰镇",
                     *             "row": 14,
                     *             "column": "F 身份证号",
                     *             "code": "id_number.check_digit",
                     *             "level": "doubt",
                     *             "kind": {
                     *               "zh": "身份证号校验码不符，未采用",
                     *               "en": "the identity number's check digit does not fit; not used"
                     *             },
                     *             "sentence": {
                     *               "zh": "身份证号校验码不符，未采用。",
                     *               "en": "the identity number's check digit does not fit; not used."
                     *             },
                     *             "remedy": {
                     *               "zh": "按户口簿或原始材料核对后改正这一格",
                     *               "en": "correct the cell after the household register or the original papers"
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            /** @description Taken over: it has a number in the journal. */
            201: {
                headers: {
                    /** @description Where it is found. */
                    Location?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportReport"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    markedCopy: {
        parameters: {
            query: {
                /** @description Who fetches it. */
                by: string;
                /** @description What for. */
                purpose: string;
            };
            header?: never;
            path: {
                /** @description As the answer to the upload gives it, in `href`. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The marked copy: a workbook, or a text file in the encoding in which it came. */
            200: {
                headers: {
                    /** @description The file's name. */
                    "Content-Disposition"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    importProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Uploads that are being taken over at this moment, and how far they are. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "running": [
                     *         {
                     *           "files": 325,
                     *           "read": 120,
                     *           "is_taken_over": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ImportProgress"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    import: {
        parameters: {
            query?: {
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description Number of an import. */
                n: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One import with its doubtful rows. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 1,
                     *       "imported_by": "县民政局",
                     *       "imported_at": "2025-06-20T08:00:00Z",
                     *       "can_be_undone": true,
                     *       "is_undone": false,
                     *       "undone_by": "",
                     *       "undone_at": "",
                     *       "undo_reason": "",
                     *       "total": {
                     *         "rows": 300,
                     *         "added": 300,
                     *         "merged": 0,
                     *         "unchanged": 0,
                     *         "refused": 0
                     *       },
                     *       "files": [
                     *         {
                     *           "file": "昭阳区/村级儿童花名册.xlsx",
                     *           "fingerprint": "0f1e",
                     *           "counts": {
                     *             "rows": 300,
                     *             "added": 300,
                     *             "merged": 0,
                     *             "unchanged": 0,
                     *             "refused": 0
                     *           },
                     *           "doubtful": null
                     *         }
                     *       ],
                     *       "doubtful": {
                     *         "total": 1,
                     *         "offset": 0,
                     *         "items": [
                     *           {
                     *             "file": "昭阳区/村级儿童花名册.xlsx",
                     *             "sheet": "永丰镇",
                     *             "row": 14,
                     *             "column": "F 身份证号",
                     *             "code": "id_number.check_digit",
                     *             "level": "doubt",
                     *             "kind": {
                     *               "zh": "身份证号校验码不符，未采用",
                     *               "en": "the identity number's check digit does not fit; not used"
                     *             },
                     *             "sentence": {
                     *               "zh": "身份证号校验码不符，未采用。",
                     *               "en": "the identity number's check digit does not fit; not used."
                     *             },
                     *             "remedy": {
                     *               "zh": "按户口簿或原始材料核对后改正这一格",
                     *               "en": "correct the cell after the household register or the original papers"
                     *             }
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ImportPage"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    undoImport: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of an import. */
                n: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "县教体局",
                 *       "reason": "传错了文件"
                 *     }
                 */
                "application/json": components["schemas"]["UndoRequest"];
            };
        };
        responses: {
            /** @description Undo a whole import: every record stands again as it stood before. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "undone": 2,
                     *       "restored": 251,
                     *       "withdrawn": 0,
                     *       "listings": 251
                     *     }
                     */
                    "application/json": components["schemas"]["UndoneImport"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    trainingSessions: {
        parameters: {
            query?: {
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Training sessions: those to come first, by date, then those that were. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "items": [
                     *         {
                     *           "session_id": 3,
                     *           "date": "2025-07-12",
                     *           "kind": {
                     *             "code": "general",
                     *             "label": {
                     *               "zh": "通识培训",
                     *               "en": "general training"
                     *             }
                     *           },
                     *           "post": null,
                     *           "subject": "补训：岗前通识",
                     *           "place": "昭阳区青少年活动中心",
                     *           "places": 120,
                     *           "places_left": 112,
                     *           "length_min": 360,
                     *           "is_to_come": true,
                     *           "invited": 8,
                     *           "attended": 0,
                     *           "absent": 0,
                     *           "passed": 0,
                     *           "failed": 0,
                     *           "county": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingList"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    trainingSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of a training session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One training session, and who was invited, came and passed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session_id": 3,
                     *       "date": "2025-07-12",
                     *       "kind": {
                     *         "code": "general",
                     *         "label": {
                     *           "zh": "通识培训",
                     *           "en": "general training"
                     *         }
                     *       },
                     *       "post": null,
                     *       "subject": "补训：岗前通识",
                     *       "place": "昭阳区青少年活动中心",
                     *       "places": 120,
                     *       "places_left": 112,
                     *       "length_min": 360,
                     *       "is_to_come": false,
                     *       "invited": 7,
                     *       "attended": 1,
                     *       "absent": 0,
                     *       "passed": 1,
                     *       "failed": 0,
                     *       "county": {
                     *         "code": "530602000000",
                     *         "name": "昭阳区"
                     *       },
                     *       "records": [
                     *         {
                     *           "session_id": 3,
                     *           "adult_id": 17,
                     *           "presence": {
                     *             "code": "attended",
                     *             "label": {
                     *               "zh": "已签到",
                     *               "en": "attended"
                     *             }
                     *           },
                     *           "assessment": {
                     *             "code": "passed",
                     *             "label": {
                     *               "zh": "合格",
                     *               "en": "passed"
                     *             }
                     *           },
                     *           "is_by_hand": true,
                     *           "recorded_at": "2025-07-12T10:00:00Z",
                     *           "class": "resident",
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingPage"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    recordTraining: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of a training session. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "adult_id": 17,
                 *       "presence": "attended",
                 *       "assessment": "passed",
                 *       "recorded_by": "团县委 某某"
                 *     }
                 */
                "application/json": components["schemas"]["TrainingRecordRequest"];
            };
        };
        responses: {
            /** @description Record one adult at a training session; it holds over what ledgers say. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session_id": 3,
                     *       "adult_id": 17,
                     *       "presence": {
                     *         "code": "attended",
                     *         "label": {
                     *           "zh": "已签到",
                     *           "en": "attended"
                     *         }
                     *       },
                     *       "assessment": {
                     *         "code": "passed",
                     *         "label": {
                     *           "zh": "合格",
                     *           "en": "passed"
                     *         }
                     *       },
                     *       "is_by_hand": true,
                     *       "recorded_at": "2025-07-12T10:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TrainingRecord"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    vetting: {
        parameters: {
            query?: {
                /** @description Code of a county. */
                county?: components["parameters"]["County"];
                /** @description One or several states with commas between. */
                state?: string;
                /** @description Only those whose clear check is over before their last day of service, or only the others. */
                runs_out?: boolean;
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where every adult's record check stands, by number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "by_state": {
                     *         "not_requested": 0,
                     *         "requested": 0,
                     *         "clear": 1,
                     *         "hit": 0
                     *       },
                     *       "running_out": 0,
                     *       "items": [
                     *         {
                     *           "adult_id": 17,
                     *           "class": "resident",
                     *           "county": {
                     *             "code": "530602000000",
                     *             "name": "昭阳区"
                     *           },
                     *           "township": {
                     *             "code": "530602100000",
                     *             "name": "永丰镇"
                     *           },
                     *           "state": {
                     *             "code": "clear",
                     *             "label": {
                     *               "zh": "无记录",
                     *               "en": "clear"
                     *             }
                     *           },
                     *           "checked_on": "2025-06-10",
                     *           "valid_until": "2026-06-10",
                     *           "runs_out": false,
                     *           "general_trained_on": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["VettingList"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    recordVetting: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "adult_id": 17,
                 *       "state": "clear",
                 *       "on": "2025-06-10",
                 *       "valid_until": "2026-06-10",
                 *       "evidence": "查询回执20250017",
                 *       "recorded_by": "团县委 某某"
                 *     }
                 */
                "application/json": components["schemas"]["VettingRequest"];
            };
        };
        responses: {
            /** @description Record a state of an adult's record check. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "adult_id": 17,
                     *       "state": {
                     *         "code": "clear",
                     *         "label": {
                     *           "zh": "无记录",
                     *           "en": "clear"
                     *         }
                     *       },
                     *       "on": "2025-06-10",
                     *       "valid_until": "2026-06-10",
                     *       "has_evidence": true,
                     *       "evidence_end": "*0017",
                     *       "is_by_hand": true,
                     *       "recorded_at": "2025-06-10T08:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["VettingState"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    vettingOfAdult: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Number of an adult. */
                id: components["parameters"]["Adult"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One adult's record check and training, with the history. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "adult_id": 17,
                     *       "class": "resident",
                     *       "county": {
                     *         "code": "530602000000",
                     *         "name": "昭阳区"
                     *       },
                     *       "township": {
                     *         "code": "530602100000",
                     *         "name": "永丰镇"
                     *       },
                     *       "state": {
                     *         "code": "clear",
                     *         "label": {
                     *           "zh": "无记录",
                     *           "en": "clear"
                     *         }
                     *       },
                     *       "checked_on": "2025-06-10",
                     *       "valid_until": "2026-06-10",
                     *       "runs_out": false,
                     *       "general_trained_on": null,
                     *       "history": [
                     *         {
                     *           "adult_id": 17,
                     *           "state": {
                     *             "code": "clear",
                     *             "label": {
                     *               "zh": "无记录",
                     *               "en": "clear"
                     *             }
                     *           },
                     *           "on": "2025-06-10",
                     *           "valid_until": "2026-06-10",
                     *           "has_evidence": true,
                     *           "evidence_end": "*0017",
                     *           "is_by_hand": true,
                     *           "recorded_at": "2025-06-10T08:00:00Z"
                     *         }
                     *       ],
                     *       "training": [
                     *         {
                     *           "session_id": 3,
                     *           "adult_id": 17,
                     *           "presence": {
                     *             "code": "attended",
                     *             "label": {
                     *               "zh": "已签到",
                     *               "en": "attended"
                     *             }
                     *           },
                     *           "assessment": {
                     *             "code": "passed",
                     *             "label": {
                     *               "zh": "合格",
                     *               "en": "passed"
                     *             }
                     *           },
                     *           "is_by_hand": true,
                     *           "recorded_at": "2025-07-12T10:00:00Z",
                     *           "date": "2025-07-12",
                     *           "kind": {
                     *             "code": "general",
                     *             "label": {
                     *               "zh": "通识培训",
                     *               "en": "general training"
                     *             }
                     *           },
                     *           "post": null,
                     *           "subject": "补训：岗前通识"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["VettingPage"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    funnel: {
        parameters: {
            query?: {
                /** @description Code of a region; the whole without it. */
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Known, asked, willing, placed, present, of a region and its parts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "as_of": "2025-07-01T08:00:00Z",
                     *       "plan": null,
                     *       "regions": [
                     *         {
                     *           "code": "530600000000",
                     *           "name": "昭通市",
                     *           "level": "prefecture",
                     *           "steps": [
                     *             {
                     *               "code": "known",
                     *               "label": {
                     *                 "zh": "已掌握",
                     *                 "en": "known"
                     *               },
                     *               "count": 300,
                     *               "of": null,
                     *               "stopped": []
                     *             },
                     *             {
                     *               "code": "asked",
                     *               "label": {
                     *                 "zh": "已询问",
                     *                 "en": "asked"
                     *               },
                     *               "count": 296,
                     *               "of": 300,
                     *               "stopped": [
                     *                 {
                     *                   "code": "not_contacted",
                     *                   "label": {
                     *                     "zh": "尚未联系",
                     *                     "en": "not contacted yet"
                     *                   },
                     *                   "count": 4
                     *                 }
                     *               ]
                     *             },
                     *             {
                     *               "code": "willing",
                     *               "label": {
                     *                 "zh": "愿意参加",
                     *                 "en": "willing"
                     *               },
                     *               "count": 296,
                     *               "of": 296,
                     *               "stopped": []
                     *             },
                     *             {
                     *               "code": "placed",
                     *               "label": {
                     *                 "zh": "已安排",
                     *                 "en": "placed"
                     *               },
                     *               "count": null,
                     *               "of": null,
                     *               "stopped": []
                     *             },
                     *             {
                     *               "code": "present",
                     *               "label": {
                     *                 "zh": "已到场",
                     *                 "en": "present"
                     *               },
                     *               "count": null,
                     *               "of": null,
                     *               "stopped": []
                     *             }
                     *           ],
                     *           "visited": 0
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Funnel"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    askNext: {
        parameters: {
            query?: {
                /** @description Code of a region; the whole without it. */
                region?: string;
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whom to ask next: by risk, then fewest attempts, then distance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "offset": 0,
                     *       "items": [
                     *         {
                     *           "child": 7,
                     *           "masked_name": "李**",
                     *           "region": {
                     *             "code": "530602100201",
                     *             "name": "昭阳区/永丰镇/三甲村"
                     *           },
                     *           "why": {
                     *             "code": "not_contacted",
                     *             "label": {
                     *               "zh": "尚未联系",
                     *               "en": "not contacted yet"
                     *             }
                     *           },
                     *           "risk": null,
                     *           "attempts": 0,
                     *           "last_attempt": "",
                     *           "nearest_venue_m": 1210
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ToAskList"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    stopped: {
        parameters: {
            query: {
                /** @description Code of a region; the whole without it. */
                region?: string;
                /** @description One or several reasons with commas between: stopped.code of the funnel. */
                reason: string;
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Children who stopped in the funnel for a reason, masked: by risk, then fewest attempts, then distance. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "offset": 0,
                     *       "items": [
                     *         {
                     *           "child": 7,
                     *           "masked_name": "李**",
                     *           "region": {
                     *             "code": "530602100201",
                     *             "name": "昭阳区/永丰镇/三甲村"
                     *           },
                     *           "why": {
                     *             "code": "not_contacted",
                     *             "label": {
                     *               "zh": "尚未联系",
                     *               "en": "not contacted yet"
                     *             }
                     *           },
                     *           "risk": null,
                     *           "attempts": 0,
                     *           "last_attempt": "",
                     *           "nearest_venue_m": 1210
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ToAskList"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    risks: {
        parameters: {
            query?: {
                /** @description Code of a region; the whole without it. */
                region?: string;
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Children whom the law does not leave as they are, with who answers for it and by when. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "offset": 0,
                     *       "items": [
                     *         {
                     *           "child": 7,
                     *           "masked_name": "李**",
                     *           "region": {
                     *             "code": "530602100201",
                     *             "name": "昭阳区/永丰镇/三甲村"
                     *           },
                     *           "risk": {
                     *             "code": "under_8_alone",
                     *             "label": {
                     *               "zh": "不满八周岁无人看护",
                     *               "en": "under eight and unattended"
                     *             }
                     *           },
                     *           "article": {
                     *             "zh": "《未成年人保护法》第二十一条",
                     *             "en": "Law on the Protection of Minors, Art. 21"
                     *           },
                     *           "responsible": {
                     *             "zh": "三甲村儿童主任",
                     *             "en": "child director of 三甲村"
                     *           },
                     *           "since": "2025-06-20T08:00:00Z",
                     *           "due": "2025-06-21T08:00:00Z",
                     *           "is_settled": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RiskTasks"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    contacts: {
        parameters: {
            query?: {
                /** @description Number of a child. */
                child?: number;
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Attempts to reach families, in the order of recording. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "offset": 0,
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "child": 5,
                     *           "means": {
                     *             "code": "phone",
                     *             "label": {
                     *               "zh": "电话",
                     *               "en": "telephone"
                     *             }
                     *           },
                     *           "outcome": {
                     *             "code": "not_reached",
                     *             "label": {
                     *               "zh": "未联系上",
                     *               "en": "not reached"
                     *             }
                     *           },
                     *           "made_at": "2025-07-01T08:30:00Z",
                     *           "made_by": "村儿童主任",
                     *           "note": "",
                     *           "withdraws": null,
                     *           "recorded_at": "2025-07-01T08:31:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ContactList"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    recordContact: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "child": 5,
                 *       "means": "phone",
                 *       "outcome": "not_reached",
                 *       "made_by": "村儿童主任"
                 *     }
                 */
                "application/json": components["schemas"]["ContactRequest"];
            };
        };
        responses: {
            /** @description Record an attempt, or take one back. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "child": 5,
                     *       "means": {
                     *         "code": "phone",
                     *         "label": {
                     *           "zh": "电话",
                     *           "en": "telephone"
                     *         }
                     *       },
                     *       "outcome": {
                     *         "code": "not_reached",
                     *         "label": {
                     *           "zh": "未联系上",
                     *           "en": "not reached"
                     *         }
                     *       },
                     *       "made_at": "2025-07-01T08:30:00Z",
                     *       "made_by": "村儿童主任",
                     *       "note": "",
                     *       "withdraws": null,
                     *       "recorded_at": "2025-07-01T08:31:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Contact"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    claim: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "三甲村儿童主任",
                 *       "purpose": "入户询问意愿",
                 *       "children": [
                 *         7
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ClaimRequest"];
            };
        };
        responses: {
            /** @description The names behind masked ones, for somebody who says who they are and what for; it is logged. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "child": 7,
                     *           "name": "甲小一",
                     *           "carer_name": "周奶奶",
                     *           "carer_relation": "祖母",
                     *           "carer_phone": "13800000000",
                     *           "address": "三甲村1组"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ClaimedChildren"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    pairs: {
        parameters: {
            query?: {
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Children who may be one child, the likeliest first, with the evidence side by side; masked but for what differs. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "offset": 0,
                     *       "items": [
                     *         {
                     *           "a": 3,
                     *           "b": 7,
                     *           "probability": 0.8712,
                     *           "barred": true,
                     *           "evidence": [
                     *             {
                     *               "field": {
                     *                 "code": "name",
                     *                 "label": {
                     *                   "zh": "姓名",
                     *                   "en": "name"
                     *                 }
                     *               },
                     *               "a": "甲*一",
                     *               "b": "甲*三",
                     *               "agreement": {
                     *                 "code": "one_character",
                     *                 "label": {
                     *                   "zh": "差一个字",
                     *                   "en": "one character differs"
                     *                 }
                     *               },
                     *               "weight_bits": -1.9
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["PairList"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    claimPair: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "by": "县教体局 王",
                 *       "purpose": "核对疑似重复",
                 *       "a": 3,
                 *       "b": 7
                 *     }
                 */
                "application/json": components["schemas"]["PairClaimRequest"];
            };
        };
        responses: {
            /** @description A probable pair with every value whole, for somebody who says who they are and what for; it is logged. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "a": 3,
                     *       "b": 7,
                     *       "probability": 0.8712,
                     *       "barred": true,
                     *       "evidence": [
                     *         {
                     *           "field": {
                     *             "code": "name",
                     *             "label": {
                     *               "zh": "姓名",
                     *               "en": "name"
                     *             }
                     *           },
                     *           "a": "甲小一",
                     *           "b": "甲小三",
                     *           "agreement": {
                     *             "code": "one_character",
                     *             "label": {
                     *               "zh": "差一个字",
                     *               "en": "one character differs"
                     *             }
                     *           },
                     *           "weight_bits": -1.9
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProbablePair"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
    verdicts: {
        parameters: {
            query?: {
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What persons have found about pairs, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "offset": 0,
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "kind": {
                     *             "code": "same",
                     *             "label": {
                     *               "zh": "同一人",
                     *               "en": "the same child"
                     *             }
                     *           },
                     *           "child": 3,
                     *           "other": 7,
                     *           "row": null,
                     *           "takes_back": null,
                     *           "sentence": {
                     *             "zh": "儿童 3 与儿童 7 是同一人，已并入前者",
                     *             "en": "child 3 and child 7 are one, the latter merged into the former"
                     *           },
                     *           "reason": "村里核实",
                     *           "decided_by": "村儿童主任",
                     *           "decided_at": "2025-07-01T08:30:00Z",
                     *           "holds": true
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["VerdictList"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    giveVerdict: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "kind": "same",
                 *       "child": 3,
                 *       "other": 7,
                 *       "reason": "村里核实",
                 *       "by": "村儿童主任"
                 *     }
                 */
                "application/json": components["schemas"]["VerdictRequest"];
            };
        };
        responses: {
            /** @description Keep what a person has found: one child, two children, or that a row is another child's. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "kind": {
                     *         "code": "same",
                     *         "label": {
                     *           "zh": "同一人",
                     *           "en": "the same child"
                     *         }
                     *       },
                     *       "child": 3,
                     *       "other": 7,
                     *       "row": null,
                     *       "takes_back": null,
                     *       "sentence": {
                     *         "zh": "儿童 3 与儿童 7 是同一人，已并入前者",
                     *         "en": "child 3 and child 7 are one, the latter merged into the former"
                     *       },
                     *       "reason": "村里核实",
                     *       "decided_by": "村儿童主任",
                     *       "decided_at": "2025-07-01T08:30:00Z",
                     *       "holds": true
                     *     }
                     */
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    takeVerdictBack: {
        parameters: {
            query?: never;
            header: {
                /** @description 1 to 100 visible ASCII characters, new for every new request: the same key with the same body gives the same answer again, with another body 409. */
                "Idempotency-Key": components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description Number of a verdict. */
                n: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "再次核实",
                 *       "by": "村儿童主任"
                 *     }
                 */
                "application/json": components["schemas"]["VerdictUndoRequest"];
            };
        };
        responses: {
            /** @description Take a verdict back: everything stands as it stood before. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "kind": {
                     *         "code": "same",
                     *         "label": {
                     *           "zh": "同一人",
                     *           "en": "the same child"
                     *         }
                     *       },
                     *       "child": 3,
                     *       "other": 7,
                     *       "row": null,
                     *       "takes_back": null,
                     *       "sentence": {
                     *         "zh": "儿童 3 与儿童 7 是同一人，已并入前者",
                     *         "en": "child 3 and child 7 are one, the latter merged into the former"
                     *       },
                     *       "reason": "村里核实",
                     *       "decided_by": "村儿童主任",
                     *       "decided_at": "2025-07-01T08:30:00Z",
                     *       "holds": true
                     *     }
                     */
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Conflict"];
            default: components["responses"]["Problem"];
        };
    };
    certificate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The nobody-missed certificate: totals and the estimate of children on no list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "season": "2025年暑期托管",
                     *       "region": "昭通市",
                     *       "as_of": "2025-07-14T08:00:00Z",
                     *       "fingerprint": "7797c667ae0f58076bcf8306996fc75f",
                     *       "is_complete": true,
                     *       "children": 300,
                     *       "lists": [
                     *         {
                     *           "code": "village_roll",
                     *           "label": {
                     *             "zh": "村级花名册",
                     *             "en": "village roll"
                     *           },
                     *           "sheets": 11,
                     *           "children": 300
                     *         }
                     *       ],
                     *       "totals": [
                     *         {
                     *           "code": "not_on_every_list",
                     *           "label": {
                     *             "zh": "未同时列入本县全部各类名单的儿童",
                     *             "en": "children not on every kind of list of their county"
                     *           },
                     *           "count": 49,
                     *           "named_in": "incomplete"
                     *         }
                     *       ],
                     *       "estimate": {
                     *         "whole": {
                     *           "code": "",
                     *           "name": {
                     *             "zh": "全域",
                     *             "en": "the whole"
                     *           },
                     *           "seen": 300,
                     *           "on_two_lists": 250,
                     *           "missing": 12.5,
                     *           "low": 7.1,
                     *           "high": 22,
                     *           "model": "12,3",
                     *           "bic": 31.4,
                     *           "caveats": [
                     *             {
                     *               "code": "dependent",
                     *               "label": {
                     *                 "zh": "名单之间不独立，已选用允许相关的模型",
                     *                 "en": "the lists are not independent of one another; the model allows for it"
                     *               }
                     *             }
                     *           ]
                     *         },
                     *         "by_county": [],
                     *         "by_age": [],
                     *         "assumptions": [
                     *           {
                     *             "zh": "各份名单是互相独立登记的。",
                     *             "en": "The lists were made independently."
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    certificateFile: {
        parameters: {
            query: {
                /** @description csv and xlsx are the same tables; json is the machine-readable twin. */
                format: "csv" | "xlsx" | "json";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The nobody-missed certificate as a file, with everyone it names, masked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example 证明
                     *     项目,内容,说明
                     */
                    "text/csv; charset=utf-8": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/json": Record<string, never>;
                };
            };
            400: components["responses"]["BadInput"];
            default: components["responses"]["Problem"];
        };
    };
    certificateSection: {
        parameters: {
            query?: {
                /** @description How many to leave out at the beginning. */
                offset?: components["parameters"]["Offset"];
                /** @description How many to give. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path: {
                /** @description As totals.named_in has it. */
                section: "incomplete" | "not_reached" | "not_contacted" | "villages" | "schools" | "open_risks" | "without_place" | "without_identity";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those whom a section of the certificate names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "total": 1,
                     *       "offset": 0,
                     *       "items": [
                     *         {
                     *           "child": 7,
                     *           "masked_name": "李**",
                     *           "region": {
                     *             "code": "530602100201",
                     *             "name": "昭阳区/永丰镇/三甲村"
                     *           },
                     *           "school": "永丰小学",
                     *           "on": [
                     *             {
                     *               "code": "school_roll",
                     *               "label": {
                     *                 "zh": "学校花名册",
                     *                 "en": "school roll"
                     *               }
                     *             }
                     *           ],
                     *           "not_on": [
                     *             {
                     *               "code": "village_roll",
                     *               "label": {
                     *                 "zh": "村级花名册",
                     *                 "en": "village roll"
                     *               }
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CertificateSection"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            default: components["responses"]["Problem"];
        };
    };
}
