// What both maps take: they show the same data and answer the same hand movements.
import type { MapSite, Region } from '../api/types';
import type { Marked } from './changes';

export interface MapProps {
    outlines: GeoJSON.Feature[];
    counties: Region[];
    townships: Region[];
    sites: MapSite[];
    every_site: MapSite[]; // the frame of the picture does not move with the filter
    county: string;
    selected: number | undefined;
    marked: readonly Marked[]; // each is among the sites
    pick: (venue_id: number | undefined) => void;
    hover: (at: { site: MapSite; x: number; y: number } | undefined) => void;
    fail: () => void;
}
