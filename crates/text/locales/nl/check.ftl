# Wat verkennen vindt: een procedure die zichzelf in de weg zit.
check-stage-unreachable = De fase '{ $stage }' van het spoor '{ $track }' wordt nooit bereikt.
check-stage-unreachable-remedy = Laat een route of een actie erheen leiden (go: { $go }), zorg dat die actie mogelijk is, of laat de fase weg.
check-action-unreachable = De actie '{ $action }' kan niemand ooit doen. Meestal hierom: { $reason }
check-action-unreachable-bare = De actie '{ $action }' kan niemand ooit doen.
check-action-unreachable-remedy = Kijk of haar voorwaarde, haar fase en haar eisen samen ooit kunnen; verbeter ze, of laat de actie weg.
check-reason-condition = er geldt nooit { $condition }.
check-action-by-exception = De actie '{ $action }' kan alleen door van een regel af te wijken, met een reden.
check-action-by-exception-remedy = Is dat de bedoeling, dan hoeft er niets. Verbeter anders wat '{ $action }' eist of in welke fase zij open is.
check-outcome-never = Bij de actie '{ $action }' komt deze uitkomst nooit voor.
check-outcome-never-remedy = Kijk of een uitkomst erboven haar altijd voor is, en of haar voorwaarde hier waar kan zijn.
check-requirement-idle = De eis '{ $requirement }' van de actie '{ $action }' houdt nooit iemand tegen.
check-requirement-idle-remedy = Laat de eis weg, of kijk of haar voorwaarde zegt wat u bedoelt.
check-route-never = Niets wat binnenkomt neemt route { $number }.
check-route-never-remedy = Kijk of een route erboven alles al neemt; zet de bijzondere gevallen bovenaan.
check-clock-never-starts = De termijn '{ $clock }' begint nooit.
check-clock-never-starts-remedy = Kijk bij '{ $clock }' of wat bij 'starts' staat kan gebeuren, en of 'if' waar kan zijn.
check-clock-never-met = De termijn '{ $clock }' begint in het spoor '{ $track }', maar niets kan haar daar halen.
check-clock-met-by-nothing = De termijn '{ $clock }' begint in het spoor '{ $track }', maar er staat niet bij wat haar haalt.
check-clock-never-met-remedy = Noem bij 'met-by' van '{ $clock }' een actie, mijlpaal, fase, brief of antwoord dat in het spoor '{ $track }' kan gebeuren nadat de termijn begon.
check-stage-nobody = In de fase '{ $stage }' van het spoor '{ $track }' is de { $role } verantwoordelijk, maar een onderdeel kan daar komen zonder dat iemand in die rol is aangewezen.
check-stage-nobody-remedy = Wijs de { $role } aan voordat een onderdeel in '{ $stage }' komt (assigns), of maak een rol verantwoordelijk die er altijd is.
check-stage-idle = In de fase '{ $stage }' van het spoor '{ $track }' is de { $role } verantwoordelijk, maar kan daar zelf niets doen dat verder leidt.
check-stage-idle-remedy = Geef de { $role } daar een actie, of maak verantwoordelijk wie er wel iets kan doen.
check-role-never-acts = De rol '{ $role }' staat bij acties, maar kan er nooit een doen.
check-role-never-acts-remedy = Kijk of iemand in die rol aangewezen kan worden, en of 'never' haar niet overal uitsluit.
check-danger-not-at-intake = Bij binnenkomst leidt niets naar '{ $interrupt }': geen route, en geen antwoord waarbij 'proposed-if' waar is.
check-danger-not-at-intake-remedy = Vraag ernaar op het formulier en noem dat antwoord bij 'proposed-if', of maak een route naar het spoor.
check-danger-not-raisable = In de fase '{ $stage }' van het spoor '{ $track }' kan niemand '{ $interrupt }' melden.
check-danger-not-raisable-remedy = Maak een actie met 'raises' die hier open is; staat zij bij 'everywhere', zet dan { $track } bij haar 'tracks' of laat die weg.
check-danger-not-raisable-closed-remedy = Maak een actie met 'raises' die ook na het afsluiten kan (also-closed: yes); staat zij bij 'everywhere', zet dan { $track } bij haar 'tracks' of laat die weg.
check-danger-not-raisable-at-all = In geen enkele fase van het spoor '{ $track }' kan iemand '{ $interrupt }' melden.
check-danger-not-raisable-at-all-remedy = Maak een actie met 'raises' die in elke fase open is, ook na het afsluiten (also-closed: yes); staat zij bij 'everywhere', zet dan { $track } bij haar 'tracks' of laat die weg.
check-no-danger = Deze procedure zegt niet wat er gebeurt als iemand in gevaar is.
check-no-danger-remedy = Gaat het hier ooit over kinderen of andere kwetsbare mensen, maak dan een spoor dat telt als 'danger' en een onderbreking ('interrupts') die erheen leidt.
check-letter-never = De brief '{ $letter }' wordt nooit verstuurd.
check-letter-never-remedy = Zet { $id } bij 'letters' van een actie of bij een verlenging, of laat de brief weg.
check-request-never = De vraag '{ $request }' wordt nooit gesteld.
check-request-never-remedy = Zet { $id } bij 'opens' van een actie, of laat de vraag weg.
check-request-unanswered = De vraag '{ $request }' wordt gesteld, maar geen actie legt het antwoord vast: zij blijft altijd openstaan.
check-request-unanswered-remedy = Zet { $id } bij 'answers' van een actie.
check-milestone-never = De mijlpaal '{ $milestone }' wordt nooit bereikt.
check-milestone-never-remedy = Een voorwaarde of een termijn wacht erop: zet { $id } bij 'marks' van een actie.
check-milestone-unused-remedy = Zet { $id } bij 'marks' van een actie, of laat de mijlpaal weg.
check-ground-never = Op de grond '{ $ground }' kan in het spoor '{ $track }' niets worden afgewezen.
check-ground-never-remedy = Kijk of een actie van dit spoor naar een grond vraagt, of 'applies-if' waar kan zijn, en of een uitzondering niet altijd geldt.
check-body-never = Naar '{ $body }' kan niemand ooit.
check-body-never-remedy = Kijk of 'route-if' waar kan zijn.
check-fact-never = Naar het gegeven '{ $fact }' wordt nooit gevraagd, maar deze voorwaarde kijkt ernaar: { $condition }
check-fact-never-remedy = Vraag { $id } op het formulier of bij een actie (asks), zet het vast (sets), of haal het uit de voorwaarde.
check-clause-nowhere = Geen regel voert de clausule { $clause } uit: { $says }
check-clause-nowhere-remedy = Zet { $clause } bij 'clauses' van de regel die haar uitvoert; laat zij alles aan mensen over, zet haar dan bij 'human'.
check-dead-end = De fase '{ $stage }' van het spoor '{ $track }' is een dood einde: wat daar zo komt, raakt nooit afgesloten. Zo komt het daar: { $way }.
check-dead-end-unsure = Uit de fase '{ $stage }' van het spoor '{ $track }' is binnen de grenzen van het verkennen geen uitweg gevonden. Zo komt een onderdeel daar: { $way }.
check-dead-end-remedy = Maak voor '{ $stage }' een actie die ook dan open is en naar een fase met 'end: yes' leidt, of zet 'end: yes' bij { $id }.
check-step-arrived = binnengekomen langs '{ $channel }'
check-step-appointed = de { $role } aangewezen
check-step-waited = gewacht tot '{ $clock }' voorbij was
check-step-waited-long = lang gewacht

