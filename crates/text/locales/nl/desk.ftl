# De balie: de pagina's van wie klachten behandelt.
desk-name = balie
desk-menu = Balie
desk-menu-work = Werk
desk-menu-dossiers = Dossiers
desk-menu-find = Zoeken
desk-leave = Afmelden
desk-you = jij
desk-danger = gevaar
desk-anonymous = anoniem
desk-closed = afgesloten
desk-no-subject = (nog niets verteld)
desk-part = Deel { $number }
desk-done = Vastgelegd.
# Aanmelden.
desk-enter-title = Aanmelden
desk-enter-login = Aanmeldnaam
desk-enter-password = Wachtwoord
desk-enter-code = Code
desk-enter-code-help = Zes cijfers uit je app voor aanmelden in twee stappen.
desk-enter-go = Aanmelden
desk-enter-wrong = Aanmeldnaam, wachtwoord of code klopt niet. Probeer het opnieuw, met een nieuwe code.
desk-enter-slow = Er is te vaak geprobeerd. Wacht even en probeer het dan opnieuw.
desk-enter-real = Met een account
desk-demo-lead = Dit is een proefopstelling: ga met één klik zitten als een van deze mensen.
# Het eigen account.
desk-account-title = Je account
desk-account-desks = Je balies
desk-account-sessions = Waar je aangemeld bent
desk-account-sessions-help = Herken je iets niet? Sluit het af en vraag een nieuwe uitnodiging.
desk-account-here = dit apparaat
desk-account-since = sinds { $begun }, laatst gebruikt { $seen }
desk-account-end = Afsluiten
# Lijsten.
desk-work-title = Werk
desk-work-whose = Wiens werk
desk-work-mine = Van mij
desk-work-team = Van mijn ploeg
desk-work-nothing = Er ligt niets. Alles wat gedaan moest worden, is gedaan.
desk-list-end = Verder is er niets.
desk-list-more = Volgende
desk-list-csv = Als csv-bestand
desk-column-due = Wanneer
desk-column-task = Wat
desk-column-dossier = Dossier
desk-column-who = Wie
desk-column-number = Nummer
desk-column-subject = Onderwerp
desk-column-received = Ontvangen
desk-column-stage = Stadium
desk-column-next = Nu te doen
desk-column-clock = Termijn
desk-column-why = Waarom
desk-dossiers-title = Dossiers
desk-dossiers-nothing = Er is geen dossier dat hieraan voldoet en dat je mag zien.
desk-filter = Toon
desk-filter-any = elk stadium
desk-filter-closed = Ook afgesloten dossiers
desk-find-title = Zoeken
desk-find-words = Woorden of nummer
desk-find-help = Elk woord moet voorkomen; het begin van een woord is genoeg.
desk-find-go = Zoek
desk-find-nothing = Niets gevonden in wat je mag zien.
# Hoe iets ervoor staat.
desk-due-none = geen datum
desk-due-late = { $days ->
    [1] 1 dag te laat
   *[other] { $days } dagen te laat
}
desk-due-today = vandaag
desk-due-in = { $days ->
    [1] morgen
   *[other] over { $days } dagen
}
desk-force-law = wet
desk-force-duty = verplichting
desk-force-promise = belofte
desk-force-target = streven
desk-force-right = recht
desk-asked-request = Wacht op: { $what }
desk-asked-proposal = Beslis nu: { $what }
desk-asked-message = Bericht van de melder
desk-clock-met = gedaan op { $date }
desk-clock-met-late = gedaan op { $date }, te laat
desk-clock-over = voorbij
desk-clock-paused = { $days ->
    [1] staat 1 dag stil
   *[other] staat { $days } dagen stil
}
desk-clock-no-term = loopt, zonder vaste termijn
desk-clock-undeliverable = kan niemand bereiken
desk-clock-open = kan nu
desk-clock-closed = kan niet meer
desk-clock-how = Zo is geteld
# Een dossier.
desk-dossier-title = Dossier { $number }
desk-dossier-received = Ontvangen op { $date }, via { $channel }
desk-dossier-merged = Dit dossier gaat verder in
desk-dossier-own-part = Je ziet alleen wat jou aangaat.
desk-dossier-now = Nu te doen
desk-dossier-nothing = Er hoeft nu niets te gebeuren.
desk-dossier-course = Verloop
desk-dossier-facts = Wat bekend is
desk-dossier-people = Wie erbij hoort
desk-dossier-letters = Brieven
desk-dossier-documents = Documenten
desk-dossier-told = Wat aan wie verteld is
desk-dossier-links = Verwante dossiers
desk-part-can = Wat je nu kunt doen
desk-part-with-reason = Wat ook kan, met een reden ({ $count })
desk-part-waiting = Waarop gewacht wordt
desk-part-clocks = Termijnen
desk-part-clocks-of = Termijnen van deel { $number }
desk-part-path = Afgelegde weg
desk-part-cannot = Wat nu niet kan, en waarom ({ $count })
desk-waiting = { $what }, gevraagd op { $since }
desk-people-nobody = Nog niemand is aangesteld.
desk-people-substitute = vervangt
desk-people-blocked = { $role }: wie dit zou doen, mag hier niet ({ $people }). Stel een vervanger aan.
desk-letters-none = Nog geen brief verstuurd.
desk-letter-sent = verstuurd op { $date } aan { $to }
desk-letter-undelivered = opgemaakt op { $date } voor { $to }, niet te bereiken
desk-documents-none = Geen documenten.
desk-glass-open = Je ziet dit dossier omdat je er zelf voor koos, met deze reden: { $why }
# Wat er gebeurde.
desk-course-sender = de melder
desk-course-received = Ontvangen via { $channel }
desk-course-recorded = Iets vastgelegd
desk-course-split = Deel { $part } gesplitst in { $count } delen
desk-course-part-added = Deel toegevoegd: { $track }
desk-course-linked = Verbonden met { $other } ({ $kind })
desk-course-merged-into = Gaat verder in { $other }
desk-course-merged-from = Neemt { $other } over
desk-course-assigned = { $person } aangesteld als { $role }
desk-course-substitute = { $person } vervangt als { $role }
desk-course-extended = Verlengd: { $clock }
desk-course-corrected = Iets verbeterd dat verkeerd vastgelegd was
desk-course-undone = Een handeling teruggenomen
desk-course-reopened = Deel { $part } heropend
desk-course-party = { $person } toegevoegd als { $role }
desk-course-document = Document toegevoegd: { $name }
desk-course-migrated = Overgezet naar versie { $version }
desk-course-wrote = Bericht aan de melder
desk-course-wrote-sender = Bericht van de melder
desk-course-note = Notitie voor collega's
desk-course-seen = Bericht gezien, een antwoord was niet nodig
desk-course-goes = Gaat naar: { $stage }
desk-course-letter = Brief: { $letter }
desk-course-letter-undelivered = Brief, niet te bereiken: { $letter }
desk-course-told = { $what } verteld aan { $to }
desk-course-deviated = Afgeweken van { $rule }: { $reason }
desk-course-late = vastgelegd op { $date }
desk-course-facts = Wat is ingevuld
# Iets doen.
desk-act-nothing = Hierbij is niets in te vullen.
desk-act-because = De reden
desk-act-earlier = Het gebeurde eerder
desk-act-when = Wanneer gebeurde het?
desk-act-do = Leg vast
desk-act-preview = Bekijk eerst de brieven
desk-act-back = Terug zonder iets te doen
desk-act-changed = Er is intussen iets veranderd in dit dossier. Kijk eerst wat; wat je invulde staat er nog.
desk-act-changes = Dit gebeurde intussen
desk-act-store = Het kon nu niet bewaard worden. Wat je invulde staat er nog: probeer het zo opnieuw.
desk-preview-title = Dit zou vertrekken
desk-preview-none = Hierbij vertrekt geen brief.
desk-preview-to = Aan { $to }
desk-preview-undelivered = Er is niemand om dit aan te sturen.
