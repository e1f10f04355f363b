# De procedure in gewone woorden.
# Kleine woorden.
explain-items = { $items }
explain-quoted = "{ $words }"
explain-determiners = de het een wie degene iemand onze ons iedereen elke
explain-the = de { $title }
explain-anyone = iedereen
explain-anyone-of-staff = elke medewerker
explain-why-own = { " " }[eigen regel: { $reason }]
explain-why-law = { " " }[{ $law }]
explain-yes = ja
explain-no = nee
explain-unknown = onbekend
explain-always = altijd
explain-otherwise = in alle andere gevallen
# Feiten in een voorwaarde.
explain-fact-channel = het kanaal
explain-fact-received = de dag van ontvangst
explain-fact-first-contact = de dag van het eerste contact
explain-fact-today = vandaag
explain-fact-stage = de fase
explain-fact-track = het spoor
explain-fact-anonymous = dat de melder onbekend is
explain-fact-written = dat het op schrift binnenkwam
explain-anonymous = wie het meldt, is niet bekend
explain-not-anonymous = wie het meldt, is bekend
explain-written = het kwam op schrift binnen
explain-not-written = het kwam niet op schrift binnen
explain-answer-question = het antwoord op "{ $title }"
explain-answer-label = "{ $title }"
explain-answer-date = de dag bij "{ $title }"
explain-answer-moment = het tijdstip bij "{ $title }"
explain-answer-person = de persoon bij "{ $title }"
explain-answer-length = de termijn bij "{ $title }"
explain-answer-ground = de grond bij "{ $title }"
explain-answer-yes = { $answer } is ja
explain-answer-no = { $answer } is nee
# Momenten.
explain-day-received = de dag van ontvangst
explain-day-first-contact = de dag van het eerste contact
explain-day-due = de laatste dag van { $clock }
explain-day-action = de dag van de actie { $name }
explain-day-mark = de dag van de mijlpaal { $name }
explain-day-stage = de dag waarop de fase { $name } begint
explain-day-letter = de dag van de brief { $name }
explain-day-request = de dag waarop { $name } wordt gevraagd
explain-day-answer = de dag waarop het antwoord komt op { $name }
explain-day-last = { $day } (bij herhaling de laatste keer)
explain-later-of = de laatste van deze dagen: { $moments }
explain-earlier-of = de vroegste van deze dagen: { $moments }
# Het begin.
explain-title = De procedure van { $title }
explain-version = Versie { $version }. Ze geldt voor wat binnenkomt vanaf { $from }. Een dag begint en eindigt volgens de klok van { $zone }; de feestdagen zijn die van de kalender { $calendar }.
explain-how-to-read = Deze tekst is gemaakt uit het bestand dat de procedure uitvoert. Tussen haken staan de clausules van de gepubliceerde tekst die een regel uitvoert; achteraan staat wat elke clausule vraagt. Ingesprongen, onder de naam van een fase, staat wat iemand leest die zijn dossier volgt.
explain-ways-in = Hoe iets binnenkomt
explain-channel-plain = { $title }.{ $why }
explain-channel = { $title }: { $how }.{ $why }
explain-channel-preferred = het liefst zo
explain-channel-contact = gericht aan { $contact }
explain-channel-appointment = op afspraak
explain-channel-hours = { $hours }; niet op feestdagen
explain-hours = van { $from } tot { $until }
explain-days = { $days } { $hours }
explain-registered-by = Wat niet met het formulier binnenkomt, registreert { $by }.{ $why }
explain-strict = Alleen hier moet wat verplicht is ook ingevuld zijn: { $channels }. Wat langs een andere weg komt, wordt geregistreerd zoals het is.
explain-contacts = Adressen en nummers:
explain-telephone = telefoon { $number }
explain-email-protected = { $name } (apenstaartje) { $host }
explain-contact-from = vanaf { $date }
explain-contact-until = tot en met { $date }
explain-form = Wat er gevraagd wordt
explain-routes = Waar het heen gaat
explain-routes-first = De eerste regel die past, geldt. Wat niet bekend is, past niet.
explain-route = { $condition }: het gaat naar { $place }.{ $why }
explain-place-here = de fase { $stage }
explain-place-other = het spoor { $track }, fase { $stage }
# Rollen.
explain-roles = Wie doet wat
explain-role = { $title }.
explain-role-outside = { $title }, van buiten de organisatie.
explain-sees-all = Ziet elk dossier.
explain-sees-appointed = Ziet de dossiers waarin hij of zij is aangewezen.
explain-sees-own-part = Ziet alleen de onderdelen die over hem of haar gaan, zonder wie anoniem meldde.
explain-sees-interrupted = Ziet alleen dossiers waarin een onderbreking loopt of liep, of waarin hij of zij over een voorgestelde onderbreking gewaarschuwd is.
explain-sees-own-dossier = Ziet het eigen dossier.
explain-sees-nothing = Ziet geen dossiers.
explain-role-appointed = Handelt pas na een aanwijzing in het dossier.
explain-role-deviates = Mag met een reden, zichtbaar in het dossier, afwijken van een regel die niet vastligt.
explain-must-be = Vereist: { $who }.{ $why }
explain-never = Uitgesloten: { $who }.{ $why }
explain-rule-role = wie in hetzelfde dossier ook { $role } is
explain-qualities = Ook bekend van mensen: { $qualities }.
explain-powers = Wat met elk dossier kan
explain-power = { $power ->
    [split] Een onderdeel splitsen
    [add-part] Een onderdeel toevoegen
    [link] Dossiers aan elkaar koppelen
    [merge] Echte dubbels samenvoegen
    [reopen] Een gesloten onderdeel heropenen
    [correct] Verbeteren wat is vastgelegd
    [undo] De laatste actie terugnemen
    [migrate] Een dossier overzetten naar een andere versie
    [assign] Iemand een rol geven
    [substitute] Een vervanger aanwijzen voor wie niet kan handelen
    [add-party] Een betrokkene toevoegen
    [add-document] Een document toevoegen
    [record] Iets vastleggen buiten een actie om
    [write] Een bericht schrijven
   *[other] { $power }
}
explain-power-by = { $what }: door { $by }.{ $why }
explain-power-nobody = Voor niemand: { $what }.
# Sporen en fasen.
explain-track = Spoor: { $title }
explain-track-counts = Telt in het verslag als { $as ->
    [complaint] klacht
    [signal] signaal
    [advice] advies
    [question] vraag
    [compliment] compliment
    [suggestion] suggestie
    [tip] tip
    [danger] gevaar
    [request] verzoek
    [contact] contact
   *[other] { $as }
}.
explain-track-stages = { $count ->
    [one] Er is één fase: { $stages }.
   *[other] De fasen zijn achtereenvolgens { $stages }.
}
explain-track-ends = Het eindigt in { $stages }.
explain-track-regime = Hiervoor geldt ook een wet: { $law }, te rekenen vanaf { $from }.
explain-tailored = Behandelen is maatwerk: met een reden, zichtbaar in het dossier, mag { $by } een actie ook in een andere fase doen.{ $why }
explain-stage = In deze fase zorgt { $role } dat er iets gebeurt.{ $why }
explain-stage-again = Ook in deze fase, zoals hierboven beschreven: { $actions }.
explain-every-stage = In elke fase
explain-every-stage-shared = Verder kan hier wat in elk spoor kan: { $actions }.
explain-ends = Waar het eindigt
explain-everywhere = Wat in elk spoor kan
explain-everywhere-in = Zo gaat het in { $tracks }.
explain-grounds = Wanneer een klacht niet wordt behandeld
explain-ground-may = Weigeren mag dan, met een reden.
explain-ground-must = Dan moet er geweigerd worden.
explain-ground-if = De grond past als dit geldt: { $condition }.
explain-ground-refer = Wie geweigerd wordt, hoort dat hij of zij terechtkan bij { $to }.
explain-ground-law = Het is de grond { $title } van de wet ({ $law }).
explain-ground-law-unknown = Het is een grond van de wet ({ $law }).
explain-exception = Niet als dit geldt: { $condition }. { $title }{ $why }
# Acties.
explain-action = { $title }. Dit doet { $by }.
explain-action-if = Dit kan alleen in dit geval: { $condition }.
explain-action-for-sender = Wie het dossier volgt, leest: { $title }.
explain-action-admits = Hiermee komt de klacht in behandeling; dat kan niet zolang een grond geldt die tot weigeren dwingt.
explain-action-once = Dit kan één keer.
explain-action-also-closed = Dit kan ook nog als het gesloten is.
explain-requires = Dit moet eerst in orde zijn:
explain-requirement = { $condition }. Zo niet, dan staat er: "{ $else }" Afwijken kan, met een reden.{ $why }
explain-requirement-firm = { $condition }. Zo niet, dan staat er: "{ $else }" Hiervan kan niemand afwijken.{ $why }
explain-asks = Vast te leggen: { $questions }.
explain-asks-list = Vast te leggen:
explain-ask-must = { $question }
explain-ask-ask = { $question }; "onbekend" is ook een antwoord
explain-ask-may = { $question }; mag leeg blijven
explain-ask-if = { $asked } (alleen als dit geldt: { $condition })
explain-options = { " " }({ $options })
explain-options-open = { " " }({ $options }, of iets anders)
explain-then = Wat er dan gebeurt, hangt af van de antwoorden; de eerste regel die past, geldt:
explain-then-one = Wat er dan gebeurt:
explain-outcome = { $condition }: { $effects }.{ $why }
explain-then-always = In elk geval: { $effects }.
explain-no-effect = er verandert verder niets
explain-goes = de zaak gaat naar { $place }
explain-sends = { $count ->
    [one] { $to } krijgt de brief { $letter }
   *[other] { $to } krijgen de brief { $letter }
}
explain-opens = { $duty } wacht dan op { $request }, van { $of }
explain-answers = het wachten op { $request } is voorbij
explain-discloses = { $to } krijgt te horen: { $what }
explain-raises = de onderbreking { $interrupt } begint
explain-sets = { $fact } wordt vastgelegd als { $value }
explain-marks = in het dossier staat dan: { $marks }
explain-assigns = de rol van { $role } is vanaf dan voor { $person }
# Klokken.
explain-clocks = Termijnen
explain-clocks-law = Uit de wet, ernaast:
explain-clock-within = { $title }: binnen { $length }, te tellen vanaf { $start }.
explain-clock-window = { $title }: dat kan binnen { $length }, te tellen vanaf { $start }.
explain-clock-right = { $title }: na { $length }, te tellen vanaf { $start }.
explain-clock-minimum = { $title }: pas na { $length }, te tellen vanaf { $start }.
explain-clock-no-term = { $title }: geen termijn vermeld; de taak ligt er vanaf { $start }.
explain-no-term = geen termijn vermeld
explain-count-day-after = de dag erna is dag één
explain-count-same-day = die dag zelf is dag één
explain-count-working-days = alleen werkdagen tellen
explain-count-same-number = een maand of jaar loopt tot en met dezelfde dag van de maand
explain-count-day-before = een maand of jaar loopt tot en met de dag vóór dezelfde dag van de maand
explain-count-earlier = bij maanden en jaren telt de vroegste van de twee gewone lezingen
explain-count-stays = een laatste dag in een weekend of op een feestdag schuift niet op
explain-count-next-working-day = een laatste dag in een weekend of op een feestdag schuift op naar de volgende werkdag
explain-count-atw = een laatste dag in een weekend of op een feestdag schuift op volgens de Algemene termijnenwet
explain-force-statutory = Deze termijn komt uit de wet.
explain-force-obligation = De organisatie heeft zich hiertoe verplicht.
explain-force-promise = Dit is een belofte van de organisatie.
explain-force-target = Dit is een streven.
explain-force-right = Is die tijd om, dan ontstaat er een recht.
explain-force-window = Daarna kan het niet meer.
explain-force-minimum = Eerder mag het niet.
explain-clock-met = Gehaald als { $by }.
explain-clock-done = Het is gebeurd als { $by }.
explain-clock-duty = Hiervoor zorgt { $role }.
explain-clock-if = Deze termijn is er alleen als dit geldt: { $condition }.
explain-clock-undeliverable = Is er niemand om het aan te laten weten ({ $condition }), dan staat hij als niet te bezorgen, en nooit als te laat.
explain-clock-lapses = Hij vervalt als { $on }.
explain-clock-recurs = Is hij gehaald, dan begint hij opnieuw, tot de zaak gesloten is.
explain-clock-outlives = Hij loopt door als de zaak gesloten is.
explain-clock-pause = Hij staat stil van { $from } tot { $until }.{ $why }
explain-extend-with = Verlengen kan { $times ->
    [one] één keer
   *[other] { $times } keer
} met { $length }{ $how }.{ $why }
explain-extend-to = Verlengen kan { $times ->
    [one] één keer
   *[other] { $times } keer
}, tot hoogstens { $length } vanaf het begin{ $how }.{ $why }
explain-extend-free = Verlengen kan { $times ->
    [one] één keer
   *[other] { $times } keer
}{ $how }; hoe lang, staat in de beslissing.{ $why }
explain-extend-by = door { $by }
explain-extend-before = zolang hij nog loopt
explain-extend-consent = met instemming van { $roles }
explain-extend-tells = met bericht en reden aan { $roles }
explain-extend-letter = met de brief { $letter }
# Onderbrekingen, verzoeken en brieven.
explain-interrupt = Wat overal tussen kan komen: { $title }
explain-interrupt-runs = Er begint dan een nieuw onderdeel in het spoor { $track }, naast alles wat al loopt. De leiding heeft dan { $leads }.{ $why }
explain-interrupt-proposed = Het wordt vanzelf voorgesteld zodra dit geldt: { $condition }.
explain-interrupt-unsure = Ook wie het niet weet, telt mee: een mens kijkt ernaar als "weet ik niet" het antwoord is op { $questions }.
explain-interrupt-settled = Een mens beslist daarover, met { $by }.
explain-interrupt-alarms = Meteen gewaarschuwd, op welk uur ook: { $roles }.
explain-interrupt-holds = Zolang dat loopt, kan alleen wie de leiding heeft nog dit doen: { $actions }.
explain-interrupt-holds-all = Zolang dat loopt, kan alleen wie de leiding heeft nog iets doen.
explain-interrupt-leaves = Zolang dat loopt, kan alleen wie de leiding heeft nog iets doen, op dit na: { $actions }.
explain-requests = Waarop gewacht kan worden
explain-request = { $title }, van { $to }. { $duty } volgt het op. { $chase }{ $why }
explain-request-chase = Zonder antwoord gaat er telkens na { $length } een herinnering.
explain-request-no-chase = Er is geen vaste dag voor een herinnering.
explain-letters = De brieven
explain-letter = { $title }, aan { $to }.{ $why }
explain-letter-says = { $title }, aan { $to }. Er staat ten minste in: { $says }.{ $why }
explain-says = { $word ->
    [acknowledgement] dat het ontvangen is
    [course] hoe het verder gaat
    [term] de termijn
    [handler] wie het behandelt
    [ground] de grond
    [reasons] de redenen
    [judgement] het oordeel
    [findings] wat er bleek
    [conclusions] de conclusies
    [solution] de oplossing
    [measures] de maatregelen
    [measures-term] wanneer de maatregelen klaar zijn
    [second-line] waar men daarna terechtkan
    [second-line-term] tot wanneer dat kan
    [referral] naar wie men wordt verwezen
    [committee] de commissie
    [extension] de verlenging
    [tips] tips
    [steps] de stappen
    [result] het resultaat
    [agreements] de afspraken
    [supervisor] de toezichthouder
    [questions] de vragen
    [complaint] de klacht
   *[other] { $word }
}
# Naar buiten, en de wet.
explain-bodies = Wegen naar buiten
explain-body-independent = Staat los van de organisatie.
explain-body-free = Kost niets.
explain-body-binding = De uitspraak bindt.
explain-body-always = Mensen kunnen er altijd zelf heen.
explain-body-route = Mensen kunnen er zelf heen als dit geldt: { $condition }.
explain-body-no-route = Mensen worden er niet rechtstreeks heen gestuurd.
explain-body-window = Dat kan binnen { $length }, te tellen vanaf { $start }.{ $why }
explain-body-contact = Het adres staat bij { $contact }.
explain-excludes = Zelf behandelt deze instantie niet:
explain-exclusion-if = { " " }Dat is zo als dit geldt: { $condition }.
explain-laws = De wet ernaast
explain-law = { $title } ({ $source }), voor { $tracks }, geldig vanaf { $from }.
explain-law-until = Ze gold tot en met { $until }.
explain-law-no-grounds = Deze wet kent geen gronden om een klacht niet te behandelen.
explain-law-closed = Andere gronden dan die van deze wet zijn er niet.
explain-law-expects = De wet vraagt van de procedure:
explain-law-tells = En van de organisatie, wat geen bestand kan aantonen:
# Teksten, verslagen, keuzes en mensen.
explain-content = Wat mensen te zien krijgen
explain-content-at = { $title }: { $places }.{ $why }
explain-shown = { $place ->
    [home] op de eerste pagina
    [before-form] vóór het formulier
    [form] naast het formulier
    [receipt] bij de ontvangstbevestiging op het scherm
    [following] bij het volgen van een dossier
    [outside] bij de wegen naar buiten
    [letters] in brieven
    [desk] voor medewerkers, naast hun werk
    [report] in het verslag
   *[other] { $place }
}
explain-reports = Verslag
explain-report = { $title }: over { $covers }, voor { $to }.{ $why }
explain-report-before = Het is klaar vóór { $day } van het volgende jaar.
explain-report-public = Iedereen kan het lezen.
explain-month-day = { $day } { $month }
explain-choices = Wat de tekst openlaat, en wat hier gekozen is
explain-choices-lead = De gepubliceerde tekst zegt niet alles. Waar hij zwijgt, is dit gekozen:
explain-choice = { $question } { $chosen } *Waarom?* { $because }{ $why }
explain-human = Wat aan mensen is
explain-human-lead = Dit kan geen regel meten. Wie het doet, krijgt het op dat moment te lezen:
explain-human-at = { $what } Bij { $at }.{ $why }
explain-clauses = Wat elke clausule vraagt
explain-clauses-lead = In eigen woorden, en niet letterlijk:
explain-action-anyone = { $title }. Dit kan { $by } doen.
explain-had-better-be = Liefst: { $who }. Zonder dat kan het alleen met een reden, zichtbaar in het dossier.{ $why }
explain-had-better-not = Liever niet: { $who }. Het kan alleen met een reden, zichtbaar in het dossier.{ $why }
explain-track-word = Spoor
# De procedure als tekening.
diagram-title = De gang van zaken bij { $organisation }
diagram-title-track = { $track }: de gang van zaken bij { $organisation }
diagram-anywhere = vanuit elke open fase
diagram-everywhere = vanuit elke fase, ook na het sluiten
diagram-elsewhere = Verder in: { $track }
diagram-begins = Het begint in { $stages }.
diagram-stage = Fase { $stage }; hiervoor zorgt { $role }.
diagram-stage-nobody = Fase { $stage }.
diagram-end = Einde: { $stage }.
diagram-step = Van { $from } naar { $to }: { $action }.
diagram-interrupt = de onderbreking { $title }
diagram-legend-start = begin
diagram-here = nu hier
diagram-legend-stage = fase, met wie ervoor zorgt
diagram-legend-end = einde
diagram-legend-elsewhere = gaat verder in een ander spoor
diagram-legend-interrupt = komt ernaast te lopen (stippellijn)
diagram-legend-action = actie vanuit of naar meerdere fasen
# Twee versies vergeleken.
diff-area = { $area ->
    [procedure] de procedure
    [track] het spoor
    [stage] de fase
    [action] de actie
    [requirement] het vereiste
    [question] de vraag
    [outcome] de uitkomst
    [clock] de termijn
    [ground] de grond
    [exception] de uitzondering
    [interrupt] de onderbreking
    [request] het verzoek
    [letter] de brief
    [intake] de binnenkomst
    [step] de stap
    [route] de route
    [role] de rol
    [quality] de eigenschap
    [power] de bevoegdheid
    [fact] het feit
    [milestone] de mijlpaal
    [channel] het kanaal
    [contact] het contact
    [body] de instantie
    [exclusion] de uitsluiting
    [regime] de wet
    [content] de tekst
    [report] het verslag
    [choice] de keuze
    [human] wat aan mensen is:
    [clause] de clausule
   *[other] { $area }
}
diff-areas = { $area ->
    [procedure] De procedure zelf
    [track] Sporen
    [stage] Fasen
    [action] Acties
    [requirement] Vereisten
    [question] Vragen
    [outcome] Uitkomsten
    [clock] Termijnen
    [ground] Gronden
    [exception] Uitzonderingen
    [interrupt] Onderbrekingen
    [request] Verzoeken
    [letter] Brieven
    [intake] Binnenkomst
    [step] Stappen van het formulier
    [route] Waar het heen gaat
    [role] Rollen
    [quality] Eigenschappen
    [power] Wat met elk dossier kan
    [fact] Feiten
    [milestone] Mijlpalen
    [channel] Kanalen
    [contact] Adressen en nummers
    [body] Wegen naar buiten
    [exclusion] Wat instanties niet behandelen
    [regime] De wet ernaast
    [content] Wat mensen te zien krijgen
    [report] Verslagen
    [choice] Keuzes
    [human] Wat aan mensen is
    [clause] Clausules
   *[other] { $area }
}
diff-key = { $key ->
    [title] de naam
    [counts-as] waar het in het verslag bij telt
    [regimes] de wet ernaast
    [tailored] wie een actie buiten haar fase mag doen
    [begins] waar het begint
    [clauses] de clausules
    [own] de eigen reden
    [law] de wet
    [law-ground] welke grond van de wet het is
    [means] de uitleg voor wie het dossier volgt
    [responsible] wie ervoor zorgt
    [end] of het hier eindigt
    [force] hoe hard het is
    [applies-if] wanneer het past
    [refer-to] naar wie wordt verwezen
    [if] de voorwaarde
    [help] de uitleg
    [title-for-sender] de titel voor wie het dossier volgt
    [help-for-sender] de uitleg voor wie het dossier volgt
    [by] wie het mag
    [in] in welke fasen het kan
    [also-closed] of het ook na het sluiten kan
    [once] of het maar één keer kan
    [admits] of de klacht ermee in behandeling komt
    [assigns] wie een rol krijgt
    [go] waar het heen gaat
    [letters] welke brieven er gaan
    [marks] wat er bereikt wordt
    [opens] wat er gevraagd wordt
    [answers] wat er beantwoord wordt
    [discloses] wie wat te horen krijgt
    [raises] welke onderbreking begint
    [sets] wat ermee vaststaat
    [that] wat er moet gelden
    [else] wat er gezegd wordt
    [firm] of niemand kan afwijken
    [within] de lengte
    [counting] hoe de dagen tellen
    [starts] het begin
    [met-by] waarmee het gehaald is
    [lapses-on] waardoor het vervalt
    [undeliverable-if] wanneer het niet te bezorgen is
    [duty-of] wie ervoor zorgt
    [recurs] of het telkens opnieuw begint
    [outlives] of het na het sluiten doorloopt
    [extend] het verlengen
    [pauses] wat het stilzet
    [outside] of de rol van buiten is
    [appointed] of er een aanwijzing nodig is
    [must-be] wat vereist is
    [never] wat uitgesloten is
    [sees] wat de rol ziet
    [deviates] of de rol mag afwijken
    [kind] de soort
    [of] waar het over gaat
    [options] de mogelijkheden
    [open] of iets anders ook kan
    [during] binnen welke uren
    [latest] tot welke dag
    [personal] of het een persoon beschrijft
    [how] hoe nodig het antwoord is
    [strict] waar alles wat verplicht is moet zijn ingevuld
    [registered-by] wie registreert
    [after] na welke route
    [track] het spoor
    [leads] wie de leiding heeft
    [alarms] wie gewaarschuwd wordt
    [proposed-if] wanneer het wordt voorgesteld
    [settled-by] wat erover beslist
    [unsure] bij welke vragen ook "weet ik niet" telt
    [holds] wat dan alleen de leiding kan
    [leaves] wat voor anderen open blijft
    [to] aan wie
    [chase-every] na hoe lang er herinnerd wordt
    [says] wat er ten minste in staat
    [text] de tekst
    [contact] het contact
    [written] of het op schrift is
    [form] of het het formulier is
    [preferred] of het de voorkeur heeft
    [by-appointment] of er een afspraak nodig is
    [hours] de uren
    [address] het adres
    [does] wat de instantie doet
    [route-if] wanneer men er zelf heen kan
    [window] binnen welke termijn
    [independent] of de instantie los staat
    [free] of het niets kost
    [binding] of de uitspraak bindt
    [source] de bron
    [valid-from] vanaf wanneer ze geldt
    [valid-until] tot wanneer ze geldt
    [grounds] de gronden
    [grounds-closed] of er geen andere gronden zijn
    [expects] wat de wet vraagt
    [shown] waar het te zien is
    [covers] waarover het gaat
    [counts] wat er geteld wordt
    [before] wanneer het klaar is
    [public] of iedereen het kan lezen
    [question] de vraag
    [chosen] wat gekozen is
    [because] waarom
    [what] wat er gevraagd wordt
    [at] waar men eraan herinnerd wordt
    [actor] wie handelt
    [clause-says] wat de clausule vraagt
    [in-force] vanaf wanneer ze geldt
    [language] de taal
    [address-form] hoe mensen worden aangesproken
    [time-zone] de tijdzone
    [calendar] de kalender
    [mission] wat de organisatie van zichzelf zegt
    [subject] waarnaar onderdelen heten
   *[other] { $key }
}
diff-of = { $what } van { $other }
diff-in = { $what } in { $tracks }
diff-added = { $what } komt erbij
diff-removed = { $what } vervalt
diff-renamed = { $what } heet in het bestand niet meer { $before } maar { $after }
diff-titled = { $what } heet nu { $after }
diff-changed = { $what }: { $key }. Eerst: { $before }. Nu: { $after }
diff-gained = { $what }: { $key }, dat komt erbij: { $after }
diff-lost = { $what }: { $key }, dat vervalt. Eerst: { $before }
diff-rewritten = { $what }: { $key } is anders
diff-warn = als waarschuwing
diff-all-actions = alle acties
diff-ask-must = verplicht
diff-ask-ask = verplicht, maar "onbekend" mag
diff-ask-may = mag leeg blijven
diff-title = { $title }: van versie { $before } naar { $after }
diff-none = Er is geen verschil.
diff-pinned = Wat voor { $from } binnenkwam, loopt door onder de oude versie en merkt hier niets van, tot iemand het dossier overzet.
diff-migrate-by = Overzetten kan alleen { $by }, per dossier en met een reden.
diff-migrate-nobody = Niemand kan een dossier overzetten.
diff-refused = **Wie hier staat, kan niet mee:**
diff-earlier = **Een laatste dag komt vroeger:**
diff-later = **Een laatste dag komt later:**
diff-either = **Een laatste dag verandert:**
diff-new-terms = **Er gaat een termijn lopen:**
diff-lost-terms = **Een termijn valt weg:**
diff-stage-refused = Een dossier met een onderdeel in deze fase kan niet naar de nieuwe versie. Breng het eerst naar een fase die beide versies hebben.
diff-track-refused = Een dossier met een onderdeel in dit spoor kan niet naar de nieuwe versie.
diff-stage-end = Een onderdeel dat hier staat, is dan meteen gesloten, of juist weer open.
diff-clock-added = Deze termijn loopt dan ook voor een lopend dossier, vanaf zijn eigen begin; hij kan al voorbij zijn.
diff-clock-removed = Deze termijn loopt dan niet meer.
diff-clock-met = Een termijn die gehaald was, kan weer openstaan, of andersom.
diff-term-stated = Wat geen termijn had, krijgt er dan een.
diff-term-dropped = Wat een termijn had, heeft er dan geen meer.
diff-due-moves = Hoeveel vroeger of later, hangt af van het dossier.
diff-due-same = Geen enkele laatste dag verandert hierdoor.
diff-due-earlier = Begon de termijn op { $from }, dan was de laatste dag { $before } en wordt hij { $after }. Ligt de nieuwe laatste dag al achter ons, dan is het dossier meteen te laat.
diff-due-later = Begon de termijn op { $from }, dan was de laatste dag { $before } en wordt hij { $after }.
diff-due-either = Soms vroeger, soms later. Begon de termijn op { $from }, dan was de laatste dag { $before } en wordt hij { $after }.
diff-start-earlier = De termijn begint eerder, dus de laatste dag komt eerder of blijft gelijk.
diff-start-later = De termijn begint later, dus de laatste dag komt later of blijft gelijk.
diff-start-either = De termijn begint op een ander moment; de laatste dag kan vroeger of later komen.
diff-calendar = Andere feestdagen kunnen elke laatste dag verschuiven.
diff-time-zone = De dagen beginnen op een ander tijdstip; een laatste dag kan daardoor een dag verschuiven.
diff-letter = Wat al verstuurd is, verandert niet.
diff-fact-removed = Wat hierover vastligt, blijft in het logboek, maar geen regel leest het nog.
diff-fact-options = Een antwoord dat al is gegeven, blijft in het logboek; past het niet meer, dan leest geen regel het nog.
diff-role-rules = Wie nu handelt, mag dat dan misschien niet meer.
diff-role-removed = Niemand kan dan nog in deze rol handelen.
diff-in-force = Vanaf die dag beginnen nieuwe dossiers onder de nieuwe versie.
diff-length = { $what } wordt { $after } in plaats van { $before }
diff-more = { $what }: { $key }. Erbij: { $more }
diff-less = { $what }: { $key }. Niet meer: { $less }
diff-more-less = { $what }: { $key }. Erbij: { $more }. Niet meer: { $less }
diff-line-less = Weg: { $words }
diff-line-more = Erbij: { $words }
diff-same-version = Beide bestanden noemen zich versie { $version }. Een lopend dossier volgt dan meteen wat hieronder staat, zonder dat iemand erover beslist. Is dat niet de bedoeling? Geef de nieuwe versie een eigen naam en een eigen eerste dag.
diff-backwards = Let op: de eerste versie geldt vanaf { $before }, de tweede al vanaf { $after }. Hieronder staat dus wat terugdraaien zou veranderen.
diff-meets = Wat een lopend dossier merkt als iemand het overzet
diff-meets-at-once = Wat een lopend dossier meteen merkt
diff-meets-nothing = Niets: elke termijn, elke fase en alles wat iemand mag, blijft zoals het was.
diff-other = Wat er verder verandert
diff-new-rights = **Dit kan erbij:**
diff-lost-rights = **Dit kan niet meer:**
diff-changed-rights = **Wat mag of moet, verandert:**
diff-clock-runs = De termijn kan gaan lopen waar hij niet liep, of stoppen waar hij liep.
diff-kind-ground = een grond van het spoor
diff-kind-body = een instantie
diff-counts-as = { $as ->
    [complaint] klacht
    [signal] signaal
    [advice] advies
    [question] vraag
    [compliment] compliment
    [suggestion] suggestie
    [tip] tip
    [danger] gevaar
    [request] verzoek
    [contact] contact
   *[other] { $as }
}
diff-fact-of = { $of ->
    [dossier] het hele dossier
   *[other] het onderdeel
}
diff-refused-at-once = **Wat dit bevat, is niet meer te openen:**
diff-unreadable = Het logboek noemt dit, en niets in het bestand zegt nog wat het is. Een dossier waarin het voorkomt, kan dan niet meer geopend worden.
diff-length-new = { $what } krijgt een lengte: { $after }. { $counting }
diff-length-gone = { $what } heeft geen lengte meer. Eerst: { $before }
diff-due-follow = Wat op die laatste dag begint, schuift mee: { $clocks }.
