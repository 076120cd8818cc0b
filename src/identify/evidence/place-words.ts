/** Words for places, after which owners name cameras and factories do not. In English and other languages of Europe's schools. */
const places: ReadonlySet<string> = new Set(
  [
    'aisle alley annexe arcade assembly atrium attic balcony barn basement bathroom bedroom boardroom cafe cafeteria',
    'canteen carpark cellar chapel church classroom cloakroom college corridor council courtyard',
    'cupboard depot dormitory downstairs driveway entrance exit fence floor forecourt foyer freezer garage',
    'garden gate greenhouse gym gymnasium hall hallway hangar harbour highway hospital kindergarten',
    'kitchen laboratory lane lawn library lobby lounge museum nursery office',
    'park parking passage patio pavilion playground plaza pool porch quay reception road roof room roundabout',
    'school shed shop showroom sidewalk staffroom staircase stairs stairway stairwell store street',
    'swimming theatre town toilets upstairs university vestibule village warehouse wharf workshop yard',
    'east north south west northeast northwest southeast southwest back front rear',
    // German, Dutch and the Scandinavian languages
    'aula außen bahnhof büro buero dach diele einfahrt eingang eingangstür empfang fahrradkeller flur garten',
    'halle haupteingang haustür hof keller küche kueche lager parkplatz pausenhof schule schulhof sporthalle straße strasse',
    'treppe treppenhaus turnhalle werkstatt zimmer bibliotheek ingang kantoor keuken schuur tuin voordeur',
    'entré garasje hage inngang indgang kjøkken kontor korridor kök skola skole trädgård',
    // French, Italian, Spanish and Portuguese
    'accueil bibliothèque bureau chambre couloir cour cuisine école ecole entrée entree escalier jardin mairie parvis',
    'portail portillon rue salle salon toit corridoio cortile cucina giardino ingresso magazzino ufficio piazza',
    'scuola tetto cocina entrada escuela escalera garaje jardín oficina pasillo patio puerta recepción sala calle',
    'cozinha escola escritório garagem jardim rua telhado',
    // Polish, Czech, Hungarian, Finnish
    'biuro brama korytarz kuchnia ogród parter podwórko szkoła wejście wjazd chodba dvůr kuchyně škola vchod',
    'bejárat iskola konyha udvar käytävä keittiö koulu piha sisäänkäynti',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word, in any letter case, means a place. */
export function isPlace(word: string): boolean {
  return places.has(word.toLowerCase());
}