# Hoe ver verkend is.
check-explored = { $path }: verkend: { $combinations } combinaties van fasen, { $states } toestanden, { $tries } pogingen. { $extent }
check-extent-whole = Dat zijn alle toestanden die de regels uit elkaar kunnen houden.
check-extent-shown = Dat zijn niet alle toestanden: van elke combinatie is bekeken waar één regel samen naar kijkt, en van meer dan vijf dingen elk paar.
check-extent-limited = Een grens is geraakt: wat niet gevonden is, is niet bewezen.
check-limited = Het verkennen raakte een grens, na { $states } toestanden: dat iets niet gevonden is, bewijst hier niets.
check-limited-remedy = Verken verder met 'gehoor check --deep', of splits het spoor of de acties met de meeste antwoorden.
check-left-out = Nog { $errors } { $errors ->
    [one] fout
   *[other] fouten
  } en { $notes } { $notes ->
    [one] opmerking
   *[other] opmerkingen
  } zijn hier weggelaten. Verbeter eerst wat hierboven staat.

# Waar de procedure en de wet verschillen: opmerkingen, want een mens beslist wat ermee moet.
check-law-own = eigen regel
check-law-clauses = { $clauses }
check-law-not-in-force = De wet bij het spoor '{ $track }' gold niet op { $day }, de eerste dag van deze versie: { $regime } ({ $law }).
check-law-not-in-force-remedy = Noem bij 'regimes' de wet die toen gold, of verbeter 'in-force'.
check-law-no-term = In het spoor '{ $track }' ({ $because }) staat nergens binnen welke tijd een klacht behandeld is.
check-law-no-term-remedy = Wil de organisatie een termijn beloven, zet die dan bij 'clocks' met wat haar haalt. Anders zien mensen 'geen termijn vermeld'.
check-law-start-unmarked = { $law }: '{ $clock }' begint met de mijlpaal '{ $milestone }', maar in het spoor '{ $track }' bereikt geen actie die.
check-law-unmarked = { $law }: '{ $clock }' wordt gehaald met de mijlpaal '{ $milestone }', maar in het spoor '{ $track }' bereikt geen actie die: de termijn blijft altijd open.
check-law-unmarked-main = { $law }: in het spoor '{ $track }' bereikt geen actie de mijlpaal '{ $milestone }'. '{ $clock }' wordt daar alleen gehaald met { $others }.
check-law-unmarked-remedy = Zet { $id } bij 'marks' van de actie die het doet; zo'n actie ontbreekt als niemand het doet.
check-law-fact-unasked = { $law }: '{ $clock }' hangt in het spoor '{ $track }' af van '{ $fact }', maar daar vraagt niets naar.
check-law-fact-unasked-remedy = Vraag { $id } op het formulier of bij een actie, of zet het vast met 'sets'.
check-law-longer = De eigen termijn '{ $own }' ({ $because }) is { $own-length }; de wet geeft { $law-length } ({ $law }).
check-law-longer-remedy = Beide termijnen lopen; wie zich aan de eigen houdt, kan voor de wet te laat zijn. Maak de eigen termijn korter, of leg uit waarom de wet hier niet geldt.
check-law-shift = De eigen termijn '{ $own }' ({ $because }) schuift verder op bij een weekend of feestdag dan die van de wet ({ $law }): { $own-length } naast { $law-length }.
check-law-shift-remedy = Schrijf bij 'shift' hetzelfde als de wet, of 'none'.
check-law-extends-longer = De eigen termijn '{ $own }' ({ $because }) kan verder verlengd worden dan de wet toestaat ({ $law }).
check-law-extends-longer-remedy = Verlaag bij 'extend' het aantal keren of de lengte, of vraag instemming (consent) zoals de wet.
check-law-start = De eigen termijn '{ $own }' ({ $because }) begint op { $own-start }; die van de wet begint op { $law-start } ({ $law }).
check-law-start-remedy = Beide lopen naast elkaar. Kijk of het verschil de bedoeling is; de vroegste laatste dag stuurt het werk.
check-law-ground-unknown = De grond '{ $ground }' noemt { $name }, maar de wet heeft die niet: { $regime } ({ $law }).
check-law-ground-unknown-remedy = Noem bij 'law' een grond uit de wet, zoals die in regimes/ staat.
check-law-ground-must = Op de grond '{ $ground }' ({ $because }) moet hier worden afgewezen; de wet laat de keuze om toch te behandelen ({ $law }).
check-law-ground-may = Op de grond '{ $ground }' ({ $because }) mag hier worden afgewezen; volgens de wet moet het ({ $law }).
check-law-ground-force-remedy = Maak van 'force' wat de wet zegt, of leg bij 'choices' uit waarom het hier anders is.
check-law-ground-not-in-law = De grond '{ $ground }' ({ $because }) staat niet bij de gronden van de wet, en die kent geen andere ({ $law }).
check-law-ground-not-in-law-remedy = Is het een grond van de wet onder een andere naam, noem die dan bij 'law'. Anders mag een klacht in de zin van de wet hier niet op worden afgewezen.
check-law-tell = Dit vraagt de wet ook ({ $regime }), en of het gebeurt is aan een bestand niet te zien. { $expected }.
check-law-tell-remedy = Zorg dat iemand hierop toeziet; wat in de procedure hoort, kan bij 'human'.
check-law-no-handling-term = { $law }: { $expected }. Het spoor '{ $track }' ({ $because }) noemt geen termijn voor het antwoord of het oordeel.
check-law-no-route = { $law }: { $expected }. Voor het spoor '{ $track }' ({ $because }) is er geen instantie met 'route-if'.
check-law-no-report = { $law }: { $expected }. De procedure heeft geen verslag ('reports').
check-law-report-late = { $law }: { $expected }. Geen verslag van de procedure heeft die datum of een eerdere bij 'before'.
check-law-anonymous = { $law }: { $expected }. In het spoor '{ $track }' ({ $because }) kijkt geen regel of de klacht een naam heeft.
check-law-expects-remedy = Vul aan wat ontbreekt, of leg bij 'choices' uit waarom het hier niet hoeft.
check-law-no-letter = { $law }: { $expected }. De actie '{ $action }' ({ $because }) verstuurt geen brief, en zegt dus niet: { $lacking }.
check-law-letter-lacks = { $law }: { $expected }. Bij de actie '{ $action }' ({ $because }) zegt { $letters } niet: { $lacking }.
check-law-letter-only-if = { $law }: { $expected }. De actie '{ $action }' ({ $because }) verstuurt alleen een brief die dat zegt als dit geldt: { $conditions }
check-law-letter-remedy = Verstuur een brief die het zegt, en noem het bij 'says' van die brief.
check-law-independence = { $law }: { $expected }. Voor de rol '{ $role }' ({ $because }) sluit geen regel iemand uit die erbij betrokken was.
check-law-independence-warns = { $law }: { $expected }. Voor de rol '{ $role }' ({ $because }) wordt er alleen voor gewaarschuwd; met een reden kan het toch.
check-law-independence-remedy = Noem bij 'never' van de rol de eigenschap of de rol die hem uitsluit, zonder 'warn'.
